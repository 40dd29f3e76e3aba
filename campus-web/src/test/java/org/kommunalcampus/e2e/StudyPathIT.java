package org.kommunalcampus.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** People learn a module in the browser: the provider writes it, somebody takes it on a phone from the first text to the exam, and the completion changes the plan. */
@EndToEndTest
class StudyPathIT {

    private static final String TITLE = NewAtTheTownHall.TITLE;

    @Test
    void aModuleIsLearnedOnAPhoneFromTheFirstTextToTheCompletion(Person person) {
        person.onAPhone().signsInAs("lernende").opens("/katalog?q=Neu%20im%20Rathaus");
        Page page = person.page();
        page.locator("main article h3 a").first().click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Modul buchen")))
                .first()
                .click();
        person.reads("Weiterlernen").opens("/buchungen").findsThePageAccessible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lernen: " + TITLE))
                .first()
                .click();
        person.reads("Öffnet, wenn Sie die Pflichtteile")
                .findsThePageAccessible()
                .takesAPicture("study-outline-phone");

        person.link("Wofür eine Kommune da ist").first().click();
        person.findsThePageAccessible().takesAPicture("study-text-phone");
        person.clicks("Als gelesen eintragen").reads("Als gelesen eingetragen");
        person.link("Der Weg eines Antrags").first().click();
        person.clicks("Als gelesen eintragen").reads("Als gelesen eingetragen");
        person.link("Was sitzt schon?").first().click();
        person.findsThePageAccessible().clicks("Test beginnen");
        person.findsThePageAccessible().takesAPicture("study-test-phone");
        NewAtTheTownHall.answersRightly(page);
        person.clicks("Abgeben").reads("Ergebnis:").findsThePageAccessible().takesAPicture("study-result-phone");

        person.link("Zurück zum Test").click();
        person.link("Üben: Wohin mit diesem Anliegen?").first().click();
        person.findsThePageAccessible().clicks("Als gelesen eintragen").reads("Als gelesen eingetragen");
        person.link("Abschlusstest").first().click();
        person.clicks("Test beginnen");
        NewAtTheTownHall.answersRightly(page);
        person.clicks("Abgeben").reads("Bestanden mit").reads("Sie haben das Modul abgeschlossen");
        person.opens("/nachweise").reads(TITLE);
        person.opens("/lehrplan/verlauf").reads("abgeschlossen");
    }

    @Test
    void aProviderWritesContentAndTheBeiratReadsIt(Person person) {
        person.signsInAs("anbieter").opens("/anbieter?q=ZB-204");
        Page page = person.page();
        page.locator("main table th a").first().click();
        field(page, "/elements/3/title").fill("Selbsttest zur Vergabe");
        field(page, "/elements/3/phase").selectOption("PREPARATION");
        field(page, "/elements/3/kind").selectOption("SELF_TEST");
        field(page, "/elements/3/minutes").fill("15");
        person.clicks("Entwurf speichern").reads("gespeichert");
        exactly(page, "Inhalt").click();
        person.reads("ohne Inhalt").findsThePageAccessible().takesAPicture("content-outline");
        person.link("Grundlagen").first().click();
        page.getByLabel("Text", new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill("# Schwellenwerte\n\nBis zu welchem Betrag gilt was?");
        person.findsThePageAccessible()
                .clicks("Speichern")
                .reads("Gespeichert.")
                .takesAPicture("content-text");
        twoWriteAtOnce(person, "text", "# Schwellenwerte\n\nZuerst gespeichert.", "# Schwellenwerte\n\nZu spät.");
        person.reads("Jemand war schneller").reads("Zuerst gespeichert.").findsThePageAccessible();
        page.goBack();
        page.reload();
        person.link("Vorschau").click();
        person.reads("Schwellenwerte").findsThePageAccessible();
        person.link("Bearbeiten").click();
        person.link("Inhalt von").click();

        person.link("Selbsttest zur Vergabe").first().click();
        page.getByLabel("Art der Frage").selectOption("SINGLE");
        person.clicks("Frage anlegen").findsThePageAccessible();
        field(page, "text").fill("Wer holt Angebote ein?");
        page.locator("[name=choice]").nth(0).fill("Das Fachamt");
        page.locator("[name=choice]").nth(1).fill("Niemand");
        person.clicks("Speichern").reads("Genau eine Antwort muss richtig sein").findsThePageAccessible();
        page.locator("[name=correct]").nth(0).check();
        person.clicks("Speichern").reads("Die Frage ist gespeichert").findsThePageAccessible();
        page.locator("ol.kc-rows li a").first().click();
        twoWriteAtOnce(person, "text", "Wer holt die Angebote ein?", "Wer fragt Firmen?");
        person.reads("Jemand hat die Frage inzwischen geändert")
                .reads("Wer holt die Angebote ein?")
                .findsThePageAccessible()
                .clicks("Speichern")
                .reads("Die Frage ist gespeichert")
                .reads("Wer fragt Firmen?");
        page.locator("#fragendatei")
                .setInputFiles(new FilePayload(
                        "fragen.gift", "text/plain", "Ein Vermerk ist Pflicht.{T}".getBytes(StandardCharsets.UTF_8)));
        person.clicks("Einlesen")
                .reads("Eine Frage eingelesen")
                .findsThePageAccessible()
                .takesAPicture("content-test");
        page.getByLabel("Frage 2 nach oben").click();
        assertThat(page.locator("ol.kc-rows li").first()).containsText("Ein Vermerk ist Pflicht");
        person.clicks("Abmelden").reads("abgemeldet");

        person.signsInAs("beirat").opens("/beirat?q=Anh%C3%B6rungen");
        page.locator("main table th a").first().click();
        person.link("Inhalt ansehen").click();
        person.reads("Auf der Plattform liegt kein Inhalt").findsThePageAccessible();
    }

    @Test
    void aProviderSeesWhoComesAndMarksWhoIsThere(Person person) {
        person.signsInAs("anbieter").opens("/anbieter?q=ZB-102");
        Page page = person.page();
        page.locator("main table th a").first().click();
        person.link("Hausaufgaben bewerten").click();
        person.reads("Nichts wartet auf Ihre Bewertung").findsThePageAccessible();
        page.goBack();
        exactly(page, "Termine").click();
        person.link("Teilnehmende").first().click();
        person.reads("bis acht Wochen danach").findsThePageAccessible().takesAPicture("participants");
    }

    /** Saves the form of the page in a second window first, and then here. */
    private static void twoWriteAtOnce(Person person, String field, String first, String second) {
        Page page = person.page();
        Page other = page.context().newPage();
        other.navigate(page.url());
        field(other, field).fill(first);
        other.locator(".kc-save button[type=submit]").click();
        other.locator("[role=status]").first().waitFor();
        other.close();
        field(page, field).fill(second);
        person.clicks("Speichern");
    }

    private static Locator exactly(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static Locator field(Page page, String name) {
        return page.locator("[name='" + name + "']");
    }
}
