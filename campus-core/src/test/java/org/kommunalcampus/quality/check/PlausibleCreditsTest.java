package org.kommunalcampus.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlausibleCreditsTest {

    private final PlausibleCredits rule = new PlausibleCredits();

    @Test
    void aCreditStandsForTwentyFiveToThirtyHours() {
        assertThat(credits("1").with("/hours", "25").found(rule)).isEmpty();
        assertThat(credits("2.5").with("/hours", "75").found(rule)).isEmpty();
        assertThat(credits("1").with("/hours", "24,5").found(rule)).containsExactly("WARNING /ects workload");
        assertThat(credits("1").with("/hours", "31").found(rule)).containsExactly("WARNING /ects workload");
    }

    @Test
    void aModuleWithoutCreditsOwesNothing() {
        assertThat(new Sketch().with("/hours", "40").found(rule)).isEmpty();
    }

    @Test
    void somebodyAwardsThemAndACertificateEarnsThem() {
        assertThat(new Sketch()
                        .with("/ects", "1")
                        .with("/hours", "27")
                        .with("/records", "PARTICIPATION")
                        .found(rule))
                .containsExactlyInAnyOrder("WARNING /ectsAwardedBy institution", "WARNING /records certificate");
    }

    private static Sketch credits(String number) {
        return new Sketch()
                .with("/ects", number)
                .with("/ectsAwardedBy", "Hochschule am Fluss")
                .with("/records", "ACHIEVEMENT,CERTIFICATE");
    }
}
