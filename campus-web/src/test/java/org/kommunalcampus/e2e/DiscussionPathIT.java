package org.kommunalcampus.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.web.layout.Wording;

/** Somebody asks, the provider answers, a colleague reports; and a group meets that nobody else sees. */
@EndToEndTest
class DiscussionPathIT {

    private static final String MODULE = "Ordnungsgemäße Aktenführung";
    private static final String QUESTION = "Wie lange heben wir Entwürfe auf?";

    @Test
    void aQuestionIsAskedAnsweredByTheProviderAndAccepted(Person person) {
        person.signsInAs("lernende").opens("/lerngruppen");
        person.link(MODULE).first().click();
        person.findsThePageAccessible().takesAPicture("forum");
        person.link("Neues Thema").click();
        Page page = person.page();
        page.getByLabel("Titel", exactly()).fill(QUESTION);
        page.getByLabel("Text", exactly()).fill("Der *Leitfaden* sagt dazu nichts.");
        person.findsThePageAccessible()
                .takesAPicture("new-thread")
                .clicks("Veröffentlichen")
                .reads(QUESTION)
                .reads("Offene Frage")
                .findsThePageAccessible()
                .takesAPicture("thread");
        String thread = page.url();
        person.opens("/lehrplan").clicks("Abmelden").reads("abgemeldet");

        person.signsInAs("anbieter").opens("/mitteilungen").reads("Eine Frage von Lernenden");
        page.navigate(thread);
        page.getByLabel("Ihre Antwort", exactly()).fill("Bis der Vorgang abgeschlossen ist.");
        person.clicks("Antwort veröffentlichen").reads("Bis der Vorgang abgeschlossen ist.");
        person.findsThePageAccessible().clicks("Abmelden").reads("abgemeldet");

        person.signsInAs("lernende");
        page.navigate(thread);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Beitrag 2 als Antwort annehmen"))
                .click();
        person.reads("Angenommene Antwort").reads("Beantwortet").findsThePageAccessible();
        person.opens("/lehrplan").clicks("Abmelden").reads("abgemeldet");

        person.signsInAs("lotse");
        page.navigate(thread);
        page.getByLabel("Beitrag 1 melden").click();
        page.getByLabel("Begründung", exactly()).fill("Nur zum Ausprobieren.");
        person.findsThePageAccessible().clicks("Beitrag melden").reads("Der Beitrag wird geprüft.");
        person.clicks("Abmelden").reads("abgemeldet");

        person.signsInAs("personal");
        page.navigate(thread);
        assertThat(page.getByText(QUESTION)).hasCount(0);
    }

    @Test
    void aGroupMeetsAndPlansItsNextDate(Person person) {
        person.signsInAs("lernende").opens("/lerngruppen").findsThePageAccessible();
        person.link("Dienstagsrunde Aktenführung").first().click();
        person.reads("Erstes Treffen").findsThePageAccessible().takesAPicture("learning-group");
        person.turnsToAPhone().findsThePageAccessible().takesAPicture("learning-group-phone");
        person.link("Treffen eintragen").click();
        person.findsThePageAccessible();
        Page page = person.page();
        page.getByLabel("Worum geht es?").fill("Zweites Treffen");
        page.getByLabel("Beginn").fill(LocalDate.now(Wording.ZONE).plusMonths(3) + "T17:00");
        person.clicks("Eintragen")
                .reads("Die anderen haben eine Mitteilung bekommen")
                .reads("Zweites Treffen");
        person.link("Welchen Fall nehmen wir zuerst?").click();
        person.reads("Ich bringe unseren Muster-Vermerk mit.").findsThePageAccessible();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
