package org.kommunalcampus.e2e;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, on a desktop, on a phone and in the dark: axe finds nothing, nothing sticks out, the browser does not complain. */
@EndToEndTest
class PagesIT {

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("", "start", "/"),
                Arguments.of("", "login", "/login"),
                Arguments.of("", "catalogue", "/catalogue"),
                Arguments.of("", "catalogue-empty", "/catalogue?q=xyzxyzxyz"),
                Arguments.of("", "comparison-of-nothing", "/catalogue/compare?q=Datenschutz"),
                Arguments.of("", "topics", "/themen"),
                Arguments.of("", "topics-of-a-level", "/themen?area=KOMMUNAL&level=4&sort=demand&page=1"),
                Arguments.of("", "accessibility", "/accessibility"),
                Arguments.of("", "privacy", "/privacy"),
                Arguments.of("", "imprint", "/imprint"),
                Arguments.of("", "api", "/api"),
                Arguments.of("", "missing", "/catalogue/00000000-0000-0000-0000-000000000000"),
                Arguments.of("lernende", "curriculum", "/curriculum"),
                Arguments.of("lernende", "questions", "/curriculum/questions"),
                Arguments.of("lernende", "history", "/curriculum/history"),
                Arguments.of("lernende", "version", "/curriculum/history/1"),
                Arguments.of("lernende", "why-not", "/curriculum/why-not?q=Projekt"),
                Arguments.of("lernende", "profile", "/profile"),
                Arguments.of("lernende", "goals", "/profile/goals"),
                Arguments.of("lernende", "settings", "/profile/settings"),
                Arguments.of("lernende", "enrolments", "/enrolments"),
                Arguments.of("lernende", "records", "/records"),
                Arguments.of("lernende", "messages", "/mitteilungen"),
                Arguments.of("lernende", "messages-by-mail", "/mitteilungen/e-mails"),
                Arguments.of("betrieb", "policy", "/operator/policy"),
                Arguments.of("personal", "what-if", "/what-if"),
                Arguments.of("lernende", "assignments-of-a-learner", "/curriculum/assignments"),
                Arguments.of("lernende", "releases", "/profile/releases"),
                Arguments.of("lernende", "packages", "/pakete"),
                Arguments.of("lotse", "messages-of-providers", "/my-data/contacts"),
                Arguments.of("anbieter", "messages-to-people", "/anbieter/messages"),
                Arguments.of("lotse", "own-packages", "/curriculum/packages"),
                Arguments.of("personal", "hr-packages", "/personal/packages"),
                Arguments.of("beirat", "packages-of-the-board", "/beirat/packages"),
                Arguments.of("betrieb", "packages-of-the-operator", "/operator/packages"),
                Arguments.of("lernende", "my-data", "/my-data"),
                Arguments.of("lernende", "my-data-export", "/my-data/export"),
                Arguments.of("lernende", "consents", "/my-data/consents"),
                Arguments.of("lernende", "erasure", "/my-data/erasure"),
                Arguments.of("beirat", "my-data-of-a-reviewer", "/my-data"),
                Arguments.of("betrieb", "requests-for-erasure", "/operator/erasures"),
                Arguments.of("personal", "hr", "/personal"),
                Arguments.of("personal", "hr-needs", "/personal/needs"),
                Arguments.of("personal", "hr-needs-by-job", "/personal/needs?by=jobs"),
                Arguments.of("personal", "hr-assignments", "/personal/assignments"),
                Arguments.of("personal", "hr-assign", "/personal/assignments/new?q=Datenschutz"),
                Arguments.of("personal", "hr-rules", "/personal/rules"),
                Arguments.of("personal", "hr-rule", "/personal/rules/new?q=Datenschutz"),
                Arguments.of("personal", "hr-due", "/personal/due?days=365"),
                Arguments.of("personal", "hr-members", "/personal/members"),
                Arguments.of("personal", "hr-units", "/personal/units"),
                Arguments.of("personal", "hr-import", "/personal/imports"),
                Arguments.of("leitung", "team", "/team"),
                Arguments.of("betrieb", "operator", "/operator"),
                Arguments.of("betrieb", "import-of-a-feed", "/operator/imports/moochub"),
                Arguments.of("betrieb", "import-of-a-framework", "/operator/imports/framework"),
                Arguments.of("betrieb", "providers", "/operator/providers"),
                Arguments.of("", "registration", "/registration"),
                Arguments.of("neuling", "registration-form", "/registration"),
                Arguments.of("bewerber", "accreditation", "/anbieter/zulassung"),
                Arguments.of("bewerber", "team-of-a-provider", "/anbieter/team"),
                Arguments.of("anbieter", "rooms", "/anbieter/raeume"),
                Arguments.of("anbieter", "room", "/anbieter/raeume/new"),
                Arguments.of("betrieb", "applications", "/operator/applications?state=ALL"),
                Arguments.of("betrieb", "municipalities", "/operator/municipalities"),
                Arguments.of("betrieb", "accounts", "/operator/accounts"),
                Arguments.of("betrieb", "frameworks", "/operator/frameworks"),
                Arguments.of("betrieb", "criteria", "/operator/criteria"),
                Arguments.of("personal", "offers-to-a-municipality", "/personal/angebote"),
                Arguments.of("personal", "wanted-offers", "/personal/angebote/themen"),
                Arguments.of("anbieter", "offers-of-a-provider", "/anbieter/angebote"),
                Arguments.of("anbieter", "calls-for-a-provider", "/anbieter/aufrufe"),
                Arguments.of("beirat", "calls-of-the-board", "/beirat/aufrufe"),
                Arguments.of("beirat", "topics-of-the-board", "/themen"),
                Arguments.of("anbieter", "modules-of-a-provider", "/"),
                Arguments.of("anbieter", "statistics-of-a-provider", "/anbieter/statistics"),
                Arguments.of("anbieter", "webhooks-of-a-provider", "/anbieter/webhooks"),
                Arguments.of("beirat", "messages-of-the-board", "/mitteilungen"),
                Arguments.of("beirat", "queue-of-the-board", "/"),
                Arguments.of("beirat", "decided-reviews", "/beirat?filter=CLOSED"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("pages")
    void everyPageIsAccessibleEverywhere(String account, String name, String path, Person person) {
        if (!account.isEmpty()) {
            person.signsInAs(account);
        }
        look(person.opens(path), name);
        look(person.turnsToAPhone(), name + "-phone");
        look(person.turnsToADarkScreen(), name + "-dark");
    }

    @Test
    void aNewcomerReadsEnglishWhenAskedFor(Person person) {
        person.opens("/?lang=en").reads("Learn what the job really asks for").findsThePageAccessible();
    }

    private static void look(Person person, String name) {
        person.takesAPicture(name).findsThePageAccessible();
    }
}
