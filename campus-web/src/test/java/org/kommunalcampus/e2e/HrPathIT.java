package org.kommunalcampus.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@EndToEndTest
class HrPathIT {

    private static final String MODULE = "KI ausprobieren: Ein Tag für Neugierige";

    @Test
    void aNeedBecomesARuleAndTheRuleAnEntryInTheCurriculum(Person person) {
        person.signsInAs("personal").opens("/personal/bedarf").reads("Beschäftigte unter der verlangten Stufe");
        person.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile("^Bürger- und Ordnungsamt|^Stadtverwaltung")))
                .first()
                .click();
        person.reads("verborgen");
        person.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Regel anlegen: ")))
                .first()
                .click();
        assertThat(person.page()).hasURL(Pattern.compile(".*/personal/regeln/neu.*"));

        person.opens("/personal/regeln/neu?q=KI ausprobieren");
        person.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Auswählen: " + MODULE))
                .click();
        person.page().getByLabel("Name der Regel").fill("KI für IT-Projekte");
        person.page()
                .getByLabel("Grund", new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill("Die Stadt führt KI ein.");
        person.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Tätigkeiten"))
                .click();
        person.page()
                .getByLabel(Pattern.compile("IT-Projekt|Projektleitung|Projektmanagement"))
                .first()
                .check();
        person.page().getByLabel("Oder: Tage nach Eintritt").fill("90");
        person.clicks("Vorschau zeigen").reads("Das würde geschehen").reads("Lernzeit zusammen");
        person.findsThePageAccessible().takesAPicture("hr-rule-preview");
        person.clicks("Regel speichern").reads("Die Regel ist gespeichert und angewendet.");

        person.with(options -> options).signsInAs("projekt");
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    person.opens("/lehrplan");
                    var content = person.page().content();
                    org.assertj.core.api.Assertions.assertThat(content)
                            .contains(MODULE)
                            .contains("Von der Personalstelle zugewiesen");
                });
        person.opens("/lehrplan/zuweisungen").reads("Die Stadt führt KI ein.").findsThePageAccessible();
    }

    @Test
    void aPersonReleasesAFieldRevokesItAndReadsWhoLooked(Person person) {
        person.signsInAs("lernende").opens("/profil/freigaben");
        person.page()
                .getByLabel("Was", new Page.GetByLabelOptions().setExact(true))
                .selectOption("SELF_ASSESSMENTS");
        person.page().getByLabel("An wen").selectOption("MANAGER");
        person.clicks("Freigeben").reads("Freigegeben.");

        person.with(options -> options).signsInAs("leitung").opens("/team");
        person.link("Lena Sommerfeld").click();
        assertThat(person.page()
                        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Selbsteinschätzungen")))
                .isVisible();
        person.findsThePageAccessible().takesAPicture("team-member");

        person.with(options -> options).signsInAs("lernende").opens("/profil/freigaben");
        person.reads("Jürgen Brenner").reads("Abschlüsse");
        person.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Widerrufen")))
                .first()
                .click();
        person.reads("Die Freigabe ist widerrufen");

        person.with(options -> options).signsInAs("leitung").opens("/team");
        person.link("Lena Sommerfeld").click();
        assertThat(person.page()
                        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Selbsteinschätzungen")))
                .hasCount(0);
        Locator goals = person.page().getByText("Vereinbarte Ziele");
        assertThat(goals.first()).isVisible();
    }

    @Test
    void whoIsExemptedNeedsNotAndAnAssignmentCanBeTakenBack(Person person) {
        person.signsInAs("personal").opens("/personal/zuweisungen");
        person.link(MODULE).last().click();
        person.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Befreien"))
                .first()
                .click();
        person.page().getByLabel("Grund der Befreiung").first().fill("Elternzeit");
        person.clicks("Befreien").reads("Gespeichert.").reads("Elternzeit").findsThePageAccessible();
        person.clicks("Zuweisung zurücknehmen");
        person.page().getByRole(AriaRole.DIALOG).getByLabel("Grund").fill("Erledigt");
        person.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Zurücknehmen"))
                .click();
        person.reads("Die Zuweisung ist zurückgenommen.");
    }

    @Test
    void reportsAndTheEndOfARuleAreRead(Person person) {
        person.signsInAs("personal")
                .opens("/personal/berichte")
                .reads("Pflichten")
                .findsThePageAccessible();
        person.link("Lernen").first().click();
        person.reads("Nach Einheiten").findsThePageAccessible();
        person.link("Wirkung").first().click();
        person.reads("Stunden je Lücke").findsThePageAccessible();
        person.opens("/personal/regeln");
        person.link("Abschalten oder beenden").first().click();
        person.reads("Das geschieht dann").findsThePageAccessible();
    }
}
