package org.kommunalcampus.e2e;

import static org.kommunalcampus.e2e.PagesIT.look;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of {@link PagesIT} that people open at work for a municipality, a provider, the board or the operator. */
@EndToEndTest
class StaffPagesIT {

    @ParameterizedTest(name = "{1}")
    @MethodSource("org.kommunalcampus.e2e.PagesIT#ofStaff")
    void everyPageIsAccessibleEverywhere(String account, String name, String path, Person person) {
        PagesIT.lookEverywhere(person.isSignedInAs(account).opens(path), name);
        person.isNotAskedToSignIn();
    }

    @Test
    void thePagesOfASessionAreAccessible(Person person) {
        person.signsInAs("anbieter").opens("/anbieter?q=ZB-126");
        person.page().locator("main table th a").first().click();
        person.link("Termine").first().click();
        look(person.reads("Ändern oder absagen"), "sessions-of-a-module");
        look(person.turnsToAPhone(), "sessions-of-a-module-phone");

        person.link("Ändern oder absagen").first().click();
        look(person.isHeaded("Termin ändern"), "session");
        look(person.turnsToAPhone(), "session-phone");
        look(person.clicks("Absagen").reads("alle Buchungen und die Warteliste enden"), "session-cancel-phone");
        look(person.turnsToADarkScreen().clicks("Abbrechen"), "session-dark");

        person.page().goBack();
        person.link("Teilnehmende").first().click();
        look(person.isHeaded("Teilnehmende"), "participants-of-a-session");
        look(person.turnsToAPhone(), "participants-of-a-session-phone");
    }
}
