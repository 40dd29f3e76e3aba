package org.kommunalcampus.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An exam under supervision: a learner is asked, agrees and takes it, whoever the provider has named confirms it, and it makes a certificate; without consent it makes a record of achievement. */
@EndToEndTest
class SupervisionPathIT {

    private static final String LEARNER = "Heike Vogel";
    private static final String DESK = "/anbieter/aufsicht";

    @Test
    void whoAgreesAndIsConfirmedGetsACertificate(Person person) {
        person.onAPhone().signsInAs("datenschutz");
        NewAtTheTownHall.isOpenedBy(person);
        person.reads("Prüfung unter Aufsicht")
                .reads("Es gibt keine Kamera und keine Aufzeichnung")
                .findsThePageAccessible()
                .takesAPicture("supervision-asked-phone");
        NewAtTheTownHall.isLearnedBy(person);
        person.reads("Für ein Zertifikat stimmen Sie vorher zu")
                .findsThePageAccessible()
                .takesAPicture("supervision-before-the-exam-phone");
        String exam = address(person);
        person.link("Was das heißt").click();
        person.page().getByLabel("Ich bin einverstanden").check();
        person.clicks("Zustimmen")
                .reads("Sie haben der Aufsicht zugestimmt.")
                .findsThePageAccessible()
                .takesAPicture("supervision-agreed-phone");
        String study = address(person).replaceAll("#.*", "");

        person.with(options -> options).signsInAs("anbieter").opens(DESK);
        assertThat(card(person)).containsText("Die Prüfung hat noch nicht begonnen.");
        assertThat(card(person).getByText("Ich habe einen Ausweis gesehen")).hasCount(0);
        person.findsThePageAccessible().takesAPicture("supervision-desk");
        String arrangement = isNamedNoMore(person);
        person.opens(DESK).reads("Niemand wartet auf Ihre Bestätigung.");
        isNamedAgain(person, arrangement);

        person.with(options -> options).onAPhone().signsInAs("datenschutz").opens(exam);
        person.reads("Diese Prüfung wird beaufsichtigt").takesAPicture("supervision-exam-phone");
        NewAtTheTownHall.isPassedBy(person);
        person.opens(study).reads("Es fehlt noch, dass die Prüfung bestätigt wird.");
        person.opens("/nachweise");
        assertThat(record(person)).containsText("(Leistungsnachweis)");

        person.with(options -> options).onAPhone().signsInAs("anbieter").opens(DESK);
        card(person).getByText("Ich habe einen Ausweis gesehen").click();
        card(person).getByText("Ich war dabei").click();
        person.findsThePageAccessible().takesAPicture("supervision-desk-phone");
        person.clicks("Bestätigen: " + LEARNER).reads("Bestätigt. Die Person bekommt Bescheid.");

        person.with(options -> options).signsInAs("datenschutz").opens("/mitteilungen");
        person.reads("Ihre Prüfung wurde bestätigt").opens(study).reads("zählt für das Zertifikat");
        person.opens("/nachweise").takesAPicture("supervision-certificate");
        assertThat(record(person)).containsText("(Zertifikat)");
        String number = record(person)
                .locator("dd")
                .getByText(Pattern.compile("KC-"))
                .first()
                .textContent();
        Matcher found = Pattern.compile("KC-[0-9A-Z-]+").matcher(number);
        person.with(options -> options)
                .opens("/nachweis-pruefen/"
                        + found.results().findFirst().orElseThrow().group());
        person.reads("Der Nachweis gilt").reads("Zertifikat");
    }

    @Test
    void whoDoesNotAgreeTakesTheSameExamAndIsNotShownToTheSupervisor(Person person) {
        person.signsInAs("personalrat");
        NewAtTheTownHall.isBookedBy(person);
        NewAtTheTownHall.isOpenedBy(person);
        NewAtTheTownHall.isLearnedBy(person);
        person.reads("Für ein Zertifikat stimmen Sie vorher zu");
        NewAtTheTownHall.isPassedBy(person);
        person.opens("/nachweise");
        assertThat(record(person)).containsText("(Leistungsnachweis)");

        person.with(options -> options).signsInAs("anbieter").opens(DESK);
        assertThat(person.page().locator("main")).not().containsText("Luka Petrović");
        person.with(options -> options).signsInAs("bewerber").opens(DESK);
        person.reads("Niemand wartet auf Ihre Bestätigung.");
    }

    /** Answers the address of the page on which that was done. */
    private static String isNamedNoMore(Person person) {
        person.opens("/anbieter?q=ZB-101")
                .page()
                .locator("main table th a")
                .first()
                .click();
        person.link("Prüfung unter Aufsicht").first().click();
        person.findsThePageAccessible().takesAPicture("supervision-arrangement");
        person.clicks("Entfernen: Maria Adler").reads("Noch niemand ist benannt.");
        return address(person);
    }

    private static void isNamedAgain(Person person, String arrangement) {
        person.opens(arrangement).page().locator("#staff").selectOption(new SelectOption().setLabel("Maria Adler"));
        person.clicks("Benennen").reads("Benannt.");
    }

    private static Locator card(Person person) {
        return person.page().locator("main article").filter(new Locator.FilterOptions().setHasText(LEARNER));
    }

    private static Locator record(Person person) {
        return person.page()
                .locator("main article")
                .filter(new Locator.FilterOptions().setHasText(NewAtTheTownHall.TITLE));
    }

    private static String address(Person person) {
        return person.page().url().replaceFirst("^https?://[^/]+", "");
    }
}
