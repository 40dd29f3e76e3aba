package org.kommunalcampus.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RotatingCodeTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    private final RotatingCode code = new RotatingCode("00".repeat(31) + "2a");

    @Test
    void aCodeIsGoodForItsMinuteAndTheNext() {
        String shown = code.at(RotatingCode.minute(NOON));

        assertThat(shown).matches("[0-9]{6}");
        assertThat(code.accepts(shown, NOON)).isTrue();
        assertThat(code.accepts(shown, NOON.plusSeconds(119))).isTrue();
        assertThat(code.accepts(shown, NOON.plusSeconds(120))).isFalse();
        assertThat(code.accepts(shown, NOON.minusSeconds(1))).isFalse();
        assertThat(code.accepts("", NOON)).isFalse();
    }

    @Test
    void eachMinuteAndEachSecretHasACodeOfItsOwn() {
        long minute = RotatingCode.minute(NOON);

        assertThat(code.at(minute)).isNotEqualTo(code.at(minute + 1));
        assertThat(new RotatingCode(RotatingCode.newSecret()).at(minute)).isNotEqualTo(code.at(minute));
        assertThat(RotatingCode.newSecret()).hasSize(64).isNotEqualTo(RotatingCode.newSecret());
    }

    /** Computed by another implementation of HMAC-SHA256. */
    @Test
    void theCodesAreThoseOfTheStandard() {
        assertThat(code.at(1)).isEqualTo("882973");
        assertThat(code.at(29_400_000)).isEqualTo("081585");
    }
}
