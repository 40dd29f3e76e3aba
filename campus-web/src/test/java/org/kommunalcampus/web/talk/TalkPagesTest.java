package org.kommunalcampus.web.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.html;
import static org.kommunalcampus.web.Reader.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The qualification talk as manager, employee and HR see it, with the demo's people. */
@ApiTest
class TalkPagesTest {

    private final Reader hr;
    private final Reader manager;
    private final Reader learner;

    @Autowired
    TalkPagesTest(MockMvcTester http) {
        hr = Reader.of(http, "personal", Role.HR, Role.LEARNER);
        manager = Reader.of(http, "leitung", Role.MANAGER, Role.LEARNER);
        learner = Reader.of(http, "lernende", Role.LEARNER);
    }

    @Test
    void aTalkIsHeldWrittenDownAndConfirmed() {
        String talk = invited(-1);
        String page = "/team/gespraeche/" + talk + "/" + lena();
        assertThat(text(manager.open(page)))
                .contains("Lena Sommerfeld")
                .contains("Nicht freigegeben.")
                .contains("Beide Seiten sehen keinen Qualifizierungsbedarf");

        assertThat(manager.post(page + "/notiz", "text", "Nur für mich: Vertretung klären"))
                .hasStatus(302);
        assertThat(text(learner.open("/profil/gespraeche/" + talk))).doesNotContain("Vertretung klären");
        learner.post(
                "/profil/gespraeche/" + talk + "/notiz", "text", "Ich möchte mehr Ruhe zum Lernen", "shared", "true");
        assertThat(text(manager.open(page))).contains("Ich möchte mehr Ruhe zum Lernen");

        var nothing = manager.post(page + "/ergebnis", "version", "0");
        assertThat(nothing).hasStatus(422);
        assertThat(text(nothing)).contains("Bitte nennen Sie eine Maßnahme");
        var halfAGoal = manager.post(
                page + "/ergebnis",
                "version",
                "0",
                "/measures/0/step",
                "Kurs",
                "/measures/0/kind",
                "RE_ENTRY",
                "/measures/0/level",
                "4");
        assertThat(halfAGoal).hasStatus(422);
        assertThat(text(halfAGoal)).contains("Kompetenz und Stufe gehören zusammen.");
        assertThat(manager.post(
                        page + "/ergebnis",
                        "version",
                        "0",
                        "/measures/0/step",
                        "Auffrischung Melderecht",
                        "/measures/0/kind",
                        "MAINTENANCE"))
                .hasStatus(302);

        String own = "/profil/gespraeche/" + talk;
        assertThat(text(hr.open("/personal/gespraeche"))).doesNotContain("Auffrischung Melderecht");
        assertThat(text(learner.open(own))).contains("Auffrischung Melderecht", "Erhaltungsqualifizierung");
        String version = link(html(learner.open(own)), "name=\"version\" value=\"(\\d+)\"");
        assertThat(learner.post(own + "/widerspruch", "version", version)).hasStatus(422);
        assertThat(learner.post(own + "/zustimmung", "version", version)).hasStatus(302);

        assertThat(text(learner.open(own + "/bestaetigung")))
                .contains("Bestätigung des Qualifizierungsgesprächs", "Lena Sommerfeld", "Auffrischung Melderecht");
        assertThat(text(hr.open("/personal/gespraeche?stand="))).contains("Qualifizierungsgespräche");
        assertThat(text(manager.open(page))).contains("Von beiden bestätigt").doesNotContain("mehr Ruhe");
        assertThat(text(learner.open("/mitteilungen"))).contains("Bitte bestätigen Sie das Ergebnis");
    }

    @Test
    void aDateIsMovedAndCalledOff() {
        String talk = invited(20);
        String page = "/team/gespraeche/" + talk;
        assertThat(text(learner.open("/mitteilungen"))).contains("Einladung zum Qualifizierungsgespräch");
        assertThat(html(manager.open(page + "/termin.ics"))).contains("BEGIN:VEVENT", "Zimmer 3");
        assertThat(html(learner.open("/profil/gespraeche/" + talk + "/termin.ics")))
                .contains("BEGIN:VEVENT");
        assertThat(text(manager.open(page + "/" + lena()))).contains("Nach dem Gespräch schreiben Sie hier");

        assertThat(manager.post(
                        page + "/verlegung", "version", "0", "startsAt", "", "minutes", "60", "place", "Zimmer 3"))
                .hasStatus(422);
        assertThat(manager.post(
                        page + "/verlegung",
                        "version",
                        "0",
                        "startsAt",
                        typed(21),
                        "minutes",
                        "60",
                        "place",
                        "Zimmer 4"))
                .hasStatus(302);
        assertThat(text(learner.open("/mitteilungen"))).contains("Ihr Qualifizierungsgespräch ist verlegt");
        String version = link(html(manager.open(page)), "name=\"version\" value=\"(\\d+)\"");
        assertThat(manager.post(page + "/absage", "version", version, "reason", "Krankheit"))
                .hasStatus(302);
        assertThat(text(manager.open(page))).contains("Dieses Gespräch ist abgesagt");
        assertThat(text(learner.open("/mitteilungen"))).contains("Ihr Qualifizierungsgespräch ist abgesagt");
    }

    @Test
    void nobodyElseReachesATalk() {
        String talk = invited(30);
        assertThat(hr.open("/team/gespraeche/" + talk)).hasStatus(403);
        assertThat(manager.open("/profil/gespraeche/" + talk)).hasStatus(404);
        assertThat(manager.open("/personal/gespraeche")).hasStatus(403);
        assertThat(learner.open("/team/gespraeche")).hasStatus(403);
        String stranger =
                link(html(hr.open("/personal/beschaeftigte?q=Pappas")), "/personal/beschaeftigte/([0-9a-f-]{36})\"");
        assertThat(manager.post(
                        "/team/gespraeche/neu",
                        "members",
                        stranger,
                        "startsAt",
                        typed(9),
                        "minutes",
                        "60",
                        "place",
                        "Zimmer 3"))
                .hasStatus(403);
        assertThat(manager.post("/team/gespraeche/neu", "startsAt", typed(9), "minutes", "60", "place", "Zimmer 3"))
                .hasStatus(422);
    }

    @Test
    void hrDecidesHowOftenTalksAreDue() {
        assertThat(text(hr.open("/personal/gespraeche?stand=offen"))).contains("Fällig");
        assertThat(hr.post("/personal/gespraeche/regel", "version", "1", "tariffEmployees", "99"))
                .hasStatus(422);
        assertThat(hr.post("/personal/gespraeche/regel", "version", "0", "tariffEmployees", "12"))
                .hasStatus(409);
        assertThat(text(learner.open("/profil/gespraeche"))).contains("Ihr nächstes Gespräch", "Gespräch wünschen");
        assertThat(learner.post("/profil/gespraeche/wunsch")).hasStatus(302);
        assertThat(text(manager.open("/mitteilungen"))).contains("Jemand wünscht ein Qualifizierungsgespräch");
    }

    private String invited(int inDays) {
        var made = manager.post(
                "/team/gespraeche/neu",
                "members",
                lena(),
                "startsAt",
                typed(inDays),
                "minutes",
                "45",
                "place",
                "Zimmer 3");
        assertThat(made).hasStatus(302);
        String place = Objects.requireNonNull(made.getResponse().getRedirectedUrl());
        return link(place, "/team/gespraeche/([0-9a-f-]{36})");
    }

    private String lena() {
        return link(html(hr.open("/personal/beschaeftigte?q=Sommerfeld")), "/personal/beschaeftigte/([0-9a-f-]{36})\"");
    }

    private static String typed(int inDays) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT)
                .withZone(ZoneId.of("Europe/Berlin"))
                .format(Instant.now().plus(Duration.ofDays(inDays)));
    }

    private static String link(String html, String pattern) {
        var found = Pattern.compile(pattern).matcher(html);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
