package org.kommunalcampus.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A clerk asks, the manager decides on a phone, and the budget of the unit has reserved the fee. */
@EndToEndTest
class ApprovalPathIT {

    @Test
    void aClerkAsksTheManagerApprovesOnAPhoneAndTheBudgetIsReserved(Person person) {
        person.signsInAs("lernende").opens("/katalog?q=Besser%20suchen");
        Page page = person.page();
        page.locator("main article h3 a", new Page.LocatorOptions().setHasText("Besser suchen, schneller finden"))
                .click();
        person.reads("Für dieses Modul braucht es eine Genehmigung.").clicks("Genehmigung anfragen");
        person.reads("ist die Genehmigung angefragt").opens("/buchungen");
        person.reads("Es entscheidet Jürgen Brenner").findsThePageAccessible().takesAPicture("approval-asked");

        person.with(options -> options).onAPhone().signsInAs("leitung").opens("/genehmigungen");
        person.reads("Lena Sommerfeld: Besser suchen").findsThePageAccessible().takesAPicture("approvals-phone");
        person.link("Lena Sommerfeld: Besser suchen").click();
        person.reads("Im Budget, das dafür zahlt")
                .unfolds()
                .findsThePageAccessible()
                .takesAPicture("approval-phone");
        person.opens("/genehmigungen");
        person.page()
                .getByLabel(Pattern.compile("Auswählen: Lena Sommerfeld, Besser suchen.*"))
                .check();
        person.clicks("Ausgewählte prüfen");
        person.reads("Diese Anfragen genehmigen?")
                .findsThePageAccessible()
                .takesAPicture("approval-selection-phone")
                .clicks("Diese Anfrage genehmigen");
        person.reads("Genehmigt.");

        person.with(options -> options).signsInAs("personal").opens("/budgets");
        person.reads("190,00").findsThePageAccessible().takesAPicture("budgets");
        person.link("Bürgerbüro").click();
        person.reads("Umbuchen").findsThePageAccessible().takesAPicture("budget");
        person.opens("/genehmigungen/regel")
                .reads("Wer genehmigt?")
                .findsThePageAccessible()
                .takesAPicture("approval-rule");

        person.with(options -> options).signsInAs("lernende").opens("/buchungen");
        assertThat(person.page()
                        .getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName(Pattern.compile("Lernen: Besser suchen.*"))))
                .isVisible();
    }
}
