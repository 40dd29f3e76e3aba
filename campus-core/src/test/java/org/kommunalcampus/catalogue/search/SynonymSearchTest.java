package org.kommunalcampus.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.search.SearchFixture.Sketch;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.FieldChecks;

class SynonymSearchTest {

    private static final String TABLES = "Tabellenkalkulation für die Verwaltung";
    private static final String DISTANCE = "Mobil und zu Hause sicher arbeiten";
    private static final CompetenceId SPREADSHEETS = CompetenceId.next();

    private final SearchFixture catalogue = new SearchFixture();

    @BeforeEach
    void aListOfSynonyms() {
        catalogue.put(new Sketch(TABLES).teaches(SPREADSHEETS, 4, "Daten ordnen", "DIGCOMP30:1"));
        catalogue.put(new Sketch(DISTANCE));
        catalogue.put(new Sketch("Zu Hause kochen"));
        catalogue.alsoCalled("Excel", "Tabellenkalkulation");
        catalogue.alsoCalled("Homeoffice", "mobil zu Hause");
        catalogue.update();
    }

    @AfterEach
    void close() throws Exception {
        catalogue.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Excel", "excel", "Excel-Kurs", "Excelkurs", "Excell", "Excel Grundlagen"})
    void whatPeopleTypeFindsWhatModulesCallIt(String words) {
        assertThat(catalogue.titles(words)).containsExactly(TABLES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Homeoffice", "Home-Office", "home office", "HomeOffice"})
    void aTermIsKnownInOneWordAndInSeveral(String words) {
        assertThat(catalogue.titles(words)).containsExactly(DISTANCE);
    }

    @Test
    void aSlipInATermIsMended() {
        assertThat(catalogue.find(ModuleQuery.words("Excell")).didYouMean()).isEqualTo("Excel");
        assertThat(catalogue.find(ModuleQuery.words("Excel")).didYouMean()).isNull();
    }

    @Test
    void theShippedListIsLargeAndEachEntryIsValid() {
        List<SynonymContent> shipped = ShippedSynonyms.read();
        TextAnalysis analysis = new TextAnalysis();

        assertThat(shipped).hasSizeGreaterThanOrEqualTo(250);
        assertThat(shipped.stream().map(entry -> Synonyms.key(entry.term(), analysis)))
                .doesNotHaveDuplicates();
        assertThat(shipped).allSatisfy(entry -> {
            var checks = new FieldChecks();
            assertThat(entry.cleaned(checks, analysis)).isEqualTo(entry);
            assertThat(checks.errors()).isEmpty();
        });
    }

    @Test
    void whatClosesAGapOfTheReaderComesFirst() {
        assertThat(catalogue.titles("")).first().isEqualTo(DISTANCE);
        assertThat(titlesWith(Map.of(SPREADSHEETS, 3))).first().isEqualTo(TABLES);
        assertThat(titlesWith(Map.of(SPREADSHEETS, 4))).first().isEqualTo(DISTANCE);
    }

    private List<String> titlesWith(Map<CompetenceId, Integer> gaps) {
        ModuleQuery all = ModuleQuery.words("");
        return catalogue
                .find(new ModuleQuery(
                        all.q(),
                        null,
                        null,
                        all.formats(),
                        all.providers(),
                        all.languages(),
                        all.areas(),
                        null,
                        null,
                        null,
                        null,
                        gaps,
                        ModuleSort.RELEVANCE,
                        0,
                        20,
                        Locale.GERMAN))
                .content()
                .stream()
                .map(ModuleCard::title)
                .toList();
    }
}
