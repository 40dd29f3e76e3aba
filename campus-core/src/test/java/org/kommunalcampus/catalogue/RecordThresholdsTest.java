package org.kommunalcampus.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordThresholdsTest {

    @Test
    void halfHoldsWhereNothingIsStatedAndIsStatedByNothing() {
        assertThat(new RecordThresholds(50, 50)).isEqualTo(RecordThresholds.NONE);
        assertThat(RecordThresholds.NONE.leastViewed()).isEqualTo(50);
        assertThat(RecordThresholds.NONE.leastPoints()).isEqualTo(50);
        assertThat(ModuleDescription.titled("Titel").thresholds()).isEqualTo(RecordThresholds.NONE);
        assertThat(ModuleDescription.titled("Titel")
                        .with("/thresholds/pointsPercent", "50")
                        .fields())
                .doesNotContainKey("/thresholds/pointsPercent");
    }

    @Test
    void aModuleMayAskForMoreThanTheConceptAndNotForLess() {
        assertThat(problems(49, 101))
                .containsExactly("/thresholds/viewedPercent out-of-range", "/thresholds/pointsPercent out-of-range");
        assertThat(problems(0, 0)).hasSize(2);
        assertThat(problems(51, 100)).isEmpty();
    }

    @Test
    void theVeryShareIsEnough() {
        var seventy = new RecordThresholds(null, 70);
        assertThat(seventy.areReached(points("7"), 10)).isTrue();
        assertThat(seventy.areReached(points("6.99"), 10)).isFalse();
        assertThat(new RecordThresholds(null, 100).areReached(points("10"), 10)).isTrue();
        assertThat(seventy.areReached(points("0"), 0)).as("nothing to reach").isTrue();
    }

    /** Every share that can be asked for, of every whole number of points that can be reached, by points with two decimals. */
    @Test
    void pointsWithTwoDecimalsAreReckonedExactly() {
        for (int least = 50; least <= 100; least++) {
            var needed = new RecordThresholds(null, least);
            for (int most = 1; most <= 40; most++) {
                for (int hundredths = 0; hundredths <= most * 100; hundredths++) {
                    BigDecimal points = BigDecimal.valueOf(hundredths, 2);
                    boolean enough = hundredths >= least * most;
                    if (needed.areReached(points, most) != enough
                            || (RecordThresholds.percent(points, most) >= least) != enough) {
                        fail("%s of %d for %d %%", points, most, least);
                    }
                }
            }
        }
    }

    private static BigDecimal points(String number) {
        return new BigDecimal(number);
    }

    private static List<String> problems(int viewed, int points) {
        return new RecordThresholds(viewed, points)
                .problems().stream()
                        .map(problem -> problem.pointer() + " " + problem.code())
                        .toList();
    }
}
