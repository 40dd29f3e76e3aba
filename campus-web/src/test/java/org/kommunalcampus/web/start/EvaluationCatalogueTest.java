package org.kommunalcampus.web.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.text;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.UseCase;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Keeps {@code docs/auswertungen.md} true to the code; {@code -Dcampus.docs.write=true} writes it anew. */
@ApiTest
class EvaluationCatalogueTest {

    private static final Path PAGE = Path.of("..", "docs", "auswertungen.md");

    @Autowired
    private EvaluationCatalogue catalogue;

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

    @Test
    void theCodeIsReadOnce() {
        ApplicationContext program = mock();
        Wording wording = mock();
        var read = new EvaluationCatalogue(program, wording);
        verifyNoInteractions(program);

        read.entries(Locale.GERMAN);
        read.entries(Locale.ENGLISH);

        verify(program, times(1)).getBeansWithAnnotation(UseCase.class);
    }

    private String document() {
        var text = new StringBuilder("""
                # Auswertungen

                Was Arbeitgeber auf dieser Plattform über Beschäftigte sehen, für Personalrat und Datenschutzbeauftragte. Diese Seite entsteht aus dem Programm (`EvaluationCatalogueTest`); eine Auswertung, die
                hier fehlt, lässt sich nicht bauen (`EvaluationsTest`). Dieselbe Liste steht für alle lesbar unter */datenschutz/auswertungen*.

                | Auswertung | was sie zeigt | wozu | wer sie sieht | wie lange aufbewahrt |
                |---|---|---|---|---|
                """);
        catalogue
                .entries(Locale.GERMAN)
                .forEach(entry -> text.append("| %s | %s | %s | %s | %s |\n"
                        .formatted(
                                entry.title(),
                                entry.shows(),
                                entry.purpose(),
                                String.join(", ", entry.readers()),
                                entry.kept())));
        return text.toString();
    }
}
