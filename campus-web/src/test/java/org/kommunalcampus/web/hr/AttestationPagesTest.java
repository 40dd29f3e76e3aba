package org.kommunalcampus.web.hr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.html;
import static org.kommunalcampus.web.Reader.text;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How HR attests a level on the page of a person, and takes it back. */
@ApiTest
class AttestationPagesTest {

    private final Reader hr;
    private final Reader manager;
    private String person = "";

    @Autowired
    AttestationPagesTest(MockMvcTester http) {
        hr = Reader.of(http, "personal", Role.HR, Role.LEARNER);
        manager = Reader.of(http, "leitung", Role.MANAGER, Role.LEARNER);
    }

    @BeforeEach
    void somebodyIsInTheList() {
        person = link(html(hr.open("/personal/beschaeftigte?q=Pappas")), "(/personal/beschaeftigte/[0-9a-f-]{36})\"");
    }

    @Test
    void theFormOffersWhatTheJobAsksForFirstAndSaysWhatFollows() {
        String form = html(hr.open(person + "/bescheinigungen/neu"));

        assertThat(form)
                .containsPattern("<optgroup label=\"Für die Tätigkeit gefordert\"><option value=\"[0-9a-f-]{36}\"")
                .contains("Stufe 3: Wiederkehrende Aufgaben selbstständig")
                .contains("Die Person bekommt eine Nachricht; ihr Lehrplan wird neu berechnet.");
        assertThat(html(hr.open(person + "/bescheinigungen/neu?q=Daten")))
                .contains("<optgroup label=\"Gefunden\">")
                .contains("value=\"Daten\"");
        assertThat(manager.open(person + "/bescheinigungen/neu")).hasStatus(403);
    }

    @Test
    void errorsStandAtTheirFieldsAndWhatWasTypedStays() {
        var empty = hr.post(person + "/bescheinigungen", "competence", "", "level", "", "reference", "Gespräch");
        assertThat(empty).hasStatus(422);
        assertThat(html(empty))
                .contains("id=\"competence-error\"", "id=\"level-error\"", "value=\"Gespräch\"")
                .doesNotContain("id=\"reference-error\"");

        var wrong = attest(" ", "seenOn", "2099-01-01", "expires", "2020-01-01");
        assertThat(wrong).hasStatus(422);
        assertThat(html(wrong))
                .contains("id=\"reference-error\"", "id=\"seenOn-error\"", "id=\"expires-error\"")
                .contains("value=\"2099-01-01\"")
                .containsPattern("<option value=\"3\" selected");
    }

    @Test
    void anAttestedLevelStandsOnThePageUntilItIsTakenBackWithAReason() {
        var sent = attest("Probe am Schalter");
        assertThat(sent).hasStatus(302);
        assertThat(text(hr.openAfter(
                        sent, Objects.requireNonNull(sent.getResponse().getRedirectedUrl()))))
                .contains("Die Stufe ist bescheinigt. Die Person bekommt eine Nachricht")
                .contains("Von Ihnen bescheinigt: Probe am Schalter");
        assertThat(html(attest("Probe am Schalter"))).contains("id=\"reference-error\"");

        String back = link(html(hr.open(person)), "(" + person + "/bescheinigungen/[0-9a-f-]{36}/ruecknahme)\"");
        assertThat(hr.post(back, "reason", "")).hasStatus(302);
        assertThat(text(hr.open(person))).contains("Probe am Schalter");
        assertThat(hr.post(back, "reason", "Verwechslung")).hasStatus(302);
        assertThat(text(hr.open(person))).doesNotContain("Probe am Schalter");
    }

    private MvcTestResult attest(String reference, String... further) {
        String competence = link(html(hr.open(person + "/bescheinigungen/neu")), "<option value=\"([0-9a-f-]{36})\"");
        String[] fields = {"competence", competence, "level", "3", "reference", reference};
        String[] all = Arrays.copyOf(fields, fields.length + further.length);
        System.arraycopy(further, 0, all, fields.length, further.length);
        return hr.post(person + "/bescheinigungen", all);
    }

    private static String link(String html, String pattern) {
        var found = Pattern.compile(pattern).matcher(html);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
