package org.kommunalcampus.curriculum.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.kommunalcampus.curriculum.bench.ExactSolver;

/** The exact solver by which the benchmark judges plans solves the planner's own task. */
@Execution(ExecutionMode.CONCURRENT)
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
    void itFindsTheSameGreatestValueOfAStageAsTryingAllPlansAndThePlannerNeverBeatsIt() {
        Seeds.forEach(CASES, seed -> {
            var world = tiny(seed).withPolicy(PlanningQuestion.under((int) (200 + seed * 37 % 1500)));
            var question = question(world);
            var answer = ExactSolver.greatestValue(question, module -> false, PATIENCE)
                    .orElseThrow();

            assertThat(answer.proven()).isTrue();
            assertThat(answer.value())
                    .isEqualTo(new Oracle(world)
                            .greatestValue(question, module -> true)
                            .orElseThrow())
                    .isGreaterThanOrEqualTo(question.value(world.plan()));
        });
    }

    @Test
    void itSaysWhereAStageCannotHoldWhatTheLearnerInsistsOn() {
        var world = tiny(1).withPolicy(PlanningQuestion.under(10));
        var insisting = world.withLearner(world.learner().withDecisions(Set.of(Ids.module(3)), Set.of()));
        assertThat(ExactSolver.greatestValue(question(insisting), module -> false, PATIENCE))
                .isEmpty();
        assertThat(ExactSolver.greatestValue(question(insisting), module -> true, PATIENCE))
                .isPresent();
    }

    private static PlanningQuestion question(World world) {
        return new PlanningQuestion(world.catalogue(), world.learner(), world.policy(), world.today());
    }

    private static World tiny(long seed) {
        return new Worlds(seed, 12, 5, true).world(5);
    }
}
