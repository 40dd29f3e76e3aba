package org.kommunalcampus.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A provider keeps seats for a municipality; somebody plans the costs of the way, cannot come and finds a colleague on a phone who takes over the seat. */
@EndToEndTest
class SeatsPathIT {

    private static final String WORKSHOP = "Schreibwerkstatt: Antworten in sozialen Medien";

    @Test
    void aProviderKeepsSeatsForAMunicipality(Person person) {
        person.signsInAs("anbieter").opens("/anbieter?q=ZB-104");
        Page page = person.page();
        String module =
                page.locator("main a[href*='/anbieter/module/']").first().getAttribute("href");
        person.opens(module.replaceAll("(/anbieter/module/[^/?#]+).*", "$1") + "/termine");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Ändern oder absagen.*")))
                .first()
                .click();
        person.link("Plätze für Kommunen freihalten").click();
        person.reads("Noch sind keine Plätze freigehalten").findsThePageAccessible();
        page.getByLabel(Pattern.compile("^Plätze.*")).fill("1");
        page.getByLabel(Pattern.compile("^Freihalten bis.*"))
                .fill(LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(5).toString());
        page.getByLabel(Pattern.compile("^Für die Kommunen.*")).fill("Weinheim");
        person.clicks("Freihalten").reads("Die Plätze sind freigehalten.").takesAPicture("quotas");
        person.turnsToAPhone()
                .reads("1 Platz bis einschließlich")
                .findsThePageAccessible()
                .takesAPicture("quotas-phone");
    }

    @Test
    void aColleagueTakesOverTheSeatOnAPhone(Person person) {
        person.signsInAs("lernende").opens("/katalog?q=Schreibwerkstatt");
        Page page = person.page();
        page.locator("main article h3 a", new Page.LocatorOptions().setHasText(WORKSHOP))
                .first()
                .click();
        page.locator("#termine button[type=submit]").first().click();
        person.opens("/buchungen").reads(WORKSHOP);
        person.link("Reisekosten planen: " + WORKSHOP).click();
        page.getByLabel(Pattern.compile("^Geplante Reisekosten.*")).fill("45,50");
        person.turnsToAPhone().findsThePageAccessible().takesAPicture("travel-phone");
        person.clicks("Speichern").reads("45,50");

        person.with(options -> options).signsInAs("leitung").opens("/genehmigungen");
        person.link("Lena Sommerfeld: " + WORKSHOP).first().click();
        person.reads("Reisekosten geplant: 45,50")
                .unfolds()
                .findsThePageAccessible()
                .takesAPicture("approval-travel");
        person.page().getByLabel(Pattern.compile("^Kosten in Euro.*")).fill("120");
        person.clicks("Genehmigen").reads("Genehmigt.");

        person.with(options -> options).signsInAs("lernende").opens("/buchungen");
        person.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Vertretung fragen: " + WORKSHOP + ".*")))
                .click();
        person.reads(WORKSHOP)
                .reads("Die Warteliste betrifft das nicht")
                .findsThePageAccessible()
                .takesAPicture("substitution");
        person.page().getByLabel(Pattern.compile("^Wer soll Sie vertreten.*")).fill("Niemand Bekanntes");
        person.clicks("Um Vertretung bitten").reads("So heißt in Ihrer Kommune niemand anderes");
        person.page().getByLabel(Pattern.compile("^Wer soll Sie vertreten.*")).fill("Jürgen Brenner");
        person.clicks("Um Vertretung bitten").reads("Die Person ist gefragt.").reads("Jürgen Brenner");
        person.opens("/mitteilungen/e-mails")
                .reads("Termine in meinen Kalender schicken")
                .findsThePageAccessible();

        person.with(options -> options).onAPhone().signsInAs("leitung").opens("/buchungen/vertretungen");
        person.reads("Lena Sommerfeld bittet Sie").findsThePageAccessible().takesAPicture("substitutions-phone");
        person.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Übernehmen.*")))
                .click();
        person.reads("Sie haben zugestimmt.");
    }
}
