package org.kommunalcampus.web.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.kommunalcampus.web.kit.EvaluationWords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Keeps {@code docs/auswertungen.md} true to the code; {@code -Dcampus.docs.write=true} writes it anew. */
@ApiTest
class EvaluationCatalogueTest {

    private static final Path PAGE = Path.of("..", "docs", "auswertungen.md");

    @Autowired
    private EvaluationWords catalogue;

    @Autowired
    private MockMvcTester http;

    @Test
    void theDocumentHoldsEveryEvaluation() throws IOException {
        String written = document();
        if (Boolean.getBoolean("campus.docs.write")) {
            Files.writeString(PAGE, written);
        } else {
            assertThat(Files.readString(PAGE)).isEqualTo(written);
        }
    }

    @Test
    void everybodyReadsThemWithoutSigningInInBothLanguages() {
        String german = text(Reader.visitor(http).open("/datenschutz/auswertungen"));

        assertThat(catalogue.entries(Locale.GERMAN))
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(german).contains(entry.title(), entry.shows(), entry.purpose(), entry.kept()));
        assertThat(text(Reader.visitor(http).open("/datenschutz/auswertungen?lang=en")))
                .contains("What if?", "HR of the own municipality");
    }

    private String document() {
        var text = new StringBuilder("""
                # Auswertungen

                Was Arbeitgeber auf dieser Plattform über Beschäftigte sehen, für Personalrat und Datenschutzbeauftragte. Diese Seite entsteht aus dem Programm (`EvaluationCatalogueTest`); eine Auswertung, die
                hier fehlt, lässt sich nicht bauen (`EvaluationsTest`). Dieselbe Liste steht für alle lesbar unter */datenschutz/auswertungen*; wer in einer Kommune arbeitet, liest dort auch, was sie eingeschaltet hat und nach welcher Dienstvereinbarung.

                | Auswertung | was sie zeigt | wozu | wer sie sieht | wie lange aufbewahrt | anfangs |
                |---|---|---|---|---|---|
                """);
        catalogue
                .entries(Locale.GERMAN)
                .forEach(entry -> text.append("| %s | %s | %s | %s | %s | %s |\n"
                        .formatted(
                                entry.title(),
                                entry.shows(),
                                entry.purpose(),
                                String.join(", ", entry.readers()),
                                entry.kept(),
                                entry.switched() ? "aus" : "immer an")));
        return text.toString();
    }
}
