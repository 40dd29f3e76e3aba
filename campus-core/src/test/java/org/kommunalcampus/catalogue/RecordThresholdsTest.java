package org.kommunalcampus.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(seventy.areReached(7, 10)).isTrue();
        assertThat(seventy.areReached(6.99, 10)).isFalse();
        assertThat(new RecordThresholds(null, 100).areReached(10, 10)).isTrue();
        assertThat(seventy.areReached(0, 0)).as("nothing to reach").isTrue();
    }

    private static List<String> problems(int viewed, int points) {
        return new RecordThresholds(viewed, points)
                .problems().stream()
                        .map(problem -> problem.pointer() + " " + problem.code())
                        .toList();
    }
}
