package org.kommunalcampus.curriculum.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Departure;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Loss;
import org.kommunalcampus.curriculum.engine.plan.Reason;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/**
 * Finds what would take a module out of the plan: takes away all its reasons, then gives back whatever the module can do
 * without. Every step is tried out by planning anew.
 */
final class RemovalConditions {
    private final Situation situation;
    private final LocalDate today;
    private final ModuleId module;

    RemovalConditions(Situation situation, LocalDate today, ModuleId module) {
        this.situation = situation;
        this.today = today;
        this.module = module;
    }

    /** Changes that take the module out together, none of them too much; empty if taking away its reasons does not. */
    List<Departure> of(Curriculum curriculum) {
        var changes = all(curriculum);
        if (stays(changes)) {
            return List.of();
        }
        while (shrink(changes) | lower(changes)) {
            // what became lower may make another change needless, and the other way round
        }
        return changes;
    }

    private List<Departure> all(Curriculum curriculum) {
        var levels = new LinkedHashMap<CompetenceId, Integer>();
        var others = new LinkedHashSet<Departure>();
        for (var entry : curriculum.entries()) {
            if (entry.module().equals(module)) {
                for (var reason : entry.reasons()) {
                    switch (reason.rule()) {
                        case GAP_WEIGHT -> levels.merge(competence(reason), reason.toLevel(), Math::max);
                        case AFTER_PREREQUISITES -> {
                            if (reason.competence() == null) {
                                others.add(new Departure(Loss.OTHER_LEAVES, null, 0, reason.module()));
                            } else {
                                levels.merge(competence(reason), reason.toLevel(), Math::max);
                            }
                        }
                        case LEGAL_DUTY, ASSIGNED_BY_EMPLOYER, RECOMMENDED_BY_EMPLOYER ->
                            others.add(of(Loss.ASSIGNMENT_ENDS));
                        case BOOKED, BEGUN -> others.add(of(Loss.CANCEL));
                        case PINNED -> others.add(of(Loss.UNPIN));
                        case PART_OF_PACKAGE -> others.add(of(Loss.LEAVE_PACKAGE));
                        default -> {}
                    }
                }
            }
        }
        var changes = new ArrayList<>(others);
        levels.forEach(
                (competence, level) -> changes.add(new Departure(Loss.REACH_COMPETENCE, competence, level, null)));
        return changes;
    }

    /** Drops what is not needed; whether anything was. */
    private boolean shrink(List<Departure> changes) {
        int before = changes.size();
        for (int i = 0; i < changes.size(); ) {
            var dropped = changes.remove(i);
            if (stays(changes)) {
                changes.add(i, dropped);
                i++;
            }
        }
        return changes.size() < before;
    }

    /** Finds for each level the lowest one that will do; whether any became lower. */
    private boolean lower(List<Departure> changes) {
        boolean lowered = false;
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            var competence = change.competence();
            for (int level = competence == null ? change.level() : situation.level(competence) + 1;
                    level < change.level();
                    level++) {
                changes.set(i, new Departure(change.loss(), competence, level, null));
                if (!stays(changes)) {
                    lowered = true;
                    break;
                }
                changes.set(i, change);
            }
        }
        return lowered;
    }

    private boolean stays(List<Departure> changes) {
        var learner = after(changes, situation.learner(), module);
        return WhyNot.holds(Planner.plan(situation.catalogue(), learner, situation.policy(), today), module);
    }

    /** The learner after the changes. */
    static LearnerSnapshot after(List<Departure> changes, LearnerSnapshot learner, ModuleId module) {
        var changed = learner;
        for (var change : changes) {
            changed = switch (change.loss()) {
                case REACH_COMPETENCE -> changed.atLeast(Objects.requireNonNull(change.competence()), change.level());
                case ASSIGNMENT_ENDS -> changed.withoutAssignment(module);
                case CANCEL -> changed.withoutEnrolment(module);
                case UNPIN -> {
                    var pinned = new HashSet<>(changed.pinned());
                    pinned.remove(module);
                    yield changed.withDecisions(pinned, changed.refused());
                }
                case LEAVE_PACKAGE -> changed.withoutPackage(module);
                case OTHER_LEAVES -> {
                    var refused = new HashSet<>(changed.refused());
                    refused.add(Objects.requireNonNull(change.module()));
                    yield changed.withDecisions(changed.pinned(), refused);
                }
            };
        }
        return changed;
    }

    private static Departure of(Loss loss) {
        return new Departure(loss, null, 0, null);
    }

    private static CompetenceId competence(Reason reason) {
        return Objects.requireNonNull(reason.competence());
    }
}
