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
                .opens("/profile/releases");
        person.link("Meine Daten").first().click();
        person.reads("Ansehen und mitnehmen");

        Download file = person.page()
                .waitForDownload(() ->
                        person.link("Als Datei herunterladen (JSON)").first().click());
        assertThat(Files.readString(file.path())).contains("\"self-assessments\"", "\"employment\"");
        person.link("Alle Angaben ansehen").click();
        person.reads("Person und Arbeitsplatz").reads("Personalnummer").reads("Lehrplan mit allen früheren Fassungen");

        person.opens("/my-data/consents").reads("Sie haben in nichts eingewilligt.");
        person.page()
                .getByLabel("Thema", new Page.GetByLabelOptions().setExact(true))
                .selectOption(TOPIC);
        person.clicks("Einwilligen").reads("Ihre Einwilligung ist gespeichert.");
        person.clicks("Widerrufen: " + TOPIC).reads("Die Einwilligung ist widerrufen");
        assertThat(person.page().getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile(TOPIC))))
                .hasCount(2);
        person.takesAPicture("consents-with-history");

        person.opens("/my-data/erasure")
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
        person.opens("/curriculum").reads("Lehrplan");

        person.with(options -> options)
                .signsInAs("betrieb")
                .opens("/operator/erasures")
                .reads("D-0002");
        person.reads("Noch beschäftigt").findsThePageAccessible().takesAPicture("requests-for-erasure-open");
        person.with(options -> options).signsInAs("leitung").opens("/my-data/erasure");
        person.findsThePageAccessible();
        person.opens("/my-data/export").findsThePageAccessible();
    }

    @Test
    void nobodyReachesTheDataOfSomebodyElse(Person person) {
        person.signsInAs("betrieb").opens("/my-data/export").reads("Anmeldekonten und Rollen");
        assertThat(person.page().getByText("Personalnummer")).hasCount(0);
        person.opens("/my-data/consents");
        assertThat(person.page()).hasURL(Pattern.compile(".*/my-data/consents"));
        assertThat(person.button("Einwilligen")).hasCount(0);
    }
}
