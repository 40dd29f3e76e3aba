package org.kommunalcampus.curriculum.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.EngineModule;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.Teaching;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.PlanDependencies.Asked;

/**
 * Finds, without a database, whose plans a published or withdrawn module would have built anew, by what plans say that they depend on, and what share of the
 * planning of everybody that is.
 */
final class Reach {
    private static final int KEPT_FOR_EACH = 12;

    private final List<Change> changes = new ArrayList<>();
    private long allNanos;

    /** One module that comes or goes, and whom it concerned so far. */
    static final class Change {
        final EngineModule module;
        final boolean published;
        final List<Concerned> some = new ArrayList<>();
        private final int usualCost;
        private final int earliestEnd;
        long nanos;

        private Change(EngineModule module, boolean published) {
            this.module = module;
            this.published = published;
            var alone = CatalogueSnapshot.of(1, List.of(module));
            usualCost = alone.usualCost(0);
            earliestEnd = alone.dates().earliestEnd(0, (int) Region.TODAY.toEpochDay() + 1);
        }

        private boolean concerns(Map<CompetenceId, Asked> competences, Set<ModuleId> modules) {
            return modules.contains(module.id())
                    || (published
                            && module.teaches().stream()
                                    .anyMatch(taught -> isOfUse(taught, competences.get(taught.competence()))));
        }

        private boolean isOfUse(Teaching taught, @Nullable Asked asked) {
            if (asked == null || taught.level() < asked.lowestLevel()) {
                return false;
            }
            var beaten = asked.beaten();
            return beaten == null || !beaten.includes(usualCost, module.minutes(), earliestEnd);
        }
    }

    /** One of the learners concerned with the plan as it is without the change. */
    record Concerned(LearnerSnapshot learner, Curriculum plan) {}

    Reach(List<EngineModule> published, List<EngineModule> withdrawn) {
        published.forEach(module -> changes.add(new Change(module, true)));
        withdrawn.forEach(module -> changes.add(new Change(module, false)));
    }

    /** Looks at nothing. */
    static Reach none() {
        return new Reach(List.of(), List.of());
    }

    /** Counts a plan that took so long. */
    void count(LearnerSnapshot learner, Curriculum plan, long nanos) {
        allNanos += nanos;
        if (changes.isEmpty()) {
            return;
        }
        var competences = new HashMap<CompetenceId, Asked>();
        plan.dependencies().competences().forEach(asked -> competences.put(asked.competence(), asked));
        var modules = Set.copyOf(plan.dependencies().modules());
        for (var change : changes) {
            if (change.concerns(competences, modules)) {
                change.nanos += nanos;
                if (change.some.size() < KEPT_FOR_EACH) {
                    change.some.add(new Concerned(learner, plan));
                }
            }
        }
    }

    /** For each module published or withdrawn the planning it would cause, in percent of the planning of everybody. */
    Sample shares(boolean published) {
        return Sample.of(changes.stream()
                .filter(change -> change.published == published)
                .map(change -> 100.0 * change.nanos / Math.max(1, allNanos))
                .toList());
    }

    List<Change> changes() {
        return changes;
    }
}
