package org.kommunalcampus.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

/** Somebody consents to be written to on a topic; a provider writes without learning to whom, and one click stops it. */
@EndToEndTest
class ContactPathIT {

    private static final String SUBJECT = "Werkstatt im Frühjahr";

    @Test
    void aProviderReachesWhoConsentedUntilThePersonStopsIt(Person person) {
        String topic = consents(person);
        writes(person, topic, SUBJECT);
        assertThat(person.page().getByText("Brenner")).hasCount(0);
        person.clicks("Abmelden").reads("abgemeldet");

        person.signsInAs("leitung").opens("/meine-daten/nachrichten");
        person.link(SUBJECT).click();
        person.reads("Aufgrund Ihrer Einwilligung").findsThePageAccessible();
        person.page().getByLabel("Ihre Antwort").fill("Ich komme gern.");
        person.clicks("Antwort mit meinem Namen senden").reads("Bitte bestätigen Sie");
        person.page().getByLabel("Ja, der Anbieter darf meinen Namen erfahren.").check();
        person.clicks("Antwort mit meinem Namen senden").reads("Ihre Antwort ist gesendet");
        person.clicks("Nichts mehr von diesem Anbieter").reads("Dieser Anbieter erreicht Sie nicht mehr");
        person.clicks("Abmelden").reads("abgemeldet");

        writes(person, topic, "Noch eine Werkstatt");
        person.reads("Ich komme gern.").clicks("Abmelden").reads("abgemeldet");

        person.signsInAs("leitung")
                .opens("/meine-daten/nachrichten")
                .reads(SUBJECT)
                .findsThePageAccessible();
        assertThat(person.link("Noch eine Werkstatt")).hasCount(0);
    }

    /** Answers the topic, the first one that can be chosen. */
    private static String consents(Person person) {
        person.signsInAs("leitung").opens("/meine-daten/einwilligungen");
        var topics = person.page().getByLabel("Thema", new Page.GetByLabelOptions().setExact(true));
        String topic = String.valueOf(topics.locator("option").last().textContent());
        topics.selectOption(new SelectOption().setLabel(topic));
        person.clicks("Einwilligen").reads("Ihre Einwilligung ist gespeichert.");
        person.clicks("Abmelden").reads("abgemeldet");
        return topic;
    }

    private static void writes(Person person, String topic, String subject) {
        person.signsInAs("anbieter").opens("/anbieter/nachrichten");
        person.page()
                .getByLabel("Thema", new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel(topic));
        person.page().getByLabel("Betreff").fill(subject);
        person.page()
                .getByLabel("Nachricht", new Page.GetByLabelOptions().setExact(true))
                .fill("Wir laden alle ein.");
        person.clicks("Senden").reads("Die Nachricht ist gesendet").reads(subject);
    }
}
