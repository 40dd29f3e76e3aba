package org.kommunalcampus.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutcomesCoveredTest {

    private final OutcomesCovered rule = new OutcomesCovered();

    @Test
    void anOutcomeNeedsAnElement() {
        assertThat(new Sketch().found(rule)).isEmpty();
        assertThat(new Sketch().without("/elements/2/outcomes").found(rule))
                .containsExactly("ERROR /outcomes/0/text no-element");
    }

    @Test
    void anOutcomeNeedsAnAssessment() {
        assertThat(new Sketch().with("/elements/2/kind", "VIDEO").found(rule))
                .containsExactly("ERROR /outcomes/0/text not-assessed");
    }

    @Test
    void anElementServesOutcomesThatExist() {
        Sketch sketch =
                new Sketch().with("/outcomes/1/text", "Sie prüfen Entwürfe.").with("/elements/0/outcomes", "2");
        assertThat(sketch.found(rule)).containsExactly("ERROR /outcomes/1/text not-assessed");
    }
}
