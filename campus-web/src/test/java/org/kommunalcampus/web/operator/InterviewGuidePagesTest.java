package org.kommunalcampus.web.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.html;
import static org.kommunalcampus.web.Reader.text;

import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The guide of the dialogue on the operator's page. */
@ApiTest
class InterviewGuidePagesTest {

    private static final String PAGE = "/betrieb/gespraechsleitfaden";

    private static final String SHORT = """
            {"title": {"de": "Kurz"}, "nothing": {"de": "Nein"}, "planQuestion": {"de": "{0}?"},
             "freeText": {"usualLevel": 3}, "vocabulary": [],
             "questions": [{"id": "a", "kind": "FREE_TEXT", "suggests": "LEVELS", "text": {"de": "Was?"}}]}
            """;

    private final Reader operator;

    @Autowired
    InterviewGuidePagesTest(MockMvcTester http) {
        operator = Reader.of(http, "betrieb", Role.OPERATOR);
    }

    @Test
    void theGuideStandsThereWithItsQuestionsAndVersions() {
        assertThat(text(operator.open(PAGE)))
                .contains("So wird gefragt", "Womit kennen Sie sich aus?", "KOMMUNAL:VR7@4")
                .contains("Fassung 1 vom");
        assertThat(text(operator.open(PAGE + "/1"))).contains("So wird gefragt");
        assertThat(operator.open(PAGE + "/999")).hasStatus(404);
    }

    @Test
    void aFaultNamesItsLineAndWhatWasTypedStays() {
        var page = operator.post(
                PAGE + "/pruefung", "document", "{\n\"title\": {\"de\": \"Neu\"},\n\"extra\": 1}", "version", "1");

        assertThat(text(page))
                .contains("Zeile 3, /extra: Dieses Feld kennt der Leitfaden nicht.")
                .contains("Fehler im Leitfaden");
        assertThat(html(page)).contains("&quot;Neu&quot;");
        assertThat(text(operator.post(PAGE, "document", "{", "version", "1"))).contains("kein JSON mehr");
    }

    @Test
    void anOldVersionIsNotPublishedOverANewerOne() {
        assertThat(text(operator.post(PAGE, "document", SHORT, "version", "0")))
                .contains("Inzwischen hat jemand anderes etwas geändert.");
    }
}
