package org.kommunalcampus.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessibilityStatedTest {

    private final AccessibilityStated rule = new AccessibilityStated();

    @Test
    void howEverybodyTakesPartIsSaid() {
        assertThat(new Sketch().found(rule)).isEmpty();
        assertThat(new Sketch().without("/accessibility").found(rule)).containsExactly("ERROR /accessibility missing");
        assertThat(new Sketch().with("/accessibility", "barrierefrei").found(rule))
                .containsExactly("WARNING /accessibility short");
    }
}
