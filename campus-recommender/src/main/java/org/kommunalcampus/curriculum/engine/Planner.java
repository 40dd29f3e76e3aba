package org.kommunalcampus.curriculum.engine;

import java.time.LocalDate;
import java.util.Comparator;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** Builds curricula. Has no state but arrays used again: the same question gets the same answer, on any thread. */
public final class Planner {
    private static final ThreadLocal<ArrayPool> ARENA = ThreadLocal.withInitial(ArrayPool::new);
    private static final Comparator<Curriculum> MOST_POSSIBLE = Comparator.<Curriculum>comparingInt(
                    plan -> -plan.impossible().size())
            .thenComparingLong(plan -> plan.totals().coveredWeight());

    private Planner() {}

    /**
     * The curriculum of a learner: closes all gaps that can be closed at the least cost, or under an hours budget as much of
     * their weight as the budget allows; contains what the learner is obliged to; each entry after all that it presupposes. Modules
     * of a package come in its order, unless that would make something impossible or leave a gap open.
     *
     * @param today day of the question; the plan is that of its week and starts nothing in the past
     */
    public static Curriculum plan(
            CatalogueSnapshot catalogue, LearnerSnapshot learner, Policy policy, LocalDate today) {
        var curriculum = once(catalogue, learner, policy, today);
        if (learner.packages().isEmpty() || allIsPossible(curriculum)) {
            return curriculum;
        }
        var inAnyOrder = once(catalogue, learner.inAnyOrder(), policy, today);
        var better = MOST_POSSIBLE.compare(inAnyOrder, curriculum) > 0 ? inAnyOrder : curriculum;
        return better.dependingOn(inAnyOrder.dependencies().and(curriculum.dependencies()));
    }

    private static Curriculum once(
            CatalogueSnapshot catalogue, LearnerSnapshot learner, Policy policy, LocalDate today) {
        var pool = ARENA.get();
        pool.reset();
        return Planning.of(new Situation(catalogue, learner, policy, today), pool)
                .curriculum();
    }

    private static boolean allIsPossible(Curriculum curriculum) {
        return curriculum.impossible().isEmpty() && curriculum.uncovered().isEmpty();
    }
}
