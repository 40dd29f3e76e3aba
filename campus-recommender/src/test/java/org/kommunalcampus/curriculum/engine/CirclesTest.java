package org.kommunalcampus.curriculum.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.curriculum.engine.LearnerSample.learner;
import static org.kommunalcampus.curriculum.engine.ModuleSample.module;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.EngineModule;
import org.kommunalcampus.curriculum.engine.input.PrerequisiteCycle;
import org.kommunalcampus.curriculum.engine.plan.Entry;

/** Modules that name each other as prerequisites. */
class CirclesTest {
    @Test
    void aCatalogueWithoutCirclesReportsNone() {
        assertThat(catalogue(module(1), module(2).afterOneOf(1), module(3).afterOneOf(1, 2))
                        .cycles())
                .isEmpty();
    }

    @Test
    void aCircleIsBrokenAtTheModuleThatTeachesTheLowestLevel() {
        var cycles = catalogue(
                        module(1).teaches(1, 4).afterOneOf(3),
                        module(2).teaches(1, 2).afterOneOf(1),
                        module(3).teaches(1, 3).afterOneOf(2))
                .cycles();
        assertThat(cycles).containsExactly(new PrerequisiteCycle(ids(1, 2, 3), List.of(ignored(2, 1))));
    }

    @Test
    void aCircleWithAWayOutIsReportedAndLeftAlone() {
        var cycles = catalogue(module(1).afterOneOf(2, 3), module(2).afterOneOf(1), module(3))
                .cycles();
        assertThat(cycles).containsExactly(new PrerequisiteCycle(ids(1, 2), List.of()));
    }

    @Test
    void aModuleThatNamesItselfIsReportedAndReadAsIfItDidNot() {
        var cycles = catalogue(module(1).afterOneOf(1)).cycles();
        assertThat(cycles).containsExactly(new PrerequisiteCycle(ids(1), List.of(ignored(1, 1))));
        assertThat(learner()
                        .needs(1, 3)
                        .planFrom(module(1).teaches(1, 3).afterOneOf(1))
                        .entries())
                .extracting(Entry::module)
                .containsExactly(Ids.module(1));
    }

    @Test
    void whatABrokenCircleTeachesCanBePlannedTheLowestLevelFirst() {
        var plan = learner()
                .needs(1, 4)
                .planFrom(
                        module(1).teaches(1, 4).afterOneOf(2),
                        module(2).teaches(2, 2).afterOneOf(1));
        assertThat(plan.entries()).extracting(Entry::module).containsExactly(Ids.module(2), Ids.module(1));
        assertThat(plan.dependencies().modules()).containsExactly(Ids.module(1), Ids.module(2));
    }

    @Test
    void whoLooksAtOneModuleOfACircleDependsOnAllOfThem() {
        var plan = learner()
                .needs(1, 2)
                .planFrom(
                        module(1).teaches(1, 2).afterOneOf(2),
                        module(2).teaches(2, 4).afterOneOf(3),
                        module(3).teaches(2, 5).afterOneOf(1));
        assertThat(plan.entries()).extracting(Entry::module).containsExactly(Ids.module(1));
        assertThat(plan.dependencies().modules()).containsExactly(Ids.module(1), Ids.module(2), Ids.module(3));
    }

    @Test
    void everyModuleOfACircleCanBeBegunOnceSomePrerequisitesAreIgnoredWhateverTheOrderOfLoading() {
        Seeds.forEach(300, seed -> {
            var random = new Random(seed);
            var modules = new ArrayList<EngineModule>();
            for (int m = 0; m < 12; m++) {
                var sample = module(m).teaches(m % 4, 1 + random.nextInt(6));
                for (int g = random.nextInt(3); g > 0; g--) {
                    sample.afterOneOf(random.nextInt(12), random.nextInt(12));
                }
                modules.add(sample.build());
            }
            var catalogue = CatalogueSnapshot.of(1, modules);
            Collections.shuffle(modules, random);
            assertThat(CatalogueSnapshot.of(1, modules).cycles()).isEqualTo(catalogue.cycles());
            assertThat(begun(catalogue)).isEqualTo(12);
        });
    }

    /** How many modules can be begun one after the other. */
    private static int begun(CatalogueSnapshot catalogue) {
        var done = new boolean[catalogue.moduleCount()];
        int count = 0;
        for (int round = 0; round < done.length; round++) {
            for (int m = 0; m < done.length; m++) {
                if (!done[m] && open(catalogue, m, done)) {
                    done[m] = true;
                    count++;
                }
            }
        }
        return count;
    }

    private static boolean open(CatalogueSnapshot catalogue, int m, boolean[] done) {
        for (int g = 0; g < catalogue.groupCount(m); g++) {
            boolean any = false;
            for (int i = 0; i < catalogue.alternativeCount(m, g); i++) {
                any |= done[catalogue.alternative(m, g, i)];
            }
            if (!any) {
                return false;
            }
        }
        return true;
    }

    private static CatalogueSnapshot catalogue(ModuleSample... modules) {
        return CatalogueSnapshot.of(
                1, List.of(modules).stream().map(ModuleSample::build).toList());
    }

    private static PrerequisiteCycle.Ignored ignored(long module, long... prerequisites) {
        return new PrerequisiteCycle.Ignored(Ids.module(module), ids(prerequisites));
    }

    private static List<ModuleId> ids(long... numbers) {
        return LongStream.of(numbers).mapToObj(Ids::module).toList();
    }
}
