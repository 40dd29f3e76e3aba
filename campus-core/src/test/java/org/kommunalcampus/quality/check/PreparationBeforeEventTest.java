package org.kommunalcampus.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PreparationBeforeEventTest {

    private final PreparationBeforeEvent rule = new PreparationBeforeEvent();

    @Test
    void whoMeetsComesPrepared() {
        assertThat(new Sketch().found(rule)).isEmpty();
        assertThat(new Sketch().with("/elements/0/phase", "FOLLOW_UP").found(rule))
                .containsExactly("WARNING /elements no-preparation");
    }

    @Test
    void theFormatSaysWhetherPeopleMeet() {
        assertThat(new Sketch().with("/format", "ONLINE").found(rule))
                .containsExactly("ERROR /format online-with-event");
        assertThat(new Sketch()
                        .with("/elements/1/phase", "PREPARATION")
                        .with("/elements/1/kind", "VIDEO")
                        .found(rule))
                .containsExactly("ERROR /elements no-event");
    }
}
