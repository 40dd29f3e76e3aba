package org.kommunalcampus.curriculum.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.kommunalcampus.curriculum.engine.input.EngineModule;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;

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
        long nanos;

        private Change(EngineModule module, boolean published) {
            this.module = module;
            this.published = published;
        }

        private boolean concerns(Map<Object, Integer> lowest, HashSet<Object> modules) {
            return modules.contains(module.id())
                    || (published
                            && module.teaches().stream()
                                    .anyMatch(taught -> lowest.getOrDefault(taught.competence(), Integer.MAX_VALUE)
                                            <= taught.level()));
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
        var lowest = new HashMap<Object, Integer>();
        plan.dependencies().competences().forEach(asked -> lowest.put(asked.competence(), asked.lowestLevel()));
        var modules = new HashSet<Object>(plan.dependencies().modules());
        for (var change : changes) {
            if (change.concerns(lowest, modules)) {
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
