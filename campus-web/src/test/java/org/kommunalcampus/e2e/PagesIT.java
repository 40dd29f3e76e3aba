package org.kommunalcampus.e2e;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, on a desktop, on a phone and in the dark: axe finds nothing, nothing sticks out, the browser does not complain. */
@EndToEndTest
class PagesIT {

    private static final Set<String> LEARNERS = Set.of("", "lernende", "lotse", "neuling", "bewerber");

    static Stream<Arguments> ofLearners() {
        return pages().filter(page -> LEARNERS.contains((String) page.get()[0]));
    }

    /** Those of people at work for a municipality, a provider, the board or the operator; see {@link StaffPagesIT}. */
    static Stream<Arguments> ofStaff() {
        return pages().filter(page -> !LEARNERS.contains((String) page.get()[0]));
    }

    private static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("", "start", "/"),
                Arguments.of("", "login", "/anmeldung"),
                Arguments.of("", "catalogue", "/katalog"),
                Arguments.of("", "catalogue-empty", "/katalog?q=xyzxyzxyz"),
                Arguments.of("", "comparison-of-nothing", "/katalog/vergleich?q=Datenschutz"),
                Arguments.of("", "topics", "/themen"),
                Arguments.of("", "topics-of-a-level", "/themen?area=KOMMUNAL&level=4&sort=demand&page=1"),
                Arguments.of("", "accessibility", "/barrierefreiheit"),
                Arguments.of("", "easy-language", "/leichte-sprache"),
                Arguments.of("", "privacy", "/datenschutz"),
                Arguments.of("", "evaluations", "/datenschutz/auswertungen"),
                Arguments.of("", "imprint", "/impressum"),
                Arguments.of("", "check-of-a-record", "/nachweis-pruefen"),
                Arguments.of("", "check-of-an-unknown-record", "/nachweis-pruefen/KC-2222-2222-2222-2222"),
                Arguments.of("", "api", "/api"),
                Arguments.of("", "missing", "/katalog/00000000-0000-0000-0000-000000000000"),
                Arguments.of("lernende", "curriculum", "/lehrplan"),
                Arguments.of("lernende", "questions", "/lehrplan/fragen"),
                Arguments.of("lernende", "copy", "/lehrplan/kopie"),
                Arguments.of("lernende", "dialogue", "/dialog"),
                Arguments.of("betrieb", "guide-of-the-dialogue", "/betrieb/gespraechsleitfaden"),
                Arguments.of("betrieb", "surveys-of-the-operator", "/betrieb/umfragen"),
                Arguments.of("betrieb", "questions-of-a-survey", "/betrieb/umfragen/abschluss"),
                Arguments.of("betrieb", "plan-of-a-survey", "/betrieb/umfragen/lernende"),
                Arguments.of("lernende", "surveys", "/umfragen"),
                Arguments.of("lernende", "history", "/lehrplan/verlauf"),
                Arguments.of("lernende", "version", "/lehrplan/verlauf/1"),
                Arguments.of("lernende", "why-not", "/lehrplan/warum-nicht?q=Projekt"),
                Arguments.of("lernende", "profile", "/profil"),
                Arguments.of("lernende", "goals", "/profil/ziele"),
                Arguments.of("lernende", "settings", "/profil/einstellungen"),
                Arguments.of("lernende", "enrolments", "/buchungen"),
                Arguments.of("lernende", "substitutions", "/buchungen/vertretungen"),
                Arguments.of("lernende", "discussions", "/austausch"),
                Arguments.of("anbieter", "discussions-of-a-provider", "/austausch"),
                Arguments.of("lernende", "learning-groups", "/lerngruppen"),
                Arguments.of("lernende", "new-learning-group", "/lerngruppen/neu"),
                Arguments.of("lernende", "learning-group-by-code", "/lerngruppen/beitritt"),
                Arguments.of("anbieter", "reported-posts-of-a-provider", "/anbieter/meldungen"),
                Arguments.of("betrieb", "reported-posts", "/betrieb/meldungen"),
                Arguments.of("lernende", "records", "/nachweise"),
                Arguments.of("lernende", "name-on-records", "/nachweise/name"),
                Arguments.of("lernende", "messages", "/mitteilungen"),
                Arguments.of("lernende", "messages-by-mail", "/mitteilungen/e-mails"),
                Arguments.of("betrieb", "policy", "/betrieb/regeln"),
                Arguments.of("personal", "what-if", "/was-waere-wenn"),
                Arguments.of("lernende", "assignments-of-a-learner", "/lehrplan/zuweisungen"),
                Arguments.of("lernende", "releases", "/profil/freigaben"),
                Arguments.of("personal", "settlement-of-a-municipality", "/personal/abrechnung?monat=2026-01"),
                Arguments.of("anbieter", "settlement-of-a-provider", "/anbieter/abrechnung"),
                Arguments.of("betrieb", "settlement", "/betrieb/abrechnung"),
                Arguments.of("betrieb", "platform-shares", "/betrieb/abrechnung/anteile"),
                Arguments.of("personal", "billing-address", "/personal/rechnungsdaten"),
                Arguments.of("anbieter", "billing-data", "/anbieter/rechnungsdaten"),
                Arguments.of("betrieb", "who-bills", "/betrieb/abrechnung/vertraege"),
                Arguments.of("lernende", "packages", "/pakete"),
                Arguments.of("lotse", "messages-of-providers", "/meine-daten/nachrichten"),
                Arguments.of("anbieter", "messages-to-people", "/anbieter/nachrichten"),
                Arguments.of("lotse", "own-packages", "/lehrplan/pakete"),
                Arguments.of("personal", "hr-packages", "/personal/pakete"),
                Arguments.of("beirat", "packages-of-the-board", "/beirat/pakete"),
                Arguments.of("betrieb", "packages-of-the-operator", "/betrieb/pakete"),
                Arguments.of("lernende", "my-data", "/meine-daten"),
                Arguments.of("lernende", "my-data-export", "/meine-daten/auskunft"),
                Arguments.of("lernende", "consents", "/meine-daten/einwilligungen"),
                Arguments.of("lernende", "calendar", "/meine-daten/kalender"),
                Arguments.of("lernende", "erasure", "/meine-daten/loeschung"),
                Arguments.of("beirat", "effect-of-modules", "/beirat/wirkung"),
                Arguments.of("lernende", "private-account", "/meine-daten/privates-konto"),
                Arguments.of("ehemalige", "records-after-leaving", "/nachweise"),
                Arguments.of("ehemalige", "data-after-leaving", "/meine-daten"),
                Arguments.of("ehemalige", "private-account-after-leaving", "/meine-daten/privates-konto"),
                Arguments.of("beirat", "my-data-of-a-reviewer", "/meine-daten"),
                Arguments.of("betrieb", "audit", "/betrieb/protokoll"),
                Arguments.of("betrieb", "plan-figures", "/betrieb/lehrplanzahlen"),
                Arguments.of("betrieb", "requests-for-erasure", "/betrieb/loeschungen"),
                Arguments.of("personal", "hr", "/personal"),
                Arguments.of("personal", "hr-needs", "/personal/bedarf"),
                Arguments.of("personal", "hr-needs-by-job", "/personal/bedarf?by=jobs"),
                Arguments.of("personal", "hr-assignments", "/personal/zuweisungen"),
                Arguments.of("personal", "hr-assign", "/personal/zuweisungen/neu?q=Datenschutz"),
                Arguments.of("personal", "hr-rules", "/personal/regeln"),
                Arguments.of("personal", "hr-rule", "/personal/regeln/neu?q=Datenschutz"),
                Arguments.of("personal", "report-duties", "/personal/berichte/pflichten"),
                Arguments.of("personal", "report-learning", "/personal/berichte/lernen"),
                Arguments.of("personal", "report-fees", "/personal/berichte/kosten"),
                Arguments.of("personal", "report-effect", "/personal/berichte/wirkung"),
                Arguments.of("personal", "hr-due", "/personal/fristen?days=365"),
                Arguments.of("personal", "hr-members", "/personal/beschaeftigte"),
                Arguments.of("personal", "hr-new-person", "/personal/beschaeftigte/neu"),
                Arguments.of("personal", "hr-access", "/personal/zugaenge"),
                Arguments.of("personal", "hr-directory", "/personal/verzeichnis"),
                Arguments.of("personal", "hr-directory-steps", "/personal/verzeichnis/protokoll"),
                Arguments.of("personal", "hr-notices", "/personal/handzettel"),
                Arguments.of("leitung", "team-notices", "/team/handzettel"),
                Arguments.of("lernende", "shared-device", "/geraet"),
                Arguments.of("neuling", "unassigned", "/ohne-zuordnung"),
                Arguments.of("personal", "hr-units", "/personal/einheiten"),
                Arguments.of("personal", "hr-evaluations", "/personal/auswertungen"),
                Arguments.of("personalrat", "evaluations-for-the-staff-council", "/mitbestimmung"),
                Arguments.of("personalrat", "record-for-the-staff-council", "/mitbestimmung/protokoll"),
                Arguments.of("datenschutz", "record-for-the-data-protection-officer", "/mitbestimmung/protokoll"),
                Arguments.of("personal", "hr-import", "/personal/importe"),
                Arguments.of("personal", "hr-proof-imports", "/personal/importe/nachweise"),
                Arguments.of("lernende", "own-recognitions", "/nachweise/anerkennung"),
                Arguments.of("lernende", "recognition-about", "/nachweise/anerkennung/neu?q=Datenschutz"),
                Arguments.of("lernende", "recognition-form", "/nachweise/anerkennung/neu?art=kompetenzen"),
                Arguments.of("personal", "recognitions-at-hr", "/personal/anerkennungen"),
                Arguments.of("anbieter", "recognitions-at-a-provider", "/anbieter/anerkennungen"),
                Arguments.of("anbieter", "exams-to-confirm", "/anbieter/aufsicht"),
                Arguments.of("leitung", "team", "/team"),
                Arguments.of("leitung", "talks-of-the-team", "/team/gespraeche"),
                Arguments.of("leitung", "talk-new", "/team/gespraeche/neu"),
                Arguments.of("lernende", "own-talks", "/profil/gespraeche"),
                Arguments.of("personal", "talks", "/personal/gespraeche"),
                Arguments.of("personal", "talk-rule", "/personal/gespraeche/regel"),
                Arguments.of("leitung", "approvals", "/genehmigungen"),
                Arguments.of("personal", "approvals-decided", "/genehmigungen?stand=entschieden"),
                Arguments.of("leitung", "absences-of-the-team", "/abwesenheiten"),
                Arguments.of("personal", "absences", "/abwesenheiten"),
                Arguments.of("personal", "absence-list", "/abwesenheiten/liste"),
                Arguments.of("leitung", "absence-new", "/abwesenheiten/neu"),
                Arguments.of("personal", "absence-import", "/abwesenheiten/import"),
                Arguments.of("leitung", "staffing-groups", "/abwesenheiten/gruppen"),
                Arguments.of("leitung", "staffing-group-new", "/abwesenheiten/gruppen/neu"),
                Arguments.of("personal", "spread-over-dates", "/abwesenheiten/verteilung"),
                Arguments.of("leitung", "absence-feed", "/abwesenheiten/abo"),
                Arguments.of("lernende", "own-absences", "/meine-daten/abwesenheiten"),
                Arguments.of("personal", "budgets", "/budgets"),
                Arguments.of("personal", "approval-rule", "/genehmigungen/regel"),
                Arguments.of("betrieb", "operator", "/betrieb"),
                Arguments.of("betrieb", "implications", "/betrieb/einschluesse"),
                Arguments.of("betrieb", "implication", "/betrieb/einschluesse/bearbeiten"),
                Arguments.of("betrieb", "import-of-a-feed", "/betrieb/importe/moochub"),
                Arguments.of("betrieb", "import-of-a-framework", "/betrieb/importe/framework"),
                Arguments.of("betrieb", "providers", "/betrieb/anbieter"),
                Arguments.of("", "registration", "/registrierung"),
                Arguments.of("", "admission-search", "/aufnahme?q=Ladenburg"),
                Arguments.of("", "admission-form", "/aufnahme?ags=08226038"),
                Arguments.of("neuling", "registration-form", "/registrierung"),
                Arguments.of("bewerber", "accreditation", "/anbieter/zulassung"),
                Arguments.of("bewerber", "team-of-a-provider", "/anbieter/team"),
                Arguments.of("anbieter", "logo", "/anbieter/logo"),
                Arguments.of("anbieter", "rooms", "/anbieter/raeume"),
                Arguments.of("anbieter", "room", "/anbieter/raeume/neu"),
                Arguments.of("betrieb", "applications", "/betrieb/antraege?state=ALL"),
                Arguments.of("betrieb", "municipalities", "/betrieb/kommunen"),
                Arguments.of("betrieb", "admissions", "/betrieb/aufnahmen"),
                Arguments.of("betrieb", "accounts", "/betrieb/konten"),
                Arguments.of("betrieb", "frameworks", "/betrieb/kompetenzrahmen"),
                Arguments.of("betrieb", "criteria", "/betrieb/kriterien"),
                Arguments.of("personal", "offers-to-a-municipality", "/personal/angebote"),
                Arguments.of("personal", "wanted-offers", "/personal/angebote/themen"),
                Arguments.of("anbieter", "offers-of-a-provider", "/anbieter/angebote"),
                Arguments.of("anbieter", "calls-for-a-provider", "/anbieter/aufrufe"),
                Arguments.of("beirat", "calls-of-the-board", "/beirat/aufrufe"),
                Arguments.of("beirat", "topics-of-the-board", "/themen"),
                Arguments.of("anbieter", "modules-of-a-provider", "/"),
                Arguments.of("anbieter", "statistics-of-a-provider", "/anbieter/statistik"),
                Arguments.of("anbieter", "webhooks-of-a-provider", "/anbieter/webhooks"),
                Arguments.of("anbieter", "tools-of-a-provider", "/anbieter/werkzeuge"),
                Arguments.of("anbieter", "new-tool", "/anbieter/werkzeuge/neu"),
                Arguments.of("betrieb", "tools-of-providers", "/betrieb/werkzeuge"),
                Arguments.of("beirat", "messages-of-the-board", "/mitteilungen"),
                Arguments.of("beirat", "queue-of-the-board", "/"),
                Arguments.of("beirat", "decided-reviews", "/beirat?filter=CLOSED"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("ofLearners")
    void everyPageIsAccessibleEverywhere(String account, String name, String path, Person person) {
        if (!account.isEmpty()) {
            person.isSignedInAs(account);
        }
        lookEverywhere(person.opens(path), name);
        if (!account.isEmpty()) {
            person.isNotAskedToSignIn();
        }
    }

    @Test
    void aNewcomerReadsEnglishWhenAskedFor(Person person) {
        person.opens("/?lang=en").reads("Learn what the job really asks for").findsThePageAccessible();
    }

    static void lookEverywhere(Person person, String name) {
        look(person, name);
        look(person.turnsToAPhone(), name + "-phone");
        person.turnsToADarkScreen().takesAPicture(name + "-dark").findsTheColoursAccessible();
    }

    static void look(Person person, String name) {
        person.takesAPicture(name).findsThePageAccessible();
    }
}
