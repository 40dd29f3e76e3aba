package org.kommunalcampus.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpLengthTest {

    private final FollowUpLength rule = new FollowUpLength();

    @ParameterizedTest
    @ValueSource(strings = {"4", "6", "8"})
    void fourToEightWeeksAreIntended(String weeks) {
        assertThat(new Sketch().with("/weeks/FOLLOW_UP", weeks).found(rule)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3", "9"})
    void otherLengthsAreNamed(String weeks) {
        assertThat(new Sketch().with("/weeks/FOLLOW_UP", weeks).found(rule))
                .containsExactly("WARNING /weeks/FOLLOW_UP out-of-range");
    }

    @Test
    void aFollowUpSaysHowLongItIs() {
        assertThat(new Sketch().without("/weeks/FOLLOW_UP").found(rule))
                .containsExactly("ERROR /weeks/FOLLOW_UP not-stated");
    }

    @Test
    void aBlendedModuleHasAFollowUp() {
        assertThat(new Sketch().with("/elements/2/phase", "EVENT").found(rule))
                .containsExactly("WARNING /elements none");
    }
}
