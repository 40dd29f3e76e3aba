package org.kommunalcampus.curriculum.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.curriculum.engine.plan.EntryState;
import org.kommunalcampus.curriculum.engine.plan.Reason;

/** Goes through a plan in order and checks that every reason given is true when its entry is reached. */
final class ReasonReplay {
    private final World world;
    private final Curriculum plan;
    private final Witness witness;
    private final Map<CompetenceId, Integer> levels = new HashMap<>();

    ReasonReplay(World world, Curriculum plan) {
        this.world = world;
        this.plan = plan;
        witness = new Witness(world);
    }

    void check() {
        for (var entry : plan.entries()) {
            assertThat(entry.reasons()).as("reasons of %s", entry).anyMatch(ReasonReplay::substantial);
            for (var reason : entry.reasons()) {
                assertThat(isTrue(entry, reason)).as("%s of %s", reason, entry).isTrue();
                if (substantial(reason) && reason.date() != null) {
                    assertThat(entry.due()).isBeforeOrEqualTo(reason.date());
                }
                if (reason.kind() != null && reason.kind().binding()) {
                    assertThat(entry.mandatory()).isTrue();
                }
            }
            witness.known(entry.module())
                    .teaches()
                    .forEach(teaching -> levels.merge(
                            teaching.competence(),
                            witness.taught(witness.known(entry.module()), teaching.competence()),
                            Math::max));
        }
    }

    private static boolean substantial(Reason reason) {
        return reason.rule() != RuleName.ON_SESSION_DATE;
    }

    private boolean isTrue(Entry entry, Reason reason) {
        var learner = world.learner();
        return switch (reason.rule()) {
            case GAP_WEIGHT -> closesGap(entry, reason);
            case AFTER_PREREQUISITES -> supports(entry, reason);
            case ON_SESSION_DATE ->
                witness.known(entry.module()).sessions().stream()
                        .anyMatch(session -> session.id().equals(entry.session())
                                && session.start().equals(reason.date()));
            case RENEWED_IN_TIME ->
                world.learner().lapses().stream()
                        .anyMatch(lapse -> lapse.competence().equals(reason.competence())
                                && lapse.on().equals(reason.date())
                                && lapse.level() < reason.toLevel()
                                && witness.held(lapse.competence()) == reason.toLevel());
            case BOOKED -> entry.state() == EntryState.BOOKED;
            case BEGUN -> entry.state() == EntryState.BEGUN;
            case PINNED -> learner.pinned().contains(entry.module());
            case PART_OF_PACKAGE ->
                learner.packages().stream()
                        .anyMatch(wish -> wish.source().equals(reason.source())
                                && wish.modules().contains(entry.module()));
            case LEGAL_DUTY -> assigned(entry.module(), reason, RequirementOrigin.LEGAL_DUTY);
            case ASSIGNED_BY_EMPLOYER -> assigned(entry.module(), reason, RequirementOrigin.HR_ASSIGNMENT);
            default -> false;
        };
    }

    private boolean closesGap(Entry entry, Reason reason) {
        var competence = reason.competence();
        if (competence == null) {
            return false;
        }
        int before = Math.max(witness.actual(competence), levels.getOrDefault(competence, 0));
        return reason.fromLevel() == before
                && reason.toLevel() > before
                && reason.toLevel() <= witness.taught(witness.known(entry.module()), competence)
                && world.learner().requirements().stream()
                        .anyMatch(requirement -> requirement.kind() == reason.kind()
                                && requirement.source().equals(reason.source())
                                && requirement.competence().equals(competence)
                                && requirement.level() >= reason.toLevel());
    }

    private boolean supports(Entry entry, Reason reason) {
        var dependent = plan.entries().stream()
                .filter(other -> other.module().equals(reason.module()))
                .findFirst()
                .orElseThrow();
        var module = witness.known(dependent.module());
        var competence = reason.competence();
        boolean asked = competence == null
                ? witness.groups(module).stream().anyMatch(group -> group.contains(entry.module()))
                : module.requires().stream()
                                .anyMatch(presupposition ->
                                        presupposition.competence().equals(competence)
                                                && presupposition.level() == reason.toLevel())
                        && witness.taught(witness.known(entry.module()), competence) >= reason.toLevel()
                        && witness.actual(competence) < reason.toLevel();
        return asked && entry.plannedEnd().isBefore(dependent.plannedStart());
    }

    private boolean assigned(ModuleId module, Reason reason, RequirementOrigin kind) {
        return world.learner().assigned().stream()
                .anyMatch(assignment -> assignment.module().equals(module)
                        && assignment.kind() == kind
                        && assignment.source().equals(reason.source()));
    }
}
