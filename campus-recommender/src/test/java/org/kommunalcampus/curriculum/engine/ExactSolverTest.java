package org.kommunalcampus.curriculum.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.bench.ExactSolver;

/** The exact solver by which the benchmark judges plans solves the planner's own task. */
class ExactSolverTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CASES = 60;

    @Test
    void itFindsTheSameLeastCostAsTryingAllPlansAndThePlannerNeverBeatsIt() {
        Seeds.forEach(CASES, seed -> {
            var world = tiny(seed);
            var question = question(world);
            var answer = ExactSolver.leastCost(question, PATIENCE);

            assertThat(answer.proven()).isTrue();
            assertThat(answer.value())
                    .isEqualTo(new Oracle(world)
                            .leastCost(id -> question.cost(world.catalogue().numberOf(id))))
                    .isLessThanOrEqualTo(question.cost(world.plan()));
        });
    }

    @Test
    void itFindsTheSameGreatestWeightUnderABudgetAsTryingAllPlansAndThePlannerNeverBeatsIt() {
        Seeds.forEach(CASES, seed -> {
            int budget = (int) (200 + seed * 37 % 1500);
            var world = tiny(seed).withPolicy(PlanningQuestion.under(budget));
            var question = question(world);
            var answer = ExactSolver.greatestWeight(question, budget, PATIENCE);

            assertThat(answer.proven()).isTrue();
            assertThat(answer.value())
                    .isEqualTo(new Oracle(world).greatestWeight(budget, levels -> weight(question, world, levels)))
                    .isGreaterThanOrEqualTo(question.weight(world.plan()))
                    .isGreaterThanOrEqualTo(world.plan().totals().coveredWeight());
        });
    }

    private static long weight(PlanningQuestion question, World world, Map<CompetenceId, Integer> levels) {
        long sum = 0;
        for (var gap : question.gaps()) {
            int level = levels.getOrDefault(world.catalogue().competence(gap.competence()), 0);
            sum += gap.weights()[Math.clamp(level, gap.actual(), gap.target())];
        }
        return sum;
    }

    private static PlanningQuestion question(World world) {
        return new PlanningQuestion(world.catalogue(), world.learner(), world.policy(), world.today());
    }

    private static World tiny(long seed) {
        return new Worlds(seed, 12, 5, true).world(5);
    }
}
