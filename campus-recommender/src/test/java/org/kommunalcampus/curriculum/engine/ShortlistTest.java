package org.kommunalcampus.curriculum.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.kommunalcampus.curriculum.engine.input.EngineModule;
import org.kommunalcampus.curriculum.engine.input.Presupposition;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.rule.Interest;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** What is left out before planning changes no plan, on generated worlds in which many modules teach the same. */
@Execution(ExecutionMode.CONCURRENT)
class ShortlistTest {
    private static final int PUBLISHED = 24;

    @Test
    void plansAreTheSameAsIfEveryModuleHadBeenLookedAt() {
        var lookedAt = new AtomicInteger();
        var all = new AtomicInteger();
        Seeds.forEach(400, seed -> {
            var random = new Random(seed);
            var world = stepwise(
                    new Worlds(seed, 60 + random.nextInt(240), 12 + random.nextInt(20), false).world(3), random);
            if (random.nextInt(4) > 0) {
                world = world.withPolicy(world.policy()
                        .withBudget(300 + random.nextInt(3000))
                        .withPath(world.policy().path().holding(1 + random.nextInt(8))));
            }
            var situation = new Situation(world.catalogue(), world.learner(), world.policy(), world.today());
            var few = Planning.of(situation, new ArrayPool());
            var everything = Planning.ofEverything(situation);

            assertSame(few.curriculum(), everything.curriculum());
            lookedAt.addAndGet(few.lookedAt());
            all.addAndGet(everything.lookedAt());
        });
        assertThat(lookedAt.get()).isLessThan(all.get() * 9 / 10);
    }

    @Test
    void whatIsPublishedAndBeatenByWhatAPlanDependsOnChangesNothing() {
        var beaten = new AtomicInteger();
        Seeds.forEach(60, seed -> {
            var random = new Random(seed);
            var policy = random.nextBoolean()
                    ? Unlimited.policy()
                    : Unlimited.policy().withBudget(300 + random.nextInt(3000));
            int modules = 100 + random.nextInt(200);
            var all = stepwise(
                    new Worlds(seed, modules, 6 + random.nextInt(6), false)
                            .world(1 + random.nextInt(2))
                            .withPolicy(policy),
                    random);
            var published = all.modules().subList(0, PUBLISHED);
            var before = all.withModules(all.modules().subList(PUBLISHED, modules));
            var plan = before.plan();
            for (var module : published) {
                if (!PlannerTest.touches(plan, module, before)) {
                    beaten.addAndGet(asksFor(plan, module) ? 1 : 0);
                    before = before.withModules(Stream.concat(before.modules().stream(), Stream.of(module))
                            .toList());
                    assertSame(before.plan(), plan);
                }
            }
            for (var module : all.modules().subList(PUBLISHED, PUBLISHED + 6)) {
                if (!plan.dependencies().modules().contains(module.id())) {
                    before = before.withModules(before.modules().stream()
                            .filter(other -> !other.equals(module))
                            .toList());
                    assertSame(before.plan(), plan);
                }
            }
        });
        assertThat(beaten).hasValueGreaterThan(40);
    }

    /** Whether the module teaches something to a level that the plan asks for. */
    private static boolean asksFor(Curriculum plan, EngineModule module) {
        return plan.dependencies().competences().stream()
                .anyMatch(asked -> module.teaches().stream()
                        .anyMatch(taught -> taught.competence().equals(asked.competence())
                                && taught.level() >= asked.lowestLevel()));
    }

    @Test
    void noModuleCostsLessThanAtLeast() {
        Seeds.forEach(400, seed -> {
            var world = Worlds.small(seed);
            var situation = new Situation(world.catalogue(), world.learner(), world.policy(), world.today());
            var scoring = new Scoring(situation);
            for (int module = 0; module < situation.catalogue().moduleCount(); module++) {
                int cost = scoring.cost(module);
                assertThat(cost).isGreaterThanOrEqualTo(scoring.atLeast(module));
                if (new Interest().percent(situation, module) == 0) {
                    assertThat(scoring.usualCostAbove(cost))
                            .isGreaterThan(situation.catalogue().usualCost(module));
                }
            }
        });
    }

    /** The same world, in which a part of the modules, none to all but a few, build upon a lower level of what they teach. */
    private static World stepwise(World world, Random random) {
        int percent = 15 * random.nextInt(7);
        return world.withModules(world.modules().stream()
                .map(module -> random.nextInt(100) < percent ? buildingUpon(module) : module)
                .toList());
    }

    private static EngineModule buildingUpon(EngineModule module) {
        var taught = module.teaches().getFirst();
        if (taught.level() < 2) {
            return module;
        }
        var requires = new ArrayList<Presupposition>();
        requires.add(new Presupposition(taught.competence(), (taught.level() + 1) / 2));
        if (module.requires().size() > 1) {
            requires.addAll(module.requires());
        }
        return new EngineModule(
                module.id(),
                module.minutes(),
                module.priceCents(),
                module.format(),
                module.language(),
                module.teaches(),
                requires,
                module.prerequisites(),
                module.validFrom(),
                module.validUntil(),
                module.certifiedUntil(),
                module.sessions(),
                module.phases(),
                module.minutesAssumed(),
                module.target());
    }

    /** The same to people; fewer modules looked at ask for fewer competences. */
    private static void assertSame(Curriculum few, Curriculum everything) {
        assertThat(few)
                .usingRecursiveComparison()
                .ignoringFields("dependencies")
                .isEqualTo(everything);
    }
}
