package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.plan.PlanDependencies;
import org.kommunalcampus.curriculum.engine.plan.PlanDependencies.Asked;
import org.kommunalcampus.curriculum.engine.plan.PlanDependencies.Beaten;

class EncodedDependenciesTest {

    private final Random random = new Random(42);

    @Test
    void everyModuleAndCompetenceThatWasPutInIsFound() {
        var asked = Stream.generate(() -> new Asked(new CompetenceId(id()), 1 + random.nextInt(8)))
                .limit(70)
                .toList();
        var modules = Stream.generate(() -> new ModuleId(id())).limit(300).toList();
        byte[] dependencies = EncodedDependencies.encode(new PlanDependencies(asked, modules));

        assertThat(asked)
                .allMatch(each ->
                        EncodedDependencies.concerns(dependencies, teaching(each.competence(), each.lowestLevel())));
        assertThat(asked)
                .noneMatch(each -> EncodedDependencies.concerns(
                        dependencies, teaching(each.competence(), each.lowestLevel() - 1)));
        assertThat(modules).allMatch(each -> EncodedDependencies.concerns(dependencies, changing(each)));
        assertThat(dependencies.length).isLessThan(1000);
    }

    @Test
    void othersAreHardlyEverFound() {
        var modules = Stream.generate(() -> new ModuleId(id())).limit(300).toList();
        byte[] dependencies = EncodedDependencies.encode(new PlanDependencies(List.of(), modules));

        long found = Stream.generate(() -> new ModuleId(id()))
                .limit(10_000)
                .filter(other -> EncodedDependencies.concerns(dependencies, changing(other)))
                .count();

        assertThat(found).isLessThan(20);
    }

    @Test
    void whatIsBeatenConcernsNobodyAndNothingIsTakenForBeatenThatIsNot() {
        var dear = new CompetenceId(id());
        var quick = new CompetenceId(id());
        var open = new CompetenceId(id());
        byte[] dependencies = EncodedDependencies.encode(new PlanDependencies(
                List.of(
                        new Asked(dear, 2, new Beaten(40_100, 0, 20_000)),
                        new Asked(quick, 2, new Beaten(1_000, 61, 19_000)),
                        new Asked(open, 2)),
                List.of()));

        assertThat(EncodedDependencies.concerns(dependencies, offering(dear, 40_500, 61, 20_001)))
                .isFalse();
        assertThat(EncodedDependencies.concerns(dependencies, offering(dear, 40_099, 61, 20_001)))
                .isTrue();
        assertThat(EncodedDependencies.concerns(dependencies, offering(dear, 40_500, 61, 20_000)))
                .isTrue();
        assertThat(EncodedDependencies.concerns(dependencies, offering(quick, 1_000, 61, 20_001)))
                .isFalse();
        assertThat(EncodedDependencies.concerns(dependencies, offering(quick, 1_000, 60, 20_001)))
                .isTrue();
        assertThat(EncodedDependencies.concerns(dependencies, offering(open, 90_000, 900, 30_000)))
                .isTrue();
    }

    @Test
    void everythingConcernsAPlanOfAnOlderForm() {
        assertThat(EncodedDependencies.concerns(new byte[] {1, 34, 7}, changing(ModuleId.next())))
                .isTrue();
    }

    @Test
    void nothingConcernsAPlanThatDependsOnNothing() {
        assertThat(EncodedDependencies.encode(new PlanDependencies(List.of(), List.of())))
                .isEqualTo(EncodedDependencies.NOTHING);
        assertThat(EncodedDependencies.concerns(EncodedDependencies.NOTHING, changing(ModuleId.next())))
                .isFalse();
    }

    @Test
    void everythingConcernsAPlanThatDependsOnMoreThanARowHolds() {
        var modules = Stream.generate(() -> new ModuleId(id())).limit(40_000).toList();

        byte[] dependencies = EncodedDependencies.encode(new PlanDependencies(List.of(), modules));

        assertThat(EncodedDependencies.concerns(dependencies, changing(ModuleId.next())))
                .isTrue();
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static EncodedDependencies.Interest teaching(CompetenceId competence, int level) {
        return new EncodedDependencies.Interest() {
            @Override
            public int taughtLevel(int number) {
                return number == EncodedDependencies.number(competence) && level > 0 ? level : -1;
            }

            @Override
            public boolean beaten(int number, Beaten beaten) {
                return false;
            }

            @Override
            public boolean changed(int module) {
                return false;
            }
        };
    }

    /** A module that teaches the competence to level 4 and takes as much as that. */
    private static EncodedDependencies.Interest offering(CompetenceId competence, int cost, int minutes, int end) {
        return new EncodedDependencies.Interest() {
            @Override
            public int taughtLevel(int number) {
                return number == EncodedDependencies.number(competence) ? 4 : -1;
            }

            @Override
            public boolean beaten(int number, Beaten beaten) {
                return beaten.includes(cost, minutes, end);
            }

            @Override
            public boolean changed(int module) {
                return false;
            }
        };
    }

    private static EncodedDependencies.Interest changing(ModuleId module) {
        return new EncodedDependencies.Interest() {
            @Override
            public int taughtLevel(int number) {
                return -1;
            }

            @Override
            public boolean beaten(int number, Beaten beaten) {
                return false;
            }

            @Override
            public boolean changed(int number) {
                return number == EncodedDependencies.number(module);
            }
        };
    }
}
