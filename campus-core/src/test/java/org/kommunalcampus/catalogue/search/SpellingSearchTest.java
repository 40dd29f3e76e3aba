package org.kommunalcampus.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.catalogue.search.SearchFixture.Sketch;

class SpellingSearchTest {

    private final SearchFixture catalogue = new SearchFixture();

    @BeforeEach
    void titlesAsProvidersWriteThem() {
        for (String title : new String[] {
            "Zugführer:innen im Katastrophenschutz",
            "Standesbeamt*innen fortbilden",
            "Gemeinderät_innen einführen",
            "Ausbilder/innen qualifizieren",
            "BauhofleiterInnen stärken",
            Normalizer.normalize("Baumprüfung für Bauhöfe", Normalizer.Form.NFD),
            "IT-Notfallhandbuch anlegen",
            "eRechnung einführen",
            "E-Vergabe nutzen",
            "Ratsinformations\u00ADsystem bedienen",
            "XRechnung und ZUGFeRD 2.3",
            "Wahlhelfer:in werden",
            "Digitallotsin und Digitallotse",
            "Stellen beschreiben und bewerten",
            "Elektronisch kommunizieren",
            "Datenschutz\u2011Folgenabschätzung Schritt für Schritt"
        }) {
            catalogue.put(new Sketch(title));
        }
        catalogue.put(new Sketch("Making it work").language("en"));
        catalogue.update();
    }

    @AfterEach
    void close() throws Exception {
        catalogue.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Zugführer, Zugführer",
        "Zugführerinnen, Zugführer",
        "Zugfuehrer*in, Zugführer",
        "Standesbeamte, Standesbeamt",
        "Standesbeamtin, Standesbeamt",
        "Gemeinderat, Gemeinderät",
        "Gemeinderätinnen, Gemeinderät",
        "Ausbilder:innen, Ausbilder",
        "Ausbilderin, Ausbilder",
        "Bauhofleiter, BauhofleiterInnen",
        "Wahlhelferin, Wahlhelfer",
        "Wahlhelfende, Wahlhelfer",
        "Digitallotsen, Digitallots",
        "DigitallotsInnen, Digitallots"
    })
    void womenAndMenAreFoundAlikeHoweverTheyAreWritten(String words, String title) {
        assertThat(catalogue.titles(words)).first().asString().startsWith(title);
    }

    @ParameterizedTest
    @CsvSource({
        "E-Rechnung, eRechnung",
        "eRechnung, eRechnung",
        "e rechnung, eRechnung",
        "evergabe, E-Vergabe",
        "Vergabe, E-Vergabe",
        "X-Rechnung, XRechnung",
        "zugferd, XRechnung",
        "Notfallhandbuch, IT-Notfallhandbuch",
        "ITNotfallhandbuch, IT-Notfallhandbuch",
        "Ratsinformationssystem, Ratsinformations",
        "Rats-Informationssystem, Ratsinformations",
        "Datenschutzfolgenabschätzung, Datenschutz",
        "Datenschutz Folgenabschätzung, Datenschutz"
    })
    void hyphensAndLeadingLettersDoNotMatter(String words, String title) {
        assertThat(catalogue.titles(words)).first().asString().startsWith(title);
    }

    @Test
    void lettersAreTheSameHoweverTheyAreComposed() {
        assertThat(catalogue.titles("Baumprüfung")).hasSize(1);
        assertThat(catalogue.titles(Normalizer.normalize("Baumprüfung", Normalizer.Form.NFD)))
                .hasSize(1);
        assertThat(catalogue.titles("Baumpruefung")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Stellenbewertung, Stellen", "Kommunikation, Elektronisch", "kommunikationen, Elektronisch"})
    void nounsFindTheirVerbs(String words, String title) {
        assertThat(catalogue.titles(words)).first().asString().startsWith(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IT", "it"})
    void theFieldOfWorkIsNoStopWordAndTheEnglishPronounIsOne(String words) {
        assertThat(catalogue.titles(words)).containsExactly("IT-Notfallhandbuch anlegen");
    }

    @Test
    void aFittingModuleComesBeforeOneThatMatchesAsWell() {
        catalogue.put(new Sketch("Gespräche führen im Lager"));
        catalogue.put(new Sketch("Gespräche führen im Rathaus").fitting(Fields.BEST_FIT));
        catalogue.update();

        assertThat(catalogue.titles("Gespräche"))
                .containsExactly("Gespräche führen im Rathaus", "Gespräche führen im Lager");
        assertThat(catalogue.titles("")).first().isEqualTo("Gespräche führen im Rathaus");
    }

    @Test
    void aTitleCountsMoreThanADescription() {
        catalogue.put(new Sketch("Pflanzen pflegen").description("Kompost, Kompost und noch einmal Kompost"));
        catalogue.put(new Sketch("Kompost anlegen und vieles mehr rund um den Garten des Rathauses"));
        catalogue.update();

        assertThat(catalogue.titles("Kompost")).first().asString().startsWith("Kompost anlegen");
    }
}
