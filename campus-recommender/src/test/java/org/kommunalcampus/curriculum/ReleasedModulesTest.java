package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.curriculum.engine.plan.EntryState;
import org.kommunalcampus.curriculum.engine.plan.Reason;

class ReleasedModulesTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 4);

    private final ModuleId module = ModuleId.next();

    @Test
    void aGroundThatTheEmployerKnowsIsEnough() {
        for (RequirementOrigin known : List.of(
                RequirementOrigin.LEGAL_DUTY,
                RequirementOrigin.HR_ASSIGNMENT,
                RequirementOrigin.JOB_PROFILE,
                RequirementOrigin.GOAL,
                RequirementOrigin.DIGITAL_BASICS,
                RequirementOrigin.MARKET)) {
            assertThat(released(asks(RequirementOrigin.PRIVATE_GOAL), asks(known)))
                    .as("%s", known)
                    .containsExactly(module);
        }
        for (RuleName known :
                List.of(RuleName.LEGAL_DUTY, RuleName.ASSIGNED_BY_EMPLOYER, RuleName.RECOMMENDED_BY_EMPLOYER)) {
            assertThat(released(reason(RuleName.PART_OF_PACKAGE, null), reason(known, null)))
                    .as("%s", known)
                    .containsExactly(module);
        }
    }

    @Test
    void wishesChoicesAndBookingsOfThePersonAreNoGround() {
        for (RuleName own : List.of(
                RuleName.RENEWED_IN_TIME,
                RuleName.PART_OF_PACKAGE,
                RuleName.PINNED,
                RuleName.ACCEPTED,
                RuleName.BOOKED,
                RuleName.BEGUN,
                RuleName.AFTER_PREREQUISITES,
                RuleName.ON_SESSION_DATE)) {
            assertThat(released(asks(RequirementOrigin.PRIVATE_GOAL), reason(own, null)))
                    .as("%s", own)
                    .isEmpty();
        }
        assertThat(released(asks(RequirementOrigin.INTEREST))).isEmpty();
    }

    @Test
    void theOrderIsThatOfThePlan() {
        ModuleId first = ModuleId.next();
        ModuleId last = ModuleId.next();

        assertThat(ReleasedModules.of(plan(
                        entry(first, asks(RequirementOrigin.JOB_PROFILE)),
                        entry(module, asks(RequirementOrigin.INTEREST)),
                        entry(last, asks(RequirementOrigin.MARKET)))))
                .containsExactly(first, last);
    }

    private List<ModuleId> released(Reason... reasons) {
        return ReleasedModules.of(plan(entry(module, reasons)));
    }

    private static Curriculum plan(Entry... entries) {
        Curriculum none = PlanFormat.NONE;
        return new Curriculum(
                List.of(entries),
                none.uncovered(),
                none.impossible(),
                none.conflicts(),
                none.weeks(),
                none.totals(),
                none.dependencies(),
                none.next(),
                none.stages(),
                none.questions());
    }

    private static Entry entry(ModuleId module, Reason... reasons) {
        return new Entry(1, module, false, null, DAY, DAY, null, EntryState.PLANNED, List.of(reasons), null);
    }

    private static Reason asks(RequirementOrigin kind) {
        return reason(RuleName.GAP_WEIGHT, kind);
    }

    private static Reason reason(RuleName rule, @Nullable RequirementOrigin kind) {
        return new Reason(rule, CompetenceId.next(), 0, 3, kind, null, null, null, null, false);
    }
}
