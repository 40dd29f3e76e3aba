package org.kommunalcampus.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.catalogue.search.SearchFixture.Sketch;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.ProviderId;

class WordSearchTest {

    private static final String VERGABE = "Vergabe von Bauleistungen";
    private static final String VERGABERECHT = "Vergaberecht kompakt";
    private static final String DATENSCHUTZ = "Datenschutz im Alltag";
    private static final String FUEHRUNG = "Führung auf Distanz";
    private static final String EAKTE = "Die E-Akte einführen";
    private static final String SCRUM = "Scrum for public projects";

    private final SearchFixture catalogue = new SearchFixture();

    @BeforeEach
    void aSmallCatalogue() {
        catalogue.put(new Sketch(VERGABE).description("Leistungen ausschreiben und den Zuschlag erteilen"));
        catalogue.put(new Sketch(VERGABERECHT).description("Schwellenwerte und Fristen"));
        catalogue.put(new Sketch(DATENSCHUTZ)
                .objective("Personenbezogene Angaben richtig behandeln")
                .teaches(CompetenceId.next(), 3, "Datenschutz im Alltag beachten", "KOMMUNAL:DS"));
        catalogue.put(new Sketch(FUEHRUNG).description("Für Führungskräfte, deren Team zu Hause arbeitet"));
        catalogue.put(new Sketch(EAKTE).by(ProviderId.next(), "Studieninstitut Zweiburgen"));
        catalogue.put(new Sketch(SCRUM).language("en").description("Sprints, roles and meetings"));
        catalogue.update();
    }

    @AfterEach
    void close() throws Exception {
        catalogue.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Vergaben, " + VERGABE,
        "vergabe, " + VERGABE,
        "Bauleistung, " + VERGABE,
        "Leistungen, " + VERGABE,
        "Recht, " + VERGABERECHT,
        "Vergaberechts, " + VERGABERECHT,
        "Datenshutz, " + DATENSCHUTZ,
        "Datenschuzt, " + DATENSCHUTZ,
        "Schutz, " + DATENSCHUTZ,
        "Datensch, " + DATENSCHUTZ,
        "Datenschutzschulung, " + DATENSCHUTZ,
        "Schulung Datenschutz, " + DATENSCHUTZ,
        "Fuehrung, " + FUEHRUNG,
        "führungskraft, " + FUEHRUNG,
        "Führug, " + FUEHRUNG,
        "E-Akte, " + EAKTE,
        "zweiburgen, " + EAKTE,
        "project, " + SCRUM,
        "sprint roles, " + SCRUM
    })
    void wordsFindWhatPeopleMean(String words, String title) {
        assertThat(catalogue.titles(words)).contains(title);
    }

    @Test
    void theHeadOfACompoundFindsTheCompoundAfterTheWordItself() {
        assertThat(catalogue.titles("Vergabe")).containsExactly(VERGABE, VERGABERECHT);
    }

    @Test
    void whereNothingHasAllWordsWhatHasSomeIsShownAndSaidSo() {
        assertThat(catalogue.titles("Datenschutz Wasserbau")).containsExactly(DATENSCHUTZ);
        assertThat(catalogue.find(ModuleQuery.words("Datenschutz Wasserbau")).partly())
                .isTrue();
        assertThat(catalogue.find(ModuleQuery.words("Datenschutz Alltag")).partly())
                .isFalse();
        assertThat(catalogue.titles("Datenschutz Alltag Wasserbau")).containsExactly(DATENSCHUTZ);
    }

    @Test
    void stopWordsAreNotMissed() {
        assertThat(catalogue.titles("die Führung auf der Distanz")).containsExactly(FUEHRUNG);
    }

    @Test
    void aSlipIsMendedInASuggestionAndARightWordIsNot() {
        assertThat(catalogue.find(ModuleQuery.words("Datenshutz im Alltag")).didYouMean())
                .isEqualTo("Datenschutz im Alltag");
        assertThat(catalogue.find(ModuleQuery.words("fürung")).didYouMean()).isEqualTo("führung");
        assertThat(catalogue.find(ModuleQuery.words("Vergaben")).didYouMean()).isNull();
        assertThat(catalogue.find(ModuleQuery.words("Xylophon")).didYouMean()).isNull();
        assertThat(catalogue.find(ModuleQuery.words(null)).didYouMean()).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "???", "der die das"})
    void noWordsFindAllByTitle(String nothing) {
        assertThat(catalogue.titles(nothing))
                .containsExactly(DATENSCHUTZ, EAKTE, FUEHRUNG, SCRUM, VERGABE, VERGABERECHT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*:*",
                "title_de:[a TO z]",
                "((((",
                "\"",
                "a~2 AND",
                "\\",
                "+-!(){}[]^\"~*?:\\/",
                "' or 1=1 --",
                "\u0000\u0001",
                "\ud800",
                "🦊🦊🦊",
                "%s%n${jndi:x}",
                "<script>",
                "ﬀ İ ß ẞ"
            })
    void hostileInputFindsSomethingOrNothingAndNeverFails(String input) {
        assertThat(catalogue.find(ModuleQuery.words(input)).total()).isBetween(0L, 6L);
        assertThat(catalogue.find(ModuleQuery.words(input.repeat(5000))).total())
                .isBetween(0L, 6L);
    }

    @Test
    void anEmptyCatalogueHasNoHits() throws Exception {
        try (SearchFixture empty = new SearchFixture()) {
            empty.update();
            assertThat(empty.find(ModuleQuery.words("Vergabe")).total()).isZero();
        }
    }

    @Test
    void anUpdateWritesWhatDiffersAlone() {
        assertThat(catalogue.update()).isZero();

        Sketch fresh = new Sketch("Vergabe nach Plan");
        catalogue.put(fresh);
        assertThat(catalogue.update()).isOne();
        assertThat(catalogue.titles("Plan")).containsExactly("Vergabe nach Plan");

        catalogue.put(fresh.description("Vergabe nach Recht"));
        assertThat(catalogue.update()).isOne();
        assertThat(catalogue.titles("nach Recht")).contains("Vergabe nach Plan");

        catalogue.remove(
                catalogue.find(ModuleQuery.words("Plan")).content().getFirst().id());
        assertThat(catalogue.update()).isOne();
        assertThat(catalogue.titles("Plan")).isEmpty();
    }
}
