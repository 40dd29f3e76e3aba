package org.kommunalcampus.quality.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AudienceStructuredTest {

    private final DescriptionCheck rule = new AudienceStructured();

    @Test
    void whomTheWordsNameTheStructureNamesToo() {
        Sketch sketch = new Sketch().with("/targetGroup", "Nur für Führungskräfte in Bauhof und Technik");

        assertThat(sketch.found(rule))
                .containsExactly(
                        "WARNING /audience/jobProfiles job-named",
                        "WARNING /audience/leadership leaders-named",
                        "WARNING /audience/binding only-named");
        assertThat(sketch.with("/audience/jobProfiles", "DEPOT_HEAD")
                        .with("/audience/leadership", "true")
                        .with("/audience/binding", "ONLY")
                        .found(rule))
                .isEmpty();
    }

    @Test
    void newcomersThatTheWordsNameAreStated() {
        assertThat(new Sketch()
                        .with("/targetGroup", "Quereinsteigerinnen und Quereinsteiger")
                        .found(rule))
                .containsExactly("WARNING /audience/experience experience-named");
    }

    @Test
    void wordsForEverybodyAskForNothing() {
        assertThat(new Sketch()
                        .with("/targetGroup", "Alle Beschäftigten der Kommunalverwaltung")
                        .found(rule))
                .isEmpty();
    }
}
