package org.kommunalcampus.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutcomesBoundTest {

    private final OutcomesBound rule = new OutcomesBound();

    @Test
    void anOutcomeNamesACompetenceAndALevel() {
        assertThat(new Sketch().found(rule)).isEmpty();
        assertThat(new Sketch()
                        .without("/outcomes/0/competence")
                        .without("/outcomes/0/level")
                        .found(rule))
                .containsExactly("ERROR /outcomes/0/competence no-competence", "ERROR /outcomes/0/level no-level");
    }

    @Test
    void aCompetenceThatDoesNotExistIsNone() {
        assertThat(new Sketch()
                        .with("/outcomes/0/competence", "00000000-0000-0000-0000-000000000000")
                        .found(rule))
                .containsExactly("ERROR /outcomes/0/competence unknown-competence");
    }

    @Test
    void aCompetenceAloneIsNoOutcome() {
        assertThat(new Sketch().without("/outcomes/0/text").found(rule))
                .containsExactly("ERROR /outcomes/0/text no-text");
    }
}
