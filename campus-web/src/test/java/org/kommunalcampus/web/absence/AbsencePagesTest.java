package org.kommunalcampus.web.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.html;
import static org.kommunalcampus.web.Reader.text;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The planning of absences with the demo's people: the counter of the citizens' office needs two of four. */
@ApiTest
class AbsencePagesTest {

    private static final Pattern OWN = Pattern.compile("/meine-daten/abwesenheiten/([0-9a-f-]{36})\"");
    private static final Pattern GROUP = Pattern.compile("/abwesenheiten/gruppen/([0-9a-f-]{36})\"");

    private final Reader hr;
    private final Reader manager;
    private final Reader learner;
    private final Clock clock;

    @Autowired
    AbsencePagesTest(MockMvcTester http, Clock clock) {
        hr = Reader.of(http, "personal", Role.HR, Role.LEARNER);
        manager = Reader.of(http, "leitung", Role.MANAGER, Role.LEARNER);
        learner = Reader.of(http, "lernende", Role.LEARNER);
        this.clock = clock;
    }

    @Test
    void approvingBelowTheMinimumNeedsAReason() {
        String list = html(manager.open("/genehmigungen"));
        assertThat(text(manager.open("/genehmigungen")))
                .contains("Mindestbesetzung unterschritten")
                .contains("wäre in „Schalter im Bürgerbüro“ eine Person da statt mindestens 2")
                .contains("Burak Aydın (abwesend)")
                .contains("Sarah Winkler (abwesend)");
        String request = found(list, Pattern.compile("/genehmigungen/([0-9a-f-]{36})\">Martin Böhm"));
        assertThat(text(manager.open("/genehmigungen/" + request))).contains("Warum geht es trotzdem?");

        MvcTestResult refused = manager.post("/genehmigungen/" + request + "/freigabe");
        assertThat(refused).hasStatus(409);
        assertThat(text(refused)).contains("Es wären zu wenige Menschen da.");
        assertThat(text(manager.post("/genehmigungen/auswahl", "approvals", request)))
                .contains("Einzeln zu entscheiden")
                .doesNotContain("Diese Anfrage genehmigen");
    }

    @Test
    void theCalendarNamesThoseOfTheOwnTeamMonthByMonth() {
        YearMonth month = YearMonth.parse(
                found(html(manager.open("/abwesenheiten")), Pattern.compile("name=\"monat\" value=\"([0-9-]{7})\"")));
        assertThat(month).isEqualTo(YearMonth.now(clock));
        String months = text(manager.open("/abwesenheiten"))
                + text(manager.open("/abwesenheiten?monat=" + month.plusMonths(1)));
        assertThat(months)
                .contains("Burak Aydın (abwesend)")
                .contains("Martin Böhm (Fortbildung angefragt)")
                .contains("mit allem, was angefragt ist, wären es weniger als 2")
                .doesNotContain("Gut beraten am Schalter");
        assertThat(text(hr.open("/abwesenheiten?monat=Unsinn&einheit=Unsinn"))).contains("gehören zu diesem Bereich");
        assertThat(hr.open("/abwesenheiten?einheit=" + UUID.randomUUID())).hasStatus(404);
        assertThat(learner.open("/abwesenheiten")).hasStatus(403);
    }

    @Test
    void absencesAreEnteredChangedAndDeleted() {
        LocalDate day = LocalDate.now(clock).plusYears(1);
        assertThat(text(hr.post("/abwesenheiten/neu", "person", "nirgends", "from", "", "part", "WHOLE")))
                .contains("Diese Personalnummer gibt es bei Ihnen nicht.");
        assertThat(hr.post("/abwesenheiten/neu", "person", "MA-0070", "from", day.toString(), "part", "WHOLE"))
                .hasStatus(302);
        assertThat(text(hr.post("/abwesenheiten/neu", "person", "MA-0070", "from", day.toString())))
                .contains("Für einen dieser Tage ist schon eine Abwesenheit eingetragen.");
        String list = html(manager.open("/abwesenheiten/liste"));
        assertThat(list).contains("Thomas Schumacher");
        String id = found(list, Pattern.compile("/abwesenheiten/liste/([0-9a-f-]{36})\">Thomas Schumacher"));
        String place = "/abwesenheiten/liste/" + id;

        assertThat(text(manager.post(
                        place,
                        "from",
                        day.toString(),
                        "until",
                        day.plusDays(1).toString(),
                        "part",
                        "MORNING",
                        "version",
                        "0")))
                .contains("Eine Tageshälfte gilt nur für einen einzelnen Tag.");
        assertThat(manager.post(place, "from", day.toString(), "part", "MORNING", "version", "0"))
                .hasStatus(302);
        assertThat(manager.post(place, "from", day.plusDays(9).toString(), "part", "WHOLE", "version", "0"))
                .hasStatus(409);
        assertThat(text(manager.open(place))).contains("vormittags");
        assertThat(manager.post(place + "/loeschung", "version", "1")).hasStatus(302);
        assertThat(manager.open(place)).hasStatus(404);
    }

    @Test
    void peopleKeepTheirOwnDaysAndThePlanFollows() {
        LocalDate day = LocalDate.now(clock).plusMonths(8);
        MvcTestResult made = learner.post("/meine-daten/abwesenheiten", "from", day.toString(), "part", "WHOLE");
        assertThat(made).hasStatus(302);
        String page = html(learner.openAfter(made, "/meine-daten/abwesenheiten"));
        assertThat(page).contains("Eingetragen.").contains("von Ihnen eingetragen");
        String place = "/meine-daten/abwesenheiten/" + found(page, OWN);
        assertThat(text(learner.post("/meine-daten/abwesenheiten", "from", "", "part", "WHOLE")))
                .contains("Diese Angabe ist nötig.");
        assertThat(learner.post(place, "from", day.plusDays(1).toString(), "part", "AFTERNOON", "version", "0"))
                .hasStatus(302);
        assertThat(text(learner.open(place))).contains("nachmittags");
        assertThat(learner.post(place + "/loeschung", "version", "1")).hasStatus(302);
        assertThat(learner.open(place)).hasStatus(404);
    }

    @Test
    void hrReadsInATableAfterADryRun() {
        String day = LocalDate.now(clock).plusYears(2).toString();
        String table = "Personalnummer;Von;Bis;Halber Tag\nMA-0071;" + day + ";;vormittags\nMA-9999;" + day
                + ";;\nMA-0072;30.02.2027;;\nMA-0073;" + day + ";;abends\n";

        String dry = text(hr.upload("/abwesenheiten/import", "file", table, "dryRun", "true"));
        assertThat(dry)
                .contains("Diese Personalnummer gibt es bei Ihnen nicht.")
                .contains("Den Tag „30.02.2027“ gibt es nicht.")
                .contains("„abends“ ist keine Tageshälfte");
        assertThat(html(hr.open("/abwesenheiten/liste"))).doesNotContain("Jonas Zimmermann");
        hr.upload("/abwesenheiten/import", "file", table);
        assertThat(html(hr.open("/abwesenheiten/liste"))).contains("Jonas Zimmermann");
        assertThat(text(hr.upload("/abwesenheiten/import", "file", "Name\nX\n")))
                .contains("personnelKey");
        assertThat(manager.open("/abwesenheiten/import")).hasStatus(403);
        assertThat(html(hr.open("/abwesenheiten/import/vorlage"))).contains("\"Personalnummer\";\"Erster Tag\"");
    }

    @Test
    void managersKeepGroupsOfTheirTeam() {
        String list = html(manager.open("/abwesenheiten/gruppen"));
        assertThat(list).contains("Schalter im Bürgerbüro").contains("mindestens 2 von 4 Personen");
        assertThat(text(manager.post("/abwesenheiten/gruppen/neu", "name", "", "minimum", "0")))
                .contains("Bitte geben Sie eine Zahl ab 1 ein.");
        assertThat(text(manager.post("/abwesenheiten/gruppen/neu", "name", "", "minimum", "1")))
                .contains("Bitte wählen Sie mindestens einen Wochentag.")
                .contains("Bitte nennen Sie Menschen oder Einheiten.");
        assertThat(text(hr.post(
                        "/abwesenheiten/gruppen/neu",
                        "name",
                        "Kasse",
                        "minimum",
                        "1",
                        "weekdays",
                        "MONDAY",
                        "keys",
                        "NIEMAND-1")))
                .contains("Mindestens eine dieser Personalnummern gibt es bei Ihnen nicht.");
        assertThat(hr.post(
                        "/abwesenheiten/gruppen/neu",
                        "name",
                        "Kasse",
                        "minimum",
                        "1",
                        "weekdays",
                        "MONDAY",
                        "keys",
                        "MA-0070\nMA-0071"))
                .hasStatus(302);
        String group = found(
                html(manager.open("/abwesenheiten/gruppen")),
                Pattern.compile("/abwesenheiten/gruppen/([0-9a-f-]{36})\">Kasse"));
        String place = "/abwesenheiten/gruppen/" + group;
        assertThat(text(hr.open(place))).contains("MA-0070");
        assertThat(text(manager.open(place))).contains("mindestens 1 von 2 Personen");
        assertThat(manager.post(place + "/loeschung", "version", "0")).hasStatus(302);
        assertThat(manager.open(place)).hasStatus(404);
        assertThat(found(list, GROUP)).isNotEmpty();
    }

    @Test
    void aTeamIsSpreadOverTheDatesOfAModule() {
        String search = html(manager.open("/abwesenheiten/verteilung?q=Gut%20beraten%20am%20Schalter"));
        String module = found(search, Pattern.compile("modul=([0-9a-f-]{36})\""));
        assertThat(text(manager.open("/abwesenheiten/verteilung?modul=" + module)))
                .contains("Vorschlag berechnen");
        String proposal = html(manager.open("/abwesenheiten/verteilung/vorschlag?modul=" + module));
        assertThat(proposal).contains("Gebucht ist damit nichts").contains("hat gebucht oder fragt schon an");
        String one = found(proposal, Pattern.compile("name=\"suggestion\"[^>]*value=\"([0-9a-f:-]{73})\""));

        assertThat(manager.post("/abwesenheiten/verteilung", "modul", module)).hasStatus(302);
        MvcTestResult sent = manager.post("/abwesenheiten/verteilung", "modul", module, "suggestion", one);
        assertThat(text(manager.openAfter(sent, "/abwesenheiten/verteilung"))).contains("Gesendet.");
    }

    @Test
    void theFeedIsReadByItsSecretAlone() {
        String page = html(manager.post("/abwesenheiten/abo", "einheit", ""));
        String secret = found(page, Pattern.compile("/calendar/(unit-[\\w-]{43}\\.ics)"));

        assertThat(html(learner.open("/calendar/" + secret)))
                .contains("SUMMARY:Burak Aydın: abwesend")
                .doesNotContain("Gut beraten");
        assertThat(manager.post("/abwesenheiten/abo/abschaltung")).hasStatus(302);
        assertThat(learner.open("/calendar/" + secret)).hasStatus(404);
    }

    private static String found(String page, Pattern pattern) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }
}
