package org.kommunalcampus.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompoundsTest {

    private final TextAnalysis analysis = new TextAnalysis();
    private final Compounds compounds = new Compounds(analysis);

    @Test
    void aCompoundConsistsOfKnownWordsAndLinkingLetters() {
        assertThat(parts("Vergaberecht")).containsExactly("vergabe", "recht");
        assertThat(parts("Haushaltsplanung")).containsExactly("haushalt", "planung");
        assertThat(parts("Führungskräfte")).containsExactly("fuhrung", "krafte");
        assertThat(parts("Stellenbewertungen")).containsExactly("stellen", "bewertung");
    }

    @Test
    void partsThatAreCompoundsAreTakenApartToo() {
        compounds.learn(analysis.folded("Datenschutz"));

        assertThat(parts("Datenschutzschulung"))
                .containsExactlyInAnyOrder("datenschutz", "daten", "schutz", "schulung");
    }

    @Test
    void aWordThatOnlyContainsAKnownOneIsNoCompound() {
        for (String word :
                List.of("Berechtigung", "Gesamt", "Personalien", "Schlecht", "Organisation", "x".repeat(500))) {
            assertThat(parts(word)).as(word).isEmpty();
        }
    }

    @Test
    void wordsOfTheCatalogueBecomeKnown() {
        assertThat(parts("Gefahrstoffkataster")).isEmpty();

        compounds.learn(analysis.folded("Ein Kataster für Gefahrstoff"));

        assertThat(parts("Gefahrstoffkataster")).startsWith("gefahrstoff", "kataster");
    }

    private List<String> parts(String word) {
        return compounds.parts(analysis.folded(word).getFirst());
    }
}
