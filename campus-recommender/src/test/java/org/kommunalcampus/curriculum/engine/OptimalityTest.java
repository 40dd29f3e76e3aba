package org.kommunalcampus.curriculum.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.EngineModule;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.ModuleAssignment;
import org.kommunalcampus.curriculum.engine.input.PathPolicy;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.input.Teaching;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** How far plans are from the best possible ones, on worlds so small that all plans can be tried. */
@Execution(ExecutionMode.CONCURRENT)
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
    void stagesAreWorthNearlyAsMuchAsPossibleAndNeverMore(TestReporter reporter) {
        Seeds.forEach(250, seed -> compare(limited(tiny(seed), seed)));
        reporter.publishEntry(Map.of("gap", gap(), "optimal", hits + " of " + cases));
        assertThat(optimal - planned).as("gap of %s", gap()).isLessThanOrEqualTo(optimal * 4 / 1000);
    }

    @Test
    void stagesWithObligationsAndAssumptionsAreNeverWorthMoreThanPossibleAndSeldomMuchLess(TestReporter reporter) {
        var needlessly = new ArrayList<Long>();
        Seeds.forEach(250, seed -> {
            var world = limited(obliging(tiny(seed), seed), seed);
            var question = question(world);
            compare(world);
            boolean exceeded = !question.inTime(world.plan());
            boolean anyWaits = world.plan().next().stream()
                    .anyMatch(entry -> question.obliged(world.catalogue().numberOf(entry.module())));
            if ((anyWaits || exceeded)
                    && new Oracle(world).greatestValue(question, module -> true).isPresent()) {
                needlessly.add(seed);
            }
        });
        reporter.publishEntry(
                Map.of("gap", gap(), "optimal", hits + " of " + cases, "needlessly", needlessly.toString()));
        assertThat(optimal - planned).as("gap of %s", gap()).isLessThanOrEqualTo(optimal * 8 / 1000);
        assertThat(needlessly)
                .as("stages that could have held all obligations within their limits")
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void moreModulesNeverLowerWhatAStageCanBeWorth() {
        Seeds.forEach(40, seed -> {
            var world = limited(tiny(seed), seed);
            var fewer = world.withModules(world.modules().subList(0, 9));
            assertThat(new Oracle(fewer)
                            .greatestValue(question(fewer), module -> true)
                            .orElseThrow())
                    .isLessThanOrEqualTo(new Oracle(world)
                            .greatestValue(question(world), module -> true)
                            .orElseThrow());
        });
    }

    /** Under the same choice of what waits no stage is worth more than the best possible one, where one can hold what does not. */
    private void compare(World world) {
        var question = question(world);
        var plan = world.plan();
        var now = question.numbers(plan).boxed().collect(Collectors.toSet());
        var answer = new Oracle(world).greatestValue(question, now::contains);
        if (answer.isPresent() && question.inTime(plan)) {
            long best = answer.getAsLong();
            assertThat(question.value(plan)).isLessThanOrEqualTo(best);
            planned += question.value(plan);
            optimal += best;
            hits += question.value(plan) == best ? 1 : 0;
            cases++;
        }
    }

    private static PlanningQuestion question(World world) {
        return new PlanningQuestion(world.catalogue(), world.learner(), world.policy(), world.today());
    }

    /** So few hours and places that choices hurt, and a worth at which fees and hours matter. */
    private static World limited(World world, long seed) {
        var path = new PathPolicy(PathPolicy.Unknown.NOTHING, (int) (2 + seed % 4), 600, 12, Set.of());
        return world.withPolicy(
                Policy.standard().withBudget((int) (300 + seed * 53 % 1500)).withPath(path));
    }

    /** The same with a duty, something recommended and something pinned, and with levels that nobody stated. */
    private static World obliging(World world, long seed) {
        var learner = world.learner();
        var assigned = List.of(
                new ModuleAssignment(Ids.module(seed % 12), RequirementOrigin.LEGAL_DUTY, "duty", "duty", null),
                new ModuleAssignment(Ids.module(seed * 5 % 12), null, "advice", "advice", null));
        var modules = world.modules().stream()
                .map(module -> module.id().value().getLeastSignificantBits() % 4 == 0 ? assumed(module) : module)
                .toList();
        return world.withModules(modules)
                .withLearner(new LearnerSnapshot(
                        learner.levels(),
                        learner.requirements(),
                        learner.completed(),
                        learner.enrolments(),
                        Set.of(Ids.module(seed * 7 % 12)),
                        learner.refused(),
                        assigned,
                        learner.blocked(),
                        learner.weeklyMinutes(),
                        learner.formats(),
                        learner.languages()));
    }

    private static EngineModule assumed(EngineModule module) {
        var first = module.teaches().getFirst();
        var teaches = new ArrayList<>(module.teaches());
        teaches.set(0, new Teaching(first.competence(), 0, true));
        return new EngineModule(
                module.id(),
                module.minutes(),
                module.priceCents(),
                module.format(),
                module.language(),
                teaches,
                module.requires(),
                module.prerequisites(),
                null,
                null,
                null,
                List.of());
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

    private void count(long more, long less) {
        planned += more;
        optimal += less;
        hits += more == less ? 1 : 0;
        cases++;
    }

    private String gap() {
        return "%.3f %%".formatted(100.0 * Math.abs(planned - optimal) / Math.max(1, optimal));
    }
}
