package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImpliedLevelTest {

    @Test
    void aLineNamesTwoCompetencesWithLevels() {
        assertThat(ImpliedLevel.read(" KOMMUNAL:DS4@5 > DIGCOMP30:4.1@4 "))
                .contains(new ImpliedLevel("KOMMUNAL:DS4", 5, "DIGCOMP30:4.1", 4));
    }

    @Test
    void anythingElseSaysNothing() {
        for (String line : new String[] {"", "KOMMUNAL:DS4@5", "KOMMUNAL:DS4@9 > X:1@1", "A@1 > B@0", "A > B"}) {
            assertThat(ImpliedLevel.read(line)).as(line).isEmpty();
        }
    }
}
