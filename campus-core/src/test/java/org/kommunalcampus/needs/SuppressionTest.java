package org.kommunalcampus.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    private static final long SEED = 20261122;
    private static final int MINIMUM = 7;

    @Test
    void aSmallPartTakesAnotherOneWithIt() {
        assertThat(Suppression.hidden(List.of(3, 8, 20), MINIMUM).stream()).containsExactly(0, 1);
    }

    @Test
    void largePartsAndEmptyOnesAreShown() {
        assertThat(Suppression.hidden(List.of(7, 0, 12), MINIMUM).isEmpty()).isTrue();
    }

    @Test
    void smallPartsThatHideEachOtherNeedNoThird() {
        assertThat(Suppression.hidden(List.of(3, 4, 9), MINIMUM).stream()).containsExactly(0, 1);
    }

    @Test
    void whoSubtractsWhatIsShownFromTheWholeNeverLearnsAboutFewerThanTheMinimum() {
        var random = new Random(SEED);
        for (int round = 0; round < 20_000; round++) {
            int minimum = 2 + random.nextInt(9);
            List<Integer> sizes = IntStream.range(0, 1 + random.nextInt(8))
                    .mapToObj(i -> random.nextInt(4) == 0 ? 0 : random.nextInt(3 * minimum))
                    .toList();
            int whole = sizes.stream().mapToInt(size -> size).sum();
            if (Suppression.showsWhole(whole, minimum)) {
                BitSet hidden = Suppression.hidden(sizes, minimum);
                int revealed = hidden.stream().map(sizes::get).sum();
                assertThat(hidden.isEmpty() || revealed >= minimum)
                        .as("seed %s: %s with minimum %s hides %s", SEED, sizes, minimum, hidden)
                        .isTrue();
                IntStream.range(0, sizes.size())
                        .filter(i -> !hidden.get(i) && sizes.get(i) > 0)
                        .forEach(shown -> assertThat(sizes.get(shown)).isGreaterThanOrEqualTo(minimum));
            }
        }
    }
}
