package org.kommunalcampus.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The operator's rules, and what becomes of plans: tried out, saved, felt by a learner, told in the app and taken back. */
@EndToEndTest
class PolicyIT {

    private static final Pattern PIN = Pattern.compile("^Vormerken");

    @Test
    void aPolicyIsTriedOutSavedAndFeltByALearner(Person person) {
        person.signsInAs("lernende").answersAllQuestions().reads("Darum in Ihrem Lehrplan");
        int before = steps(person).count();
        assertThat(before).isPositive();

        person.with(options -> options).signsInAs("betrieb").opens("/betrieb/regeln");
        person.page().getByLabel("Eine Stunde Lernzeit zählt").fill("viel");
        person.clicks("Auswirkung prüfen")
                .reads("Bitte prüfen Sie Ihre Eingaben")
                .findsThePageAccessible();

        for (String weight : List.of(
                "Tätigkeit",
                "Vereinbartes Ziel",
                "Eigenes Ziel",
                "Digitale Grundlagen",
                "Profil für alle",
                "Interesse")) {
            person.page()
                    .getByLabel(weight, new Page.GetByLabelOptions().setExact(true))
                    .fill("0");
        }
        person.page().getByLabel("Eine Stunde Lernzeit zählt").fill("40");
        person.clicks("Auswirkung prüfen").reads("Lehrpläne ändern sich").reads("Diese Module fallen weg");
        person.takesAPicture("policy-preview").findsThePageAccessible();

        person.page().getByLabel("Warum ändern Sie das?").fill("Nur noch Pflichten");
        person.button("Speichern").last().click();
        person.reads("Die Regeln sind gespeichert").reads("Es gilt Fassung 2");

        person.with(options -> options).signsInAs("lernende");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    person.opens("/lehrplan");
                    assertThat(steps(person).count()).isLessThan(before);
                });
        person.opens("/lehrplan/verlauf").reads("Die Regeln Ihrer Region haben sich geändert");

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    person.opens("/mitteilungen");
                    assertThat(person.page().locator("main").textContent()).contains("Ihr Lehrplan hat sich geändert");
                });
        person.takesAPicture("notifications").findsThePageAccessible();
        person.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Änderungen ansehen")))
                .first()
                .click();
        person.reads("Was sich geändert hat").reads("Fassung 2 der Regeln");
        person.opens("/mitteilungen");
        assertThat(person.page()
                        .locator("li", new Page.LocatorOptions().setHasText("Ihr Lehrplan hat sich geändert"))
                        .first()
                        .textContent())
                .doesNotContain("Neu:");

        person.with(options -> options).signsInAs("betrieb").opens("/betrieb/regeln");
        person.link("Alle Fassungen ansehen").click();
        person.reads("Nur noch Pflichten").reads("Tätigkeit: 0 Punkte statt 100 Punkte");
        person.takesAPicture("policy-history").findsThePageAccessible();
        person.clicks("Wieder in Kraft setzen: Fassung 1").reads("Es gilt Fassung 3");
    }

    @Test
    void theBoardSeesWhatALostModuleWouldMeanAndHrWhatAChangedProfileWould(Person person) {
        person.signsInAs("beirat").opens("/katalog?q=Datenschutz");
        person.page().locator("main article h3 a").first().click();
        person.link("Was wäre, wenn dieses Modul wegfällt?").click();
        person.reads("Voraussichtliche Auswirkung").findsThePageAccessible();

        person.with(options -> options)
                .signsInAs("personal")
                .opens("/was-waere-wenn")
                .findsThePageAccessible();
        person.page().locator("main .kc-rows a").first().click();
        Locator levels = person.page().locator("select[name^='level.']");
        levels.first().selectOption("8");
        person.clicks("Auswirkung prüfen").reads("Voraussichtliche Auswirkung");
        person.takesAPicture("what-if-profile").findsThePageAccessible();
    }

    @Test
    void aLearnerSeesWhatAChangeWouldDoBeforeItIsSaved(Person person) {
        person.signsInAs("lotse").opens("/profil/einstellungen");
        person.page().getByLabel("Lernzeit").first().fill("10");
        person.clicks("Was würde sich ändern?").reads("Das würde sich in Ihrem Lehrplan ändern");
        person.reads("Es ist noch nichts gespeichert").findsThePageAccessible();
        person.opens("/profil/einstellungen");
        assertThat(person.page().locator("#weeklyHours")).not().hasValue("10");
    }

    @Test
    void aPinnedModuleStaysUntilItIsLetGo(Person person) {
        person.signsInAs("projekt").answersAllQuestions().unfolds();
        Locator pin = person.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(PIN))
                .first();
        String pinned = pin.getAttribute("aria-label").replaceFirst("^.*?: ", "");
        pin.click();
        person.reads("Vorgemerkt").findsThePageAccessible();
        person.unfolds().clicks("Nicht mehr vormerken: " + pinned);
        assertThat(person.button("Nicht mehr vormerken: " + pinned)).hasCount(0);
    }

    private static Locator steps(Person person) {
        return person.page().locator(".kc-card--next, .kc-path .kc-step");
    }
}
