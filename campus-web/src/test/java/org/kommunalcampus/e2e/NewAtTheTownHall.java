package org.kommunalcampus.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The module of the demo that can be learned wholly on the platform: how somebody books it, learns it and answers its tests. */
final class NewAtTheTownHall {

    static final String TITLE = "Neu im Rathaus";

    /** What is right in its tests, by a word of the question. */
    private static final Map<String, List<String>> RIGHT = Map.ofEntries(
            Map.entry("Haushalt der Gemeinde", List.of("Der Gemeinderat")),
            Map.entry("Stadtbücherei ist", List.of("Richtig")),
            Map.entry("Pflichtaufgabe nach Weisung?", List.of("auch das Wie vorgeben")),
            Map.entry("Welche Aufgaben sind freiwillig", List.of("Musikschule", "Schwimmbad")),
            Map.entry("Sachverhalt selbst ermitteln", List.of("Richtig")),
            Map.entry("vertritt die Gemeinde", List.of("Die Bürgermeisterin")),
            Map.entry("laufen die Fristen", List.of("Ab dem Eingang")));

    private NewAtTheTownHall() {}

    static void isBookedBy(Person person) {
        person.opens("/katalog?q=Neu%20im%20Rathaus");
        Page page = person.page();
        page.locator("main article h3 a").first().click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Modul buchen")))
                .first()
                .click();
        person.reads("Weiterlernen");
    }

    static void isOpenedBy(Person person) {
        person.opens("/buchungen")
                .page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lernen: " + TITLE))
                .first()
                .click();
    }

    /** From the outline to the exam, which is not begun. */
    static void isLearnedBy(Person person) {
        person.link("Wofür eine Kommune da ist").first().click();
        person.clicks("Als gelesen eintragen").reads("Als gelesen eingetragen");
        person.link("Der Weg eines Antrags").first().click();
        person.clicks("Als gelesen eintragen").reads("Als gelesen eingetragen");
        person.link("Was sitzt schon?").first().click();
        person.clicks("Test beginnen");
        answersRightly(person.page());
        person.clicks("Abgeben").reads("Ergebnis:");
        person.link("Zurück zum Test").click();
        person.link("Üben: Wohin mit diesem Anliegen?").first().click();
        person.clicks("Als gelesen eintragen").reads("Als gelesen eingetragen");
        person.link("Abschlusstest").first().click();
    }

    /** From the page of the exam to its end. */
    static void isPassedBy(Person person) {
        person.clicks("Test beginnen");
        answersRightly(person.page());
        person.clicks("Abgeben").reads("Bestanden mit").reads("Sie haben das Modul abgeschlossen");
    }

    static void answersRightly(Page page) {
        for (Locator question : page.locator(".kc-question").all()) {
            String text = question.textContent();
            RIGHT.forEach((asked, answers) -> {
                if (text.contains(asked)) {
                    answers.forEach(answer -> question.getByLabel(answer, new Locator.GetByLabelOptions())
                            .first()
                            .check());
                }
            });
        }
    }
}
