package org.kommunalcampus.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.competence.CompetenceId;

class NoDuplicateTest {

    private final NoDuplicate rule = new NoDuplicate();

    @Test
    void nearlyTheSameTitleIsNamed() {
        Sketch sketch =
                new Sketch().offering("Bescheide sicher begründen!", Format.ONLINE, 60, 0, CompetenceId.next(), 2);
        assertThat(sketch.found(rule)).containsExactly("WARNING /title similar");
    }

    @Test
    void aTitleWithTheSameOutcomesIsSimilarEarlier() {
        String title = "Bescheide richtig begründen";
        assertThat(new Sketch()
                        .offering(title, Format.ONLINE, 60, 0, Sketch.COMPETENCE, 4)
                        .found(rule))
                .containsExactly("WARNING /title similar");
        assertThat(new Sketch()
                        .offering(title, Format.ONLINE, 60, 0, CompetenceId.next(), 4)
                        .found(rule))
                .isEmpty();
    }

    @Test
    void anotherTopicIsNoDuplicate() {
        assertThat(new Sketch()
                        .offering("Projekte planen", Format.ONLINE, 60, 0, Sketch.COMPETENCE, 4)
                        .found(rule))
                .isEmpty();
    }
}
