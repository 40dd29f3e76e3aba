package org.kommunalcampus.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Somebody keeps the way to the own records before leaving; somebody else, who has left, reads them and nothing else. */
@EndToEndTest
class AfterLeavingPathIT {

    @Test
    void aPrivateAddressIsNamedBeforeLeavingWithoutScript(Person person) {
        person.with(options -> options.setJavaScriptEnabled(false))
                .signsInAs("projekt")
                .opens("/meine-daten");
        person.link("Private Adresse").first().click();
        person.page().getByLabel("Private E-Mail-Adresse").fill("tim.hallstein@weinheim.example.org");
        person.clicks("Link zum Bestätigen schicken").reads("steht in der Personalliste");
        person.page().getByLabel("Private E-Mail-Adresse").fill("tim@privat.example");
        person.clicks("Link zum Bestätigen schicken")
                .reads("Wartet auf Ihre Bestätigung")
                .reads("tim@privat.example");
    }

    @Test
    void whoHasLeftReadsAndDownloadsTheOwnRecordsAndNothingElse(Person person) throws IOException {
        person.signsInAs("ehemalige").opens("/").reads("Sie arbeiten nicht mehr bei der Kommune");
        person.findsThePageAccessible().takesAPicture("records-after-leaving");
        assertThat(person.link("Lerngruppen")).hasCount(0);
        assertThat(person.link("Lehrplan")).hasCount(0);
        Download file = person.page()
                .waitForDownload(() ->
                        person.link("Übersicht aller Nachweise als PDF").first().click());
        assertThat(Files.size(file.path())).isPositive();
        person.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Meine Daten"))
                .first()
                .click();
        person.reads("Ansehen und mitnehmen").reads("Löschung");
        person.opens("/meine-daten/loeschung").findsThePageAccessible();
        person.opens("/meine-daten/privates-konto").findsThePageAccessible();
        person.opens("/lehrplan").reads("Diese Seite ist für Ihr Konto nicht freigegeben.");
    }
}
