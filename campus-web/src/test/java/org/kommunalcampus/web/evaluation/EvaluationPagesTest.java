package org.kommunalcampus.web.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.html;
import static org.kommunalcampus.web.Reader.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** HR switches evaluations, staff council and data-protection officer read them and what was decided. */
@ApiTest
class EvaluationPagesTest {

    private static final String SWITCHES = "/personal/auswertungen";
    private static final String RECORD = "/mitbestimmung/protokoll";

    private final Reader hr;
    private final Reader manager;
    private final Reader council;
    private final Reader officer;

    @Autowired
    EvaluationPagesTest(MockMvcTester http) {
        hr = Reader.of(http, "personal", Role.HR, Role.LEARNER);
        manager = Reader.of(http, "leitung", Role.MANAGER, Role.LEARNER);
        council = Reader.of(http, "personalrat", Role.STAFF_COUNCIL, Role.LEARNER);
        officer = Reader.of(http, "datenschutz", Role.DATA_PROTECTION, Role.LEARNER);
    }

    @AfterEach
    void allIsOnAgain() {
        on("needs", "due-list", "completions", "team", "assignments");
    }

    @Test
    void whatIsSwitchedOffIsSeenNoMoreAndSaysWhy() {
        off("needs", "due-list", "completions", "team");

        var refused = hr.open("/personal/bedarf");
        assertThat(refused).hasStatus(403);
        assertThat(refused.getRequest().getAttribute("evaluationOff"))
                .isEqualTo("Bedarf nach Einheiten und Tätigkeiten");
        assertThat(hr.open("/personal/fristen")).hasStatus(403);
        assertThat(text(hr.open("/personal")))
                .contains("Hier nicht zu sehen", "Fristenliste")
                .doesNotContain("Überfällig");
        assertThat(text(manager.open("/team"))).contains("Hier nicht zu sehen", "Übersicht des Teams");
        String person = found(html(hr.open("/personal/beschaeftigte")), "/personal/beschaeftigte/([0-9a-f-]{36})\"");
        assertThat(text(hr.open("/personal/beschaeftigte/" + person)))
                .contains("Hier nicht zu sehen", "Abschlüsse einer Person", "Belegte Stufen")
                .doesNotContain("Übersicht des Teams");
        assertThat(text(council.open("/datenschutz/auswertungen"))).contains("aus", "immer an");

        on("needs");
        assertThat(hr.open("/personal/bedarf")).hasStatusOk();
    }

    @Test
    void switchingOnWantsTheAgreement() {
        var nothing = hr.post(SWITCHES, "version", version(), "agreement", "DV");
        assertThat(nothing).hasStatus(422);
        assertThat(text(nothing)).contains("Bitte wählen Sie mindestens eine Auswertung aus.");
        var unnamed = hr.post(
                SWITCHES,
                "version",
                version(),
                "evaluations",
                "needs",
                "agreedOn",
                "2029-06-01",
                "until",
                "2001-01-01");
        assertThat(unnamed).hasStatus(422);
        assertThat(text(unnamed))
                .contains("Bitte nennen Sie die Dienstvereinbarung.")
                .contains("Die Dienstvereinbarung muss schon abgeschlossen sein.")
                .contains("Die Dienstvereinbarung gilt an diesem Tag nicht mehr.");
        assertThat(hr.post(
                        SWITCHES, "version", "0", "evaluations", "needs", "agreement", "DV", "agreedOn", "2026-01-01"))
                .as("somebody else was faster")
                .hasStatus(409);
    }

    @Test
    void theStaffCouncilReadsEvaluationsAndDecisionsWithoutPeople() {
        on("needs");

        assertThat(text(council.open("/mitbestimmung")))
                .contains(
                        "Bedarf nach Einheiten und Tätigkeiten",
                        "DV Test vom 1. Februar 2026",
                        "Verzeichnis der Beschäftigten");
        officer.open(RECORD);
        assertThat(text(council.open(RECORD)))
                .contains(
                        "Auswertung eingeschaltet: Bedarf nach Einheiten und Tätigkeiten",
                        "Protokoll gelesen",
                        "ohne Namen")
                .doesNotContain("Aylin Korkmaz", "Heike Vogel", "person.looked-at");
    }

    @Test
    void theDataProtectionOfficerReadsWhoLookedAtWhom() {
        String person = found(html(hr.open("/personal/beschaeftigte")), "/personal/beschaeftigte/([0-9a-f-]{36})\"");
        hr.open("/personal/beschaeftigte/" + person);

        assertThat(text(officer.open(RECORD + "?vorgang=person.looked")))
                .contains("Angaben einer Person angesehen", "Aylin Korkmaz");
        assertThat(text(officer.open(RECORD + "?vorgang=nothing"))).contains("Dazu steht nichts im Protokoll");
    }

    @Test
    void nobodyElseReadsAndTheyReadNothingElse() {
        assertThat(hr.open("/mitbestimmung")).hasStatus(403);
        assertThat(hr.open(RECORD)).hasStatus(403);
        assertThat(manager.open(SWITCHES)).hasStatus(403);
        for (Reader reader : new Reader[] {council, officer}) {
            assertThat(reader.open(SWITCHES)).hasStatus(403);
            assertThat(reader.open("/personal/beschaeftigte")).hasStatus(403);
            assertThat(reader.open("/betrieb/protokoll")).hasStatus(403);
            assertThat(reader.post(SWITCHES + "/ende", "evaluations", "needs", "version", "1"))
                    .hasStatus(403);
        }
    }

    private void on(String... evaluations) {
        assertThat(hr.post(SWITCHES, fields(evaluations, "agreement", "DV Test", "agreedOn", "2026-02-01")))
                .hasStatus(302);
    }

    private void off(String... evaluations) {
        assertThat(hr.post(SWITCHES + "/ende", fields(evaluations))).hasStatus(302);
    }

    private String[] fields(String[] evaluations, String... more) {
        String[] fields = new String[2 * evaluations.length + more.length + 2];
        int next = 0;
        for (String evaluation : evaluations) {
            fields[next++] = "evaluations";
            fields[next++] = evaluation;
        }
        System.arraycopy(more, 0, fields, next, more.length);
        fields[fields.length - 2] = "version";
        fields[fields.length - 1] = version();
        return fields;
    }

    private String version() {
        return found(html(hr.open(SWITCHES)), "name=\"version\" value=\"(\\d+)\"");
    }

    private static String found(String html, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(html);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
