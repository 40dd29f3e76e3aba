package org.kommunalcampus.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** From what is needed to what is offered: the topic map, and calls for offers. */
@EndToEndTest
class TopicPathIT {

    @Test
    void theTopicMapShowsDemandAsAPictureAndAsATable(Person person) {
        openCounted(person);
        Locator rows = person.page().locator("main table tbody tr");
        Locator bars = person.page().locator(".kc-topic-bars__name");
        org.assertj.core.api.Assertions.assertThat(bars.count())
                .isEqualTo(rows.count())
                .isPositive();
        person.findsThePageAccessible().takesAPicture("topics");

        person.page().getByLabel("Bereich").selectOption("KOMMUNAL");
        person.clicks("Anzeigen").reads("Themen");
        String topic = rows.first().locator("th a").innerText();
        rows.first().locator("th a").click();
        assertThat(person.page().locator("main")).containsText(topic);
    }

    @Test
    void theBeiratCallsForATopicAndAProviderAnswersWithADraft(Person person) {
        person.signsInAs("beirat");
        openCounted(person);
        person.link("Aufruf starten").first().click();
        person.findsThePageAccessible();
        person.page().getByLabel("Überschrift").fill("Wer zeigt, wie es geht?");
        person.page().getByLabel("Was gesucht wird").fill("Gesucht sind kurze Module mit Übungen.");
        person.page().getByLabel("Antworten bis").fill("2001-01-01");
        person.clicks("Entwurf speichern").reads("liegt in der Vergangenheit").findsThePageAccessible();
        person.page()
                .getByLabel("Antworten bis")
                .fill(LocalDate.now(ZoneId.of("Europe/Berlin")).plusMonths(3).toString());
        person.clicks("Entwurf speichern").reads("Der Entwurf ist gespeichert").findsThePageAccessible();
        person.clicks("Veröffentlichen").reads("Noch hat niemand geantwortet").findsThePageAccessible();
        person.clicks("Abmelden").reads("abgemeldet");

        person.signsInAs("anbieter").opens("/anbieter/aufrufe");
        person.link("Wer zeigt, wie es geht?").first().click();
        person.findsThePageAccessible();
        person.page()
                .getByLabel("Titel", new Page.GetByLabelOptions().setExact(true))
                .fill("So geht es");
        person.clicks("Entwurf anlegen").reads("als Antwort vermerkt");
        person.clicks("Abmelden").reads("abgemeldet");

        person.signsInAs("beirat").opens("/beirat/aufrufe");
        person.link("Wer zeigt, wie es geht?").first().click();
        person.reads("So geht es").findsThePageAccessible().takesAPicture("call-answered");
    }

    @Test
    void modulesStandSideBySideAndWhatDiffersIsMarked(Person person) {
        person.opens("/katalog?q=Datenschutz");
        person.link("Vergleichen").first().click();
        Locator columns = person.page().locator(".kc-compare thead th");
        assertThat(columns).hasCount(1);
        for (int modules = 2; modules <= 4; modules++) {
            person.page().locator("#hinzufuegen li a").first().click();
            assertThat(columns).hasCount(modules);
        }
        person.reads("verschieden").findsThePageAccessible().takesAPicture("comparison");
        person.link("Entfernen").first().click();
        assertThat(columns).hasCount(3);
        String address = person.page().url();

        person.onAPhone()
                .opens(address.substring(address.indexOf("/katalog")))
                .findsThePageAccessible()
                .takesAPicture("comparison-phone");
    }

    @Test
    void theTopicMapFitsAPhone(Person person) {
        openCounted(person.onAPhone());
        person.findsThePageAccessible().takesAPicture("topics-phone");
    }

    /** Demand is counted by a recurring job, which may still be due when the demo has just started. */
    private static void openCounted(Person person) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(2))
                .ignoreExceptions()
                .until(() -> {
                    person.opens("/themen");
                    return person.page()
                                    .locator(".kern-badge--success, .kern-badge--danger")
                                    .count()
                            > 0;
                });
    }
}
