package org.kommunalcampus.web.hr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.html;
import static org.kommunalcampus.web.Reader.text;

import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The workplace of HR and of line managers, with the demo's people. */
@ApiTest
class HrPagesTest {

    private final Reader hr;
    private final Reader manager;

    @Autowired
    HrPagesTest(MockMvcTester http) {
        hr = Reader.of(http, "personal", Role.HR, Role.LEARNER);
        manager = Reader.of(http, "leitung", Role.MANAGER, Role.LEARNER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/personal",
                "/personal/bedarf",
                "/personal/bedarf?by=jobs",
                "/personal/zuweisungen",
                "/personal/zuweisungen/neu?q=Datenschutz",
                "/personal/regeln",
                "/personal/regeln/neu?q=KI",
                "/personal/berichte/pflichten",
                "/personal/berichte/lernen?jahr=2025",
                "/personal/berichte/kosten?jahr=unsinn",
                "/personal/berichte/wirkung",
                "/personal/berichte/wirkung/csv",
                "/personal/berichte/pflichten/csv",
                "/personal/berichte/kosten/xlsx",
                "/personal/fristen?days=365",
                "/personal/fristen/csv?days=365",
                "/personal/fristen/xlsx",
                "/personal/bedarf/csv",
                "/personal/bedarf/xlsx",
                "/personal/beschaeftigte?q=Sommerfeld&sort=entry",
                "/personal/beschaeftigte?state=left",
                "/personal/einheiten",
                "/personal/importe"
            })
    void everyPageOfHrOpens(String path) {
        assertThat(hr.open(path)).hasStatusOk();
        assertThat(manager.open(path)).hasStatus(403);
    }

    @Test
    void theLimitedViewHidesWhatIsNotReleased() {
        String member = link(
                html(hr.open("/personal/beschaeftigte?q=Sommerfeld")), "/personal/beschaeftigte/([0-9a-f-]{36})\"");
        assertThat(text(hr.open("/personal/beschaeftigte/" + member)))
                .contains("Lena Sommerfeld")
                .contains("Belegte Stufen")
                .contains("bleiben privat");
        assertThat(text(manager.open("/team/" + member))).contains("Lena Sommerfeld");
        String stranger =
                link(html(hr.open("/personal/beschaeftigte?q=Pappas")), "/personal/beschaeftigte/([0-9a-f-]{36})\"");
        assertThat(manager.open("/team/" + stranger)).hasStatus(403);
    }

    @Test
    void anAssignmentShowsItsMeaningBeforeItIsMade() {
        String module = link(html(hr.open("/personal/zuweisungen/neu?q=Privatsph%C3%A4re")), "module=([0-9a-f-]{36})");
        String member = link(
                html(hr.open("/personal/beschaeftigte?q=Sommerfeld")), "/personal/beschaeftigte/([0-9a-f-]{36})\"");
        var preview = hr.post(
                "/personal/zuweisungen", "module", module, "kind", "MANDATORY", "reason", "Neu", "people", member);
        assertThat(text(preview)).contains("Das würde geschehen").contains("Lena Sommerfeld");
        var made = hr.post(
                "/personal/zuweisungen",
                "module",
                module,
                "kind",
                "MANDATORY",
                "reason",
                "Neu",
                "people",
                member,
                "step",
                "save");
        assertThat(made).hasStatus(302);
        String place = Objects.requireNonNull(made.getResponse().getRedirectedUrl());
        assertThat(text(hr.open(place))).contains("Lena Sommerfeld").contains("Offen");
        assertThat(hr.post("/personal/zuweisungen", "module", module, "dueOn", "gestern"))
                .hasStatus(422);
    }

    @Test
    void aFigureOfTheNeedsPictureLeadsToModulesAndIntoTheFormOfAnAssignment() {
        String proposal = link(html(hr.open("/personal/bedarf")), "href=\"(/personal/bedarf/vorschlag[^\"]+)\"")
                .replace("&amp;", "&");
        String page = html(hr.open(proposal));
        assertThat(page).contains("Vorschlag zum Bedarf", "je Person", "zusammen");
        String form = link(page, "href=\"(/personal/zuweisungen/neu[^\"]+)\"").replace("&amp;", "&");
        assertThat(html(hr.open(form))).contains("Bedarf der Einheit");
        assertThat(hr.open("/personal/bedarf/vorschlag?competence=unsinn")).hasStatus(404);
        assertThat(manager.open(proposal)).hasStatus(403);
    }

    @Test
    void severalPeopleOfTheListOfDueDatesAreDecidedAboutAtOnce() {
        String path = "/personal/fristen?days=365";
        String task = link(html(hr.open(path)), "name=\"tasks\" value=\"([0-9a-f_-]{73})\"");

        assertThat(text(hr.post(path, "step", "erinnerung"))).contains("Bitte wählen Sie mindestens eine Person aus.");
        assertThat(text(hr.post(path, "step", "verlegung", "tasks", task, "due", "2020-01-01")))
                .contains("Dieser Wert ist zu groß oder zu klein.");
        assertThat(html(hr.post(path, "step", "befreiung", "tasks", task)))
                .contains("Hier fehlt etwas.")
                .containsPattern("value=\"" + task + "\"[^>]* checked");
        var reminded = hr.post(path, "step", "erinnerung", "tasks", task);
        assertThat(reminded).hasStatus(302);
        assertThat(text(hr.openAfter(
                        reminded, Objects.requireNonNull(reminded.getResponse().getRedirectedUrl()))))
                .contains("Eine Person wurde erinnert.");
    }

    @Test
    void aDryRunOfAnImportStoresNothingAndNamesBadRows() {
        String file = "personnelKey;givenName;familyName;unit\nX-1;Xaver;Neuling;32.1\nX-2;;;99\n";
        assertThat(text(hr.upload("/personal/importe", "a.csv", file, "kind", "members", "dryRun", "true")))
                .contains("Probelauf")
                .contains("Neu 1")
                .contains("3 X-2 Nachname Diese Angabe fehlt.")
                .contains("2 X-1 Xaver Neuling Neu in der Liste");
        assertThat(text(hr.open("/personal/beschaeftigte?q=Neuling"))).contains("Niemand gefunden");
        assertThat(text(hr.upload("/personal/importe", "a.csv", file, "kind", "members")))
                .contains("Neu 1");
        assertThat(text(hr.upload("/personal/importe", "a.csv", file, "kind", "members")))
                .contains("Neu 0")
                .contains("Unverändert 1");
        assertThat(text(hr.open("/personal/beschaeftigte?q=Neuling"))).contains("Neuling, Xaver");
    }

    @Test
    void aTableOfProofsIsTriedReadAndTakenBack() {
        String file = """
                Personalnummer;Nachweis;Kompetenz;Stufe;Erworben am;Gültig bis
                D-0001;Zeugnis von damals;KOMMUNAL:DS1;Stufe 3;01.02.2024;
                D-0001;Zeugnis von damals;Gibt es nicht;2;01.02.2024;
                D-0001;Zeugnis von damals;KOMMUNAL:DS2;neun;31.02.2024;
                D-9999;Zeugnis von damals;KOMMUNAL:DS1;2;01.02.2024;
                """;
        assertThat(text(hr.upload("/personal/importe", "a.csv", file, "kind", "proofs", "dryRun", "true")))
                .contains("Probelauf", "Neu 1", "Abgelehnt 4")
                .contains("3 D-0001 Zeugnis von damals Kompetenz Diese Kompetenz gibt es nicht.")
                .contains("4 D-0001 Zeugnis von damals Erworben am Diesen Tag gibt es im Kalender nicht.")
                .contains("5 D-9999 Zeugnis von damals Personalnummer Diese Personalnummer gibt es bei Ihnen nicht.");
        assertThat(text(hr.open("/personal/importe/nachweise"))).contains("Noch wurde keine Tabelle");

        assertThat(text(hr.upload("/personal/importe", "a.csv", file, "kind", "proofs")))
                .contains("Neu 1");
        assertThat(text(hr.upload("/personal/importe", "a.csv", file, "kind", "proofs")))
                .contains("Neu 0", "Unverändert 1");

        String list = html(hr.open("/personal/importe/nachweise"));
        String undo = link(list, "(/personal/importe/nachweise/[0-9a-f-]{36}/ruecknahme)");
        assertThat(hr.post(undo)).hasStatus(302);
        assertThat(text(hr.open("/personal/importe/nachweise"))).contains("zurückgenommen am");
        assertThat(manager.post(undo)).hasStatus(403);
    }

    @Test
    void columnsOfOtherNamesAreSaidOnceAndADryRunTellsOldAndNewAndWhatFollows() {
        String file = "Schluessel;Ruf;Zuname;Dst.;Rolle;Bemerkung\nY-1;Yara;Beispiel;32.1;;x\n";
        assertThat(hr.upload("/personal/importe", "a.csv", file, "kind", "members", "dryRun", "true"))
                .hasStatus(422);
        assertThat(text(hr.upload("/personal/importe/spalten", "a.csv", file, "kind", "members")))
                .contains("Schluessel")
                .contains("Yara");
        assertThat(hr.post(
                        "/personal/importe/spalten/namen",
                        "kind",
                        "members",
                        "heading",
                        "Schluessel",
                        "field",
                        "personnelKey",
                        "heading",
                        "Ruf",
                        "field",
                        "givenName",
                        "heading",
                        "Dst.",
                        "field",
                        "unit",
                        "heading",
                        "Rolle",
                        "field",
                        "",
                        "heading",
                        "Bemerkung",
                        "field",
                        ""))
                .hasStatus(302);
        assertThat(hr.post(
                        "/personal/importe/spalten/namen",
                        "heading",
                        "A",
                        "field",
                        "givenName",
                        "heading",
                        "B",
                        "field",
                        "givenName"))
                .hasStatus(422);
        assertThat(text(hr.upload("/personal/importe", "a.csv", file, "kind", "members")))
                .contains("Neu 1");

        String later = file.replace("Beispiel", "Andersen");
        assertThat(text(hr.upload("/personal/importe", "a.csv", later, "kind", "members", "dryRun", "true")))
                .contains("Beispiel → Andersen")
                .contains("Lernpläne werden neu berechnet");
        assertThat(hr.upload("/personal/importe/bericht", "a.csv", later, "kind", "members"))
                .hasStatusOk()
                .bodyText()
                .contains("\"2\";\"Y-1\";\"Yara Andersen\";\"Nachname\";\"Beispiel\";\"Andersen\"");
        assertThat(hr.open("/personal/importe/vorlage?kind=units"))
                .bodyText()
                .contains("\"Kürzel\";\"Bezeichnung\";\"Übergeordnete Einheit\"");
    }

    @Test
    void furtherJobsAreEnteredWithTheirFirstDayAndProblemsStandAtTheirField() {
        String member =
                link(html(hr.open("/personal/beschaeftigte?q=Pappas")), "/personal/beschaeftigte/([0-9a-f-]{36})\"");
        String form = "/personal/beschaeftigte/" + member + "/stammdaten";
        String before = html(hr.open(form));
        String main = link(before, "(?s)id=\"job\".*?value=\"([0-9a-f-]{36})\" selected");
        String other = Pattern.compile("<option value=\"([0-9a-f-]{36})\"")
                .matcher(before.substring(before.indexOf("id=\"furtherJob1\"")))
                .results()
                .map(found -> found.group(1))
                .filter(job -> !job.equals(main))
                .findFirst()
                .orElseThrow();
        String version = link(before, "name=\"version\" value=\"([0-9]+)\"");

        var incomplete = hr.post(
                form,
                "version",
                version,
                "givenName",
                "Eleni",
                "familyName",
                "Pappas",
                "job",
                main,
                "furtherJob1",
                other,
                "furtherJob2",
                main,
                "furtherSince2",
                "2024-05-02",
                "furtherSince3",
                "2024-05-03");
        assertThat(incomplete).hasStatus(422);
        assertThat(html(incomplete))
                .contains("id=\"furtherSince1-error\"", "id=\"furtherJob2-error\"", "id=\"furtherJob3-error\"")
                .containsPattern("<details class=\"kc-later\" open");

        assertThat(hr.post(
                        form,
                        "version",
                        version,
                        "givenName",
                        "Eleni",
                        "familyName",
                        "Pappas",
                        "job",
                        main,
                        "furtherJob1",
                        other,
                        "furtherSince1",
                        "2024-05-02"))
                .hasStatus(302);
        String meanwhile = link(html(hr.open(form)), "name=\"version\" value=\"([0-9]+)\"");
        assertThat(meanwhile).isNotEqualTo(version);
        assertThat(hr.post(
                        form,
                        "version",
                        meanwhile,
                        "givenName",
                        "Eleni",
                        "familyName",
                        "Pappas",
                        "job",
                        main,
                        "furtherJob1",
                        other,
                        "furtherSince1",
                        "2024-05-03"))
                .hasStatus(302);
        assertThat(hr.post(form, "version", meanwhile, "givenName", "Eleni", "familyName", "Pappas", "job", main))
                .as("only jobs changed since")
                .hasStatus(409);
        assertThat(html(hr.open(form)))
                .containsPattern("(?s)id=\"furtherJob1\".*?value=\"" + other + "\" selected")
                .contains("value=\"2024-05-03\"");

        var late = hr.post(
                form,
                "version",
                version,
                "givenName",
                "Eleni",
                "familyName",
                "Pappas",
                "job",
                main,
                "jobSince",
                "2020-01-01");
        assertThat(late).hasStatus(409);
        assertThat(text(late)).contains("1. weitere Tätigkeit");
    }

    @Test
    void aDryRunTellsSinceWhenAndWhichFurtherJobsAndMissesTheMainOneBesideThem() {
        String file = """
                personnelKey;givenName;familyName;jobProfile;In Tätigkeit seit;Weitere Tätigkeiten
                Z-1;Zoe;Wechsel;CITIZEN_OFFICE;2020-03-01;-
                Z-2;Zeno;Ohne;;2020-03-01;
                Z-3;Zita;Ohne;;;IT_SUPPORT@2024-05-02
                """;
        assertThat(text(hr.upload("/personal/importe", "a.csv", file, "kind", "members")))
                .contains("Neu 3")
                .contains("3 Z-2 Zeno Ohne Tätigkeitsprofil Diese Angabe fehlt.")
                .contains("4 Z-3 Zita Ohne Tätigkeitsprofil Diese Angabe fehlt.")
                .doesNotContain("Was sich ändert");

        String later = file.replace("2020-03-01;-", "2021-03-01;IT_SUPPORT@2024-05-02");
        assertThat(text(hr.upload("/personal/importe", "a.csv", later, "kind", "members", "dryRun", "true")))
                .contains("In Tätigkeit seit : 2020-03-01 → 2021-03-01")
                .contains("Weitere Tätigkeiten : – → IT-Anwenderbetreuung (2024-05-02)")
                .contains("1 Lernpläne werden neu berechnet");
        hr.upload("/personal/importe", "a.csv", later, "kind", "members");
        String wrong = later.replace("IT_SUPPORT@2024-05-02\nZ-2", "IT_SUPORT@2024-05-02\nZ-2");
        assertThat(text(hr.upload("/personal/importe", "a.csv", wrong, "kind", "members", "dryRun", "true")))
                .as("a slip takes no job away")
                .contains("2 Z-1 Zoe Wechsel Weitere Tätigkeiten")
                .doesNotContain("Was sich ändert");
        assertThat(hr.open("/personal/importe/vorlage?kind=members"))
                .bodyText()
                .contains("\"Tätigkeitsprofil\";\"In Tätigkeit seit\";\"Weitere Tätigkeiten\"");
    }

    @Test
    void theTeamIsThatOfTheManager() {
        assertThat(text(manager.open("/team"))).contains("Sommerfeld").doesNotContain("Korkmaz");
        assertThat(hr.open("/team")).hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/personal/bedarf?unit=x",
                "/personal/beschaeftigte?unit=%27&job=%22&page=-1&sort=zz",
                "/personal/fristen?days=-5",
                "/personal/bedarf/pdf",
                "/personal/zuweisungen/neu?module=x&people=y&units=z",
                "/personal/regeln/neu?competence=x"
            })
    void hostileAddressesAreAnsweredCalmly(String path) {
        assertThat(hr.open(path).getResponse().getStatus()).isLessThan(500);
    }

    private static String link(String html, String pattern) {
        var found = Pattern.compile(pattern).matcher(html);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
