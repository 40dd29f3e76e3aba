package org.kommunalcampus.curriculum.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.kommunalcampus.curriculum.engine.input.EngineModule;
import org.kommunalcampus.curriculum.engine.input.Presupposition;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** What is left out before planning changes no plan, on generated worlds in which many modules teach the same. */
@Execution(ExecutionMode.CONCURRENT)
class ShortlistTest {
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
    void noModuleCostsLessThanAtLeast() {
        Seeds.forEach(400, seed -> {
            var world = Worlds.small(seed);
            var situation = new Situation(world.catalogue(), world.learner(), world.policy(), world.today());
            var scoring = new Scoring(situation);
            for (int module = 0; module < situation.catalogue().moduleCount(); module++) {
                assertThat(scoring.cost(module)).isGreaterThanOrEqualTo(scoring.atLeast(module));
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
