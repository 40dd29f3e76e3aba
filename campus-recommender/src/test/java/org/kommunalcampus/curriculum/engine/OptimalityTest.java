package org.kommunalcampus.curriculum.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.EngineModule;
import org.kommunalcampus.curriculum.engine.input.PathPolicy;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** How far plans are from the best possible ones, on worlds so small that all plans can be tried. */
class OptimalityTest {
    private long planned;
    private long optimal;
    private int hits;
    private int cases;

    @Test
    void plansForAllGapsAreNearlyAsCheapAsPossibleAndNeverCheaper(TestReporter reporter) {
        Seeds.forEach(250, seed -> {
            var world = tiny(seed);
            var plan = world.plan();
            var costs = costs(world);
            long cost = plan.entries().stream()
                    .mapToLong(entry -> costs.getOrDefault(entry.module(), 0))
                    .sum();
            long best = new Oracle(world).leastCost(id -> costs.getOrDefault(id, 0));
            assertThat(cost).isGreaterThanOrEqualTo(best);
            count(cost, best);
        });
        reporter.publishEntry(Map.of("gap", gap(), "optimal", hits + " of " + cases));
        assertThat(planned - optimal).as("gap of %s", gap()).isLessThanOrEqualTo(optimal / 200);
    }

    @Test
    void plansUnderABudgetCoverNearlyAsMuchAsPossibleAndNeverMore(TestReporter reporter) {
        Seeds.forEach(250, seed -> {
            var world = tiny(seed);
            int budget = (int) (200 + seed * 37 % 1500);
            var plan = world.withPolicy(world.policy().withBudget(budget)).plan();
            assertThat(plan.totals().minutes()).isLessThanOrEqualTo(budget);
            long best = new Oracle(world).greatestWeight(budget, levels -> weight(world, levels));
            assertThat(plan.totals().coveredWeight()).isLessThanOrEqualTo(best);
            count(best, plan.totals().coveredWeight());
        });
        reporter.publishEntry(Map.of("gap", gap(), "optimal", hits + " of " + cases));
        assertThat(planned - optimal).as("gap of %s", gap()).isLessThanOrEqualTo(optimal / 50);
    }

    @Test
    void stagesAreWorthNearlyAsMuchAsPossibleAndNeverMore(TestReporter reporter) {
        Seeds.forEach(250, seed -> {
            int budget = (int) (300 + seed * 53 % 1500);
            int modules = (int) (2 + seed % 4);
            var path = new PathPolicy(PathPolicy.Unknown.NOTHING, modules, 600, 12, Set.of());
            var policy = Policy.standard().withBudget(budget).withPath(path);
            var world = tiny(seed).withPolicy(policy);
            var question = new PlanningQuestion(world.catalogue(), world.learner(), policy, world.today());
            var plan = world.plan();
            assertThat(plan.totals().minutes()).isLessThanOrEqualTo(budget);
            assertThat(plan.entries()).hasSizeLessThanOrEqualTo(modules);
            long best = new Oracle(world).greatestValue(budget, modules, question);
            assertThat(question.value(plan)).isLessThanOrEqualTo(best);
            count(best, question.value(plan));
        });
        reporter.publishEntry(Map.of("gap", gap(), "optimal", hits + " of " + cases));
        assertThat(planned - optimal).as("gap of %s", gap()).isLessThanOrEqualTo(optimal * 8 / 1000);
    }

    private static World tiny(long seed) {
        return new Worlds(seed, 12, 5, true).world(5);
    }

    private static Map<ModuleId, Integer> costs(World world) {
        var catalogue = world.catalogue();
        var scoring = new Scoring(new Situation(catalogue, world.learner(), world.policy(), world.today()));
        return world.modules().stream()
                .collect(Collectors.toMap(EngineModule::id, module -> scoring.cost(catalogue.numberOf(module.id()))));
    }

    private static long weight(World world, Map<CompetenceId, Integer> levels) {
        return new Witness(world)
                .open().stream()
                        .distinct()
                        .mapToLong(requirement -> {
                            int actual = world.learner().levels().getOrDefault(requirement.competence(), 0);
                            int reached =
                                    Math.min(levels.getOrDefault(requirement.competence(), 0), requirement.level());
                            return (long) Math.max(0, reached - actual)
                                    * world.policy().weight(requirement.kind());
                        })
                        .sum();
    }

    private void count(long more, long less) {
        planned += more;
        optimal += less;
        hits += more == less ? 1 : 0;
        cases++;
    }

    private String gap() {
        return "%.3f %%".formatted(100.0 * (planned - optimal) / Math.max(1, optimal));
    }
}
