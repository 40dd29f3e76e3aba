package org.kommunalcampus.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.organisation.Hierarchy.TOP;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.organisation.Hierarchy.Problem;

class HierarchyTest {

    @Test
    void parentsComeFirstWhateverTheOrderOfTheList() {
        var verdict = Hierarchy.settle(Map.of(), Map.of("c", "b", "b", "a", "a", TOP));

        assertThat(verdict.accepted()).containsExactly("a", "b", "c");
    }

    @Test
    void aCircleIsRejectedWithWhatStandsBelowIt() {
        var verdict = Hierarchy.settle(Map.of("root", TOP), Map.of("a", "b", "b", "a", "c", "a", "d", "root"));

        assertThat(verdict.accepted()).containsExactly("d");
        assertThat(verdict.rejected())
                .isEqualTo(Map.of("a", Problem.CIRCULAR, "b", Problem.CIRCULAR, "c", Problem.CIRCULAR));
    }

    @Test
    void anUnknownParentTakesNewRowsBelowItAlong() {
        var verdict = Hierarchy.settle(Map.of(), Map.of("a", "nobody", "b", "a"));

        assertThat(verdict.rejected()).isEqualTo(Map.of("a", Problem.UNKNOWN, "b", Problem.UNKNOWN));
    }

    @Test
    void aRejectedMemberKeepsTheManagerAndMayCloseACircle() {
        var verdict = Hierarchy.settle(Map.of("a", "b", "b", TOP), Map.of("a", "nobody", "b", "a"));

        assertThat(verdict.accepted()).isEmpty();
        assertThat(verdict.rejected()).isEqualTo(Map.of("a", Problem.UNKNOWN, "b", Problem.CIRCULAR));
    }

    @Test
    void twoMayChangePlaces() {
        var verdict = Hierarchy.settle(Map.of("a", "b", "b", TOP), Map.of("b", "a", "a", TOP));

        assertThat(verdict.accepted()).containsExactly("a", "b");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void whateverIsWantedTheResultIsATree(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            int people = 1 + random.nextInt(12);
            Map<String, String> existing = new HashMap<>();
            for (int i = 0; i < people; i++) {
                if (random.nextBoolean()) {
                    int above = i == 0 ? 0 : random.nextInt(i);
                    existing.put("p" + i, existing.containsKey("p" + above) && above < i ? "p" + above : TOP);
                }
            }
            Map<String, String> wanted = new HashMap<>();
            for (int i = 0; i < people; i++) {
                if (random.nextBoolean()) {
                    wanted.put("p" + i, random.nextInt(4) == 0 ? TOP : "p" + random.nextInt(people + 1));
                }
            }

            var verdict = Hierarchy.settle(existing, wanted);

            Map<String, String> result = new HashMap<>(existing);
            verdict.accepted().forEach(key -> result.put(key, wanted.get(key)));
            Set<String> judged = new HashSet<>(verdict.accepted());
            judged.addAll(verdict.rejected().keySet());
            assertThat(judged).isEqualTo(wanted.keySet());
            assertThat(verdict.accepted())
                    .hasSize(wanted.size() - verdict.rejected().size());
            result.keySet()
                    .forEach(key -> assertThat(reachesTop(key, result))
                            .as("%s in %s, existing %s, wanted %s", key, result, existing, wanted)
                            .isTrue());
        }
    }

    private static boolean reachesTop(String key, Map<String, String> parents) {
        String above = key;
        for (int steps = 0; steps <= parents.size(); steps++) {
            above = parents.get(above);
            if (above == null) {
                return false;
            }
            if (above.equals(TOP)) {
                return true;
            }
        }
        return false;
    }
}
