package org.kommunalcampus.curriculum;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.curriculum.engine.plan.Reason;
import org.kommunalcampus.curriculum.engine.plan.UncoveredGap;

/** A plan as the employer may see it: without what the person wants for themselves alone, and without questions and what nobody knows. */
final class EmployerCopy {

    private static final Set<RequirementOrigin> PRIVATE =
            EnumSet.of(RequirementOrigin.PRIVATE_GOAL, RequirementOrigin.INTEREST);

    private EmployerCopy() {}

    static Curriculum of(Curriculum plan) {
        return new Curriculum(
                plan.entries().stream()
                        .filter(EmployerCopy::hasOtherGround)
                        .map(EmployerCopy::withoutPrivateReasons)
                        .toList(),
                plan.uncovered().stream()
                        .map(EmployerCopy::withoutPrivateAskers)
                        .filter(gap -> !gap.requirements().isEmpty())
                        .toList(),
                plan.impossible(),
                plan.conflicts(),
                List.of(),
                plan.totals(),
                plan.dependencies(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Whether anything but private wishes, or a module that follows only from these, leads to the entry. */
    private static boolean hasOtherGround(Entry entry) {
        return entry.reasons().stream()
                .anyMatch(reason -> reason.rule() != RuleName.ON_SESSION_DATE
                        && reason.rule() != RuleName.AFTER_PREREQUISITES
                        && !isPrivate(reason));
    }

    private static Entry withoutPrivateReasons(Entry entry) {
        return new Entry(
                entry.position(),
                entry.module(),
                entry.mandatory(),
                entry.due(),
                entry.plannedStart(),
                entry.plannedEnd(),
                entry.session(),
                entry.state(),
                entry.reasons().stream().filter(reason -> !isPrivate(reason)).toList(),
                entry.phases());
    }

    private static UncoveredGap withoutPrivateAskers(UncoveredGap gap) {
        return new UncoveredGap(
                gap.competence(),
                gap.reached(),
                gap.target(),
                gap.cause(),
                gap.requirements().stream()
                        .filter(requirement -> !PRIVATE.contains(requirement.kind()))
                        .toList(),
                gap.excluded());
    }

    private static boolean isPrivate(Reason reason) {
        return reason.rule() == RuleName.PINNED
                || reason.rule() == RuleName.ACCEPTED
                || (reason.kind() != null && PRIVATE.contains(reason.kind()));
    }
}
