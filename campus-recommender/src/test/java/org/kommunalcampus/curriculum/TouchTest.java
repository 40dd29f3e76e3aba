package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.plan.Touched;
import org.kommunalcampus.curriculum.engine.plan.Touched.Asked;

class TouchTest {

    private final Random random = new Random(42);

    @Test
    void everyModuleAndCompetenceThatWasPutInIsFound() {
        var asked = Stream.generate(() -> new Asked(new CompetenceId(id()), 1 + random.nextInt(8)))
                .limit(70)
                .toList();
        var modules = Stream.generate(() -> new ModuleId(id())).limit(300).toList();
        byte[] touch = Touch.encode(new Touched(asked, modules));

        assertThat(asked).allMatch(each -> Touch.concerns(touch, teaching(each.competence(), each.lowestLevel())));
        assertThat(asked).noneMatch(each -> Touch.concerns(touch, teaching(each.competence(), each.lowestLevel() - 1)));
        assertThat(modules).allMatch(each -> Touch.concerns(touch, changing(each)));
        assertThat(touch.length).isLessThan(1000);
    }

    @Test
    void othersAreHardlyEverFound() {
        var modules = Stream.generate(() -> new ModuleId(id())).limit(300).toList();
        byte[] touch = Touch.encode(new Touched(List.of(), modules));

        long found = Stream.generate(() -> new ModuleId(id()))
                .limit(10_000)
                .filter(other -> Touch.concerns(touch, changing(other)))
                .count();

        assertThat(found).isLessThan(20);
    }

    @Test
    void nothingConcernsAPlanThatDependsOnNothing() {
        assertThat(Touch.encode(new Touched(List.of(), List.of()))).isEqualTo(Touch.NOTHING);
        assertThat(Touch.concerns(Touch.NOTHING, changing(ModuleId.next()))).isFalse();
    }

    @Test
    void everythingConcernsAPlanThatDependsOnMoreThanARowHolds() {
        var modules = Stream.generate(() -> new ModuleId(id())).limit(40_000).toList();

        byte[] touch = Touch.encode(new Touched(List.of(), modules));

        assertThat(Touch.concerns(touch, changing(ModuleId.next()))).isTrue();
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static Touch.Interest teaching(CompetenceId competence, int level) {
        return new Touch.Interest() {
            @Override
            public int taughtLevel(int number) {
                return number == Touch.number(competence) && level > 0 ? level : -1;
            }

            @Override
            public boolean changed(int module) {
                return false;
            }
        };
    }

    private static Touch.Interest changing(ModuleId module) {
        return new Touch.Interest() {
            @Override
            public int taughtLevel(int number) {
                return -1;
            }

            @Override
            public boolean changed(int number) {
                return number == Touch.number(module);
            }
        };
    }
}
