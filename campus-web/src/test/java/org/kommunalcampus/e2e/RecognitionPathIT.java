package org.kommunalcampus.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A learner hands in a proof from elsewhere for a module, HR asks on a phone, the learner answers, and the module counts. */
@EndToEndTest
class RecognitionPathIT {

    @Test
    void aProofIsHandedInAskedAboutAndRecognised(Person person) {
        String title = "Zertifikat-" + UUID.randomUUID().toString().substring(0, 8);
        person.signsInAs("lernende").opens("/nachweise");
        person.link("Anderswo gelernt? Nachweis anerkennen lassen").click();
        person.findsThePageAccessible().takesAPicture("recognitions-own");
        person.link("Nachweis einreichen").click();
        Page page = person.page();
        page.getByLabel("Modul suchen").fill("Barrierefreie Dokumente");
        person.clicks("Suchen");
        person.findsThePageAccessible().takesAPicture("recognition-about");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Auswählen: .*")))
                .first()
                .click();
        person.reads("Der Nachweis steht für");
        page.getByLabel("Titel des Nachweises").fill(title);
        page.getByLabel("Ausgestellt von").fill("Volkshochschule");
        page.getByLabel("Ausgestellt am").fill("2026-10-05");
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "Zertifikat.pdf", "application/pdf", "%PDF-1.4 path".getBytes(StandardCharsets.US_ASCII)));
        person.findsThePageAccessible().takesAPicture("recognition-form").clicks("Einreichen");
        person.reads("Ihr Nachweis ist eingereicht.")
                .reads("Wird geprüft")
                .findsThePageAccessible()
                .takesAPicture("recognition-handed-in");
        String own = page.url().substring(page.url().indexOf("/nachweise/"));

        person.with(options -> options).onAPhone().signsInAs("personal").opens("/personal/anerkennungen?q=" + title);
        person.findsThePageAccessible().takesAPicture("recognitions-at-hr-phone");
        person.link("Lena Sommerfeld: " + title).click();
        person.unfolds().findsThePageAccessible().takesAPicture("recognition-at-hr-phone");
        person.page().locator("#question").fill("Wie viele Tage waren es?");
        person.clicks("Frage senden");
        person.reads("Die Frage ist gesendet.");

        person.with(options -> options).onAPhone().signsInAs("lernende").opens(own);
        person.page().getByLabel("Ihre Antwort").fill("Zwei Tage");
        person.findsThePageAccessible()
                .takesAPicture("recognition-answer-phone")
                .clicks("Antwort senden");
        person.reads("Ihre Antwort ist gesendet.");

        person.with(options -> options).signsInAs("personal").opens("/personal/anerkennungen?q=" + title);
        person.link("Lena Sommerfeld: " + title).click();
        person.reads("Zwei Tage").takesAPicture("recognition-at-hr").clicks("Anerkennen");
        person.reads("Der Nachweis ist anerkannt.");

        person.with(options -> options).signsInAs("lernende").opens(own);
        person.reads("Anerkannt").opens("/nachweise");
        assertThat(person.page().locator("main")).containsText(title + ", Volkshochschule");
    }
}
