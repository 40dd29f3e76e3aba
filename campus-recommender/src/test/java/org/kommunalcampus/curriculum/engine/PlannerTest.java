package org.kommunalcampus.curriculum.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.EngineModule;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.plan.Conflict;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.UncoveredGap;

/** The invariants of every plan, on more than 10,000 generated worlds. */
@Execution(ExecutionMode.CONCURRENT)
class PlannerTest {
    @Test
    void everyPlanStandsUpToTheFacts() {
        Seeds.forEach(3000, seed -> {
            var world = Worlds.small(seed);
            var plan = world.plan();
            new Invariants(world, plan).check();
            new ReasonReplay(world, plan).check();
        });
    }

    @Test
    void plansUnderLimitsOfHoursAndModulesStandUpToTheFactsAndKeepThem() {
        Seeds.forEach(3000, seed -> {
            var world = Worlds.small(seed);
            var random = new Random(seed);
            var limited = world.withPolicy(world.policy()
                    .withBudget(random.nextInt(3000))
                    .withPath(world.policy().path().holding(1 + random.nextInt(8))));
            var plan = limited.plan();
            new Invariants(limited, plan).check();
            new ReasonReplay(limited, plan).check();
        });
    }

    @Test
    void largeCataloguesStandUpToTheFactsToo() {
        Seeds.forEach(12, seed -> {
            var world = new Worlds(seed, 300, 90, false).world(15);
            var plan = world.plan();
            new Invariants(world, plan).check();
            new ReasonReplay(world, plan).check();
        });
    }

    @Test
    void theOrderOfLoadingDoesNotMatter() {
        Seeds.forEach(1500, seed -> {
            var world = Worlds.small(seed);
            assertThat(shuffled(world, new Random(seed)).plan()).isEqualTo(world.plan());
        });
    }

    @Test
    void anyThreadGivesTheSamePlan() {
        var world = new Worlds(11, 300, 90, false).world(15);
        var catalogue = world.catalogue();
        var expected = world.plan();
        var plans = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> Planner.plan(catalogue, world.learner(), world.policy(), world.today()))
                .toList();
        assertThat(plans).allMatch(expected::equals);
    }

    @Test
    void thePlanDoesNotDriftInsideItsWeekUnlessASessionBeginsOrIsClosed() {
        Seeds.forEach(1500, seed -> {
            var world = Worlds.small(seed);
            var friday = world.today().plusDays(2);
            boolean closes = world.modules().stream()
                    .flatMap(module -> module.sessions().stream())
                    .anyMatch(session -> !session.closes().isBefore(world.today())
                            && session.closes().isBefore(friday));
            boolean begins = world.modules().stream()
                    .flatMap(module -> module.sessions().stream())
                    .anyMatch(session -> session.start().isAfter(world.today())
                            && !session.start().isAfter(friday));
            if (!begins && !closes) {
                assertThat(world.on(friday).plan()).isEqualTo(world.plan());
            }
        });
    }

    /** Of a learner who understands all languages: a module in one understood may end the exception for another that leads further. */
    @Test
    void moreModulesNeverLowerWhatIsReachedWhereNothingIsLimitedAndAllLevelsAreStated() {
        Seeds.forEach(2500, seed -> {
            var small = Worlds.small(seed);
            var world = small.withLearner(small.learner().withLanguages(Set.of()));
            var stated = world.modules().stream().filter(Witness::stated).collect(Collectors.toList());
            Collections.shuffle(stated, new Random(seed));
            var poorer =
                    world.withModules(stated.subList(0, stated.size() * 3 / 4)).plan();
            boolean waived = poorer.conflicts().stream()
                    .anyMatch(conflict -> conflict.kind() == Conflict.Kind.PREREQUISITE_NOT_MET);
            if (!waived) {
                var before = poorer.uncovered().stream()
                        .collect(Collectors.toMap(UncoveredGap::competence, UncoveredGap::reached));
                assertThat(world.withModules(stated).plan().uncovered())
                        .allMatch(gap -> gap.reached() >= before.getOrDefault(gap.competence(), gap.target()));
            }
        });
    }

    @Test
    void withdrawingModulesThatWereNotTouchedChangesNothing() {
        Seeds.forEach(150, seed -> {
            var world = new Worlds(seed, 40, 25, false).world(3);
            var plan = world.plan();
            var fewer = world;
            for (var module : shuffledModules(world, seed)) {
                if (!plan.dependencies().modules().contains(module.id())) {
                    fewer = without(fewer, module);
                    assertSame(plan, fewer.plan());
                }
            }
        });
    }

    @Test
    void publishingModulesThatTeachNothingTouchedChangesNothing() {
        Seeds.forEach(150, seed -> {
            var world = new Worlds(seed, 40, 25, false).world(3);
            for (var module : world.modules()) {
                var before = without(world, module);
                var plan = before.plan();
                if (!touches(plan, module, before)) {
                    assertSame(plan, world.plan());
                }
            }
        });
    }

    /** The same to people; what a plan depends on may shrink with the catalogue. */
    private static void assertSame(Curriculum before, Curriculum after) {
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("dependencies")
                .isEqualTo(before);
    }

    private static List<EngineModule> shuffledModules(World world, long seed) {
        var modules = new ArrayList<>(world.modules());
        Collections.shuffle(modules, new Random(seed));
        return modules;
    }

    /** By the module's own facts, as they are known when it is published. */
    static boolean touches(Curriculum plan, EngineModule module, World world) {
        var witness = new Witness(world);
        var alone = CatalogueSnapshot.of(1, List.of(module));
        int ends = alone.dates().earliestEnd(0, (int) world.today().toEpochDay() + 1);
        return plan.dependencies().modules().contains(module.id())
                || plan.dependencies().competences().stream()
                        .filter(asked -> witness.taught(module, asked.competence()) >= asked.lowestLevel())
                        .anyMatch(asked -> asked.beaten() == null
                                || !asked.beaten().includes(alone.usualCost(0), module.minutes(), ends));
    }

    private static World without(World world, EngineModule module) {
        var others = new ArrayList<>(world.modules());
        others.remove(module);
        return world.withModules(others);
    }

    private static World shuffled(World world, Random random) {
        var modules = new ArrayList<>(world.modules());
        Collections.shuffle(modules, random);
        var learner = world.learner();
        var requirements = new ArrayList<>(learner.requirements());
        Collections.shuffle(requirements, random);
        var assigned = new ArrayList<>(learner.assigned());
        Collections.shuffle(assigned, random);
        var enrolments = new ArrayList<>(learner.enrolments());
        Collections.shuffle(enrolments, random);
        var blocked = new ArrayList<>(learner.blocked());
        Collections.shuffle(blocked, random);
        var lapses = new ArrayList<>(learner.lapses());
        Collections.shuffle(lapses, random);
        var packages = new ArrayList<>(learner.packages());
        Collections.shuffle(packages, random);
        return world.withModules(modules)
                .withLearner(new LearnerSnapshot(
                        learner.levels(),
                        requirements,
                        learner.completed(),
                        enrolments,
                        learner.pinned(),
                        learner.refused(),
                        assigned,
                        blocked,
                        learner.weeklyMinutes(),
                        learner.formats(),
                        learner.languages(),
                        lapses,
                        packages,
                        learner.attested(),
                        learner.jobs(),
                        learner.year(),
                        learner.declined(),
                        learner.reserved()));
    }
}
