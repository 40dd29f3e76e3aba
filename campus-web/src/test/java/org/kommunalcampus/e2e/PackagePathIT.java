package org.kommunalcampus.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A package's way from HR over the Beirat into a learner's curriculum. */
@EndToEndTest
class PackagePathIT {

    private static final String TITLE = "Ankommen im Rathaus";
    private static final String FIRST = "Mit der E-Akte arbeiten";
    private static final String SECOND = "Künstliche Intelligenz: Grundwissen für Beschäftigte";

    @Test
    void whatHrCombinesAndTheBeiratCertifiesEntersTheCurriculumInItsOrder(Person person) {
        person.signsInAs("personal").opens("/personal/pakete").findsThePageAccessible();
        person.page()
                .getByLabel("Titel", new Page.GetByLabelOptions().setExact(true))
                .fill(TITLE);
        person.page()
                .getByLabel("Ziel", new Page.GetByLabelOptions().setExact(true))
                .fill("Sicher in den ersten Wochen");
        person.clicks("Anlegen und Module wählen").reads("Noch keine Module");
        add(person, SECOND);
        add(person, FIRST);
        person.button("Nach oben: " + FIRST).click();
        person.reads("1. " + FIRST).findsThePageAccessible().takesAPicture("package-draft");
        person.clicks("Dem Beirat vorlegen").reads("Liegt dem Beirat vor");
        person.clicks("Abmelden").reads("abgemeldet");

        person.signsInAs("beirat").opens("/beirat/pakete");
        person.link(TITLE).click();
        person.findsThePageAccessible().clicks("Zertifizieren").reads("Das Paket ist zertifiziert.");
        person.clicks("Abmelden").reads("abgemeldet");

        person.signsInAs("amt").opens("/pakete");
        person.link(TITLE).click();
        person.findsThePageAccessible().takesAPicture("package").clicks("Paket in meinen Lehrplan");
        person.reads("Das Paket „" + TITLE + "“ steht jetzt in Ihrem Lehrplan.").unfolds();
        assertThat(person.page()
                        .locator(".kc-card--next, .kc-path")
                        .getByText(FIRST)
                        .first())
                .isVisible();
        Assertions.assertThat(person.page().content()).contains("Teil des Pakets „" + TITLE + "“");
        List<String> path =
                person.page().locator(".kc-card--next h2, .kc-path h3").allTextContents();
        String text = String.join("\n", path);
        Assertions.assertThat(text.indexOf(FIRST)).isNotNegative().isLessThan(text.indexOf(SECOND));
        person.findsThePageAccessible().takesAPicture("curriculum-with-package");

        person.opens("/lehrplan/pakete").clicks("Aus meinem Lehrplan nehmen");
        person.reads("Das Paket steht nicht mehr in Ihrem Lehrplan.");
    }

    @Test
    void hrAssignsAPackage(Person person) {
        person.signsInAs("personal").opens("/pakete");
        person.link("Digital starten im Amt").click();
        person.link("Paket zuweisen").click();
        person.findsThePageAccessible();
        person.page().locator("input[name=units]").last().check();
        person.page()
                .getByLabel("Grund", new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill("Einarbeitung");
        person.clicks("Paket zuweisen").reads("Das Paket ist zugewiesen.").reads(FIRST);
    }

    private static void add(Person person, String module) {
        person.page().getByLabel("Modul suchen").fill(module);
        person.clicks("Suchen");
        person.button("Hinzufügen: " + module).click();
        person.reads("Gespeichert.");
    }
}
