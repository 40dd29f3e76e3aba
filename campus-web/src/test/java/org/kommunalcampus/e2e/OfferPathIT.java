package org.kommunalcampus.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** From a municipality's wish to a provider's offer and its answer. */
@EndToEndTest
class OfferPathIT {

    private static final String TOPIC = "Teams entwickeln";

    @Test
    void hrWantsOffersReceivesOneAsksAndStops(Person person) {
        person.signsInAs("personal").opens("/personal/angebote/themen");
        person.page()
                .getByLabel("Thema", new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel(TOPIC));
        person.clicks("Angebote wünschen").reads(TOPIC).findsThePageAccessible();
        person.clicks("Abmelden").reads("abgemeldet");

        person.signsInAs("anbieter").opens("/anbieter/angebote").reads("wenige Kommunen");
        person.link("Angebot schreiben: " + TOPIC).click();
        person.page().getByLabel("Überschrift").fill("Teamtage");
        person.page()
                .getByLabel("Ihr Angebot", new Page.GetByLabelOptions().setExact(true))
                .fill("Zwei Tage für Teams bis zwölf Personen.");
        person.page()
                .getByLabel("Gültig bis")
                .fill(LocalDate.now(Clock.system(ZoneId.of("Europe/Berlin")))
                        .plusMonths(2)
                        .toString());
        person.page().getByLabel("Preis in Euro").fill("viel");
        person.clicks("Angebot senden").reads("Betrag in Euro").findsThePageAccessible();
        person.page().getByLabel("Preis in Euro").fill("980,50");
        person.clicks("Angebot senden").reads("unterwegs").findsThePageAccessible();
        person.clicks("Abmelden").reads("abgemeldet");

        person.signsInAs("personal").opens("/personal/angebote");
        person.link("Teamtage").click();
        person.reads("980,50").findsThePageAccessible();
        person.page().getByLabel("Wir haben eine Frage").check();
        person.page().getByLabel("Nachricht an den Anbieter").fill("Auch im Mai?");
        person.clicks("Antwort senden").reads("Auch im Mai?").takesAPicture("offer-letter");
        person.clicks("Keine Angebote dieses Anbieters mehr").reads("Wieder zulassen");
        person.clicks("Abmelden").reads("abgemeldet");

        person.signsInAs("anbieter").opens("/anbieter/angebote");
        person.link("Teamtage").click();
        person.reads("Auch im Mai?").findsThePageAccessible();
        person.page().getByLabel("Ihre Antwort auf die Frage").fill("Gern.");
        person.clicks("Antworten").reads("Gern.").takesAPicture("offer-answered");
    }
}
