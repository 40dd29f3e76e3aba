package org.kommunalcampus.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlausibleHoursTest {

    private final PlausibleHours rule = new PlausibleHours();

    @Test
    void theElementsMakeUpTheHours() {
        assertThat(new Sketch().found(rule)).isEmpty();
        assertThat(new Sketch().with("/hours", "12").found(rule)).containsExactly("ERROR /hours sum-differs");
        assertThat(new Sketch().with("/hours", "8,5").found(rule)).isEmpty();
    }

    @Test
    void aUnitHasAboutEightHours() {
        assertThat(new Sketch().with("/hours", "2").found(rule)).contains("HINT /hours short");
        assertThat(new Sketch().with("/hours", "40").found(rule)).contains("WARNING /hours long");
    }

    @Test
    void noElementTakesLongerThanAWorkingDay() {
        assertThat(new Sketch()
                        .with("/elements/0/minutes", "600")
                        .with("/hours", "16")
                        .found(rule))
                .containsExactly("WARNING /elements/0/minutes element-long");
    }
}
