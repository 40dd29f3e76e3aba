package org.kommunalcampus.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlausibleThresholdsTest {

    private final PlausibleThresholds rule = new PlausibleThresholds();

    @Test
    void whoStatesNothingElseThanHalfOwesNothing() {
        assertThat(new Sketch().found(rule)).isEmpty();
        assertThat(new Sketch().with("/thresholds/pointsPercent", "50").found(rule))
                .isEmpty();
        assertThat(new Sketch().with("/thresholds/viewedPercent", "100").found(rule))
                .isEmpty();
    }

    @Test
    void whoAsksForPointsHasSomeToGiveAndARecordToShowForThem() {
        assertThat(new Sketch()
                        .with("/thresholds/pointsPercent", "60")
                        .with("/records", "PARTICIPATION")
                        .with("/elements/2/kind", "EXERCISE")
                        .found(rule))
                .containsExactlyInAnyOrder("WARNING /thresholds/pointsPercent no-points", "WARNING /records no-record");
        assertThat(examined("60").found(rule)).isEmpty();
    }

    @Test
    void moreThanNineTenthsOfThePointsLeaveNoRoom() {
        assertThat(examined("90").found(rule)).isEmpty();
        assertThat(examined("91").found(rule)).containsExactly("HINT /thresholds/pointsPercent harsh");
    }

    private static Sketch examined(String percent) {
        return new Sketch()
                .with("/thresholds/pointsPercent", percent)
                .with("/records", "PARTICIPATION,ACHIEVEMENT")
                .with("/elements/0/kind", "FINAL_EXAM")
                .with("/elements/0/title", "Abschlusstest");
    }
}
