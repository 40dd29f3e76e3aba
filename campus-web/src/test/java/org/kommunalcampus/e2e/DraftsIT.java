package org.kommunalcampus.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody typed when the session ended, in a real browser. */
@EndToEndTest
class DraftsIT {

    private static final String PAGE = "/betrieb/inbetriebnahme";
    private static final String DRAFTS =
            "Object.keys(sessionStorage).filter(key => key.startsWith('kc-draft:')).length";

    @Test
    void whatWasTypedSurvivesTheEndOfTheSessionAndGoesWithSigningOut(Person person) {
        person.signsInAs("betrieb").opens(PAGE);
        field(person, "code").fill("ODENWALD");
        field(person, "name").fill("Region im Odenwald");
        loseSession(person);
        person.clicks("Region anlegen").reads("Ihre Sitzung ist zu Ende").findsThePageAccessible();

        person.signsInAs("betrieb").opens(PAGE).reads("Nicht gesendete Eingaben sind noch da");
        assertThat(field(person, "name")).hasValue("");
        person.findsThePageAccessible().clicks("Eingaben zurückholen");
        assertThat(field(person, "name")).hasValue("Region im Odenwald");
        assertThat(field(person, "code")).hasValue("ODENWALD");

        field(person, "name").fill("Region im hinteren Odenwald");
        person.clicks("Abmelden").reads("abgemeldet");
        assertThat(person.page().evaluate(DRAFTS)).isEqualTo(0);
    }

    @Test
    void whatWasSentIsOfferedNoMore(Person person) {
        person.signsInAs("betrieb").opens(PAGE);
        field(person, "code").fill("RHEIN_NECKAR");
        field(person, "name").fill("Metropolregion Rhein-Neckar");
        assertThat(person.page().evaluate(DRAFTS)).isEqualTo(1);

        person.clicks("Region anlegen").reads("Die Region ist angelegt.");
        assertThat(person.page().evaluate(DRAFTS)).isEqualTo(0);
    }

    @Test
    void aDraftIsShownToNobodyElse(Person person) {
        person.signsInAs("betrieb").opens(PAGE);
        field(person, "name").fill("Region im Odenwald");
        loseSession(person);

        person.signsInAs("lernende").opens("/lehrplan");
        assertThat(person.page().evaluate(DRAFTS)).isEqualTo(0);
    }

    /** The browser names a session from now on that is not there any more. */
    private static void loseSession(Person person) {
        BrowserContext browser = person.page().context();
        browser.clearCookies(new BrowserContext.ClearCookiesOptions().setName("campus"));
        browser.addCookies(
                List.of(new Cookie("campus", "Z29uZQ==").setDomain("localhost").setPath("/")));
    }

    private static Locator field(Person person, String name) {
        return person.page().locator("#" + name);
    }
}
