package org.kommunalcampus.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@EndToEndTest
class MyDataPathIT {

    private static final String TOPIC = "KI verantwortlich nutzen";

    @Test
    void aPersonExportsConsentsWithdrawsAndHasErased(Person person) throws IOException {
        person.with(options -> options.setJavaScriptEnabled(false).setAcceptDownloads(true))
                .signsInAs("leitung")
                .opens("/profil/freigaben");
        person.link("Meine Daten").first().click();
        person.reads("Ansehen und mitnehmen");

        Download file = person.page()
                .waitForDownload(() ->
                        person.link("Als Datei herunterladen (JSON)").first().click());
        assertThat(Files.readString(file.path())).contains("\"self-assessments\"", "\"employment\"");
        person.link("Alle Angaben ansehen").click();
        person.reads("Person und Arbeitsplatz").reads("Personalnummer").reads("Lehrplan mit allen früheren Fassungen");

        person.opens("/meine-daten/einwilligungen").reads("Sie haben in nichts eingewilligt.");
        person.page()
                .getByLabel("Thema", new Page.GetByLabelOptions().setExact(true))
                .selectOption(TOPIC);
        person.clicks("Einwilligen").reads("Ihre Einwilligung ist gespeichert.");
        person.clicks("Widerrufen: " + TOPIC).reads("Die Einwilligung ist widerrufen");
        assertThat(person.page().getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile(TOPIC))))
                .hasCount(2);
        person.takesAPicture("consents-with-history");

        person.opens("/meine-daten/loeschung")
                .reads("Wird sofort gelöscht")
                .reads("Abschlüsse")
                .reads("Bleibt mit Ihrem Konto");
        person.clicks("Jetzt löschen und Antrag stellen").reads("Bitte bestätigen Sie zuerst");
        person.page()
                .getByLabel("Ich habe gelesen, was gelöscht wird und was bleibt.")
                .check();
        person.clicks("Jetzt löschen und Antrag stellen")
                .reads("Ihr Antrag ist gespeichert")
                .reads("Beantragt");
        person.takesAPicture("erasure-requested");
        person.opens("/lehrplan").reads("Lehrplan");

        person.with(options -> options)
                .signsInAs("betrieb")
                .opens("/betrieb/loeschungen")
                .reads("D-0002");
        person.reads("Noch beschäftigt").findsThePageAccessible().takesAPicture("requests-for-erasure-open");
        person.with(options -> options).signsInAs("leitung").opens("/meine-daten/loeschung");
        person.findsThePageAccessible();
        person.opens("/meine-daten/auskunft").findsThePageAccessible();
    }

    @Test
    void nobodyReachesTheDataOfSomebodyElse(Person person) {
        person.signsInAs("betrieb").opens("/meine-daten/auskunft").reads("Anmeldekonten und Rollen");
        assertThat(person.page().getByText("Personalnummer")).hasCount(0);
        person.opens("/meine-daten/einwilligungen");
        assertThat(person.page()).hasURL(Pattern.compile(".*/meine-daten/einwilligungen"));
        assertThat(person.button("Einwilligen")).hasCount(0);
    }
}
