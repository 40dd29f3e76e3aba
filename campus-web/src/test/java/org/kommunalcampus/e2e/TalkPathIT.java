package org.kommunalcampus.e2e;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@EndToEndTest
class TalkPathIT {

    @Test
    void aTalkIsHeldConfirmedByBothAndSeenByHr(Person person) {
        String place = "Zimmer 12";
        person.signsInAs("leitung").opens("/team");
        person.link("Qualifizierungsgespräche").first().click();
        person.reads("Fällig").findsThePageAccessible();
        person.page().getByLabel("Lena Sommerfeld einladen").check();
        person.clicks("Ausgewählte einladen").reads("Zum Qualifizierungsgespräch einladen");
        person.page().getByLabel("Tag und Uhrzeit").fill(justNow());
        person.page()
                .getByLabel("Ort", new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill(place);
        person.clicks("Einladen").reads("Eingeladen.").findsThePageAccessible();
        person.link("Lena Sommerfeld").click();
        person.reads("Zur Vorbereitung").unfolds().findsThePageAccessible();
        person.page().getByLabel("Was wird getan?").first().fill("Hospitation im Standesamt");
        person.page().getByLabel("Art der Maßnahme").first().selectOption("FURTHER_TRAINING");
        person.clicks("Ergebnis bestätigen").reads("Die Person ist gebeten").takesAPicture("talk-person");

        person.onAPhone().signsInAs("lernende").opens("/profil/gespraeche");
        person.reads("Bitte lesen und bestätigen Sie das Ergebnis.").findsThePageAccessible();
        person.page().locator("main ul.kc-rows a").first().click();
        person.reads("Hospitation im Standesamt").unfolds().findsThePageAccessible();
        person.clicks("Ergebnis bestätigen").reads("Bestätigung des Qualifizierungsgesprächs");
        person.findsThePageAccessible().takesAPicture("talk-confirmation-phone");

        person.with(options -> options).signsInAs("personal").opens("/personal/gespraeche");
        person.page().getByLabel("Dienststelle").first().isVisible();
        person.findsThePageAccessible().takesAPicture("talks-of-hr");
    }

    private static String justNow() {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT)
                .withZone(ZoneId.of("Europe/Berlin"))
                .format(Instant.now().minusSeconds(120));
    }
}
