package org.kommunalcampus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

@EndToEndTest
class DialoguePathIT {

    private static final int MORE_THAN_ANYBODY_ANSWERS = 60;

    @Test
    void somebodyTellsOfTheirWorkAndThePlanFollows(Person person) {
        person.onAPhone().signsInAs("leitung").opens("/profil");
        person.link("Gespräch beginnen").click();
        person.findsThePageAccessible();
        person.page()
                .getByLabel("Ihre Antwort")
                .fill("Ich sehe Bauanträge durch und vergleiche sie mit dem Bebauungsplan.");
        person.clicks("Antworten");

        person.reads("Das trage ich ein")
                .reads("Bau- und Planungsrecht anwenden")
                .reads("Weil Sie geschrieben haben")
                .findsThePageAccessible();
        assertThat(focused(person)).isEqualTo("frage");
        person.clicks("Eintragen und weiter").reads("in Ihrem Profil").findsThePageAccessible();

        String before = plan(person);
        answersTheRest(person);
        person.reads("Das war alles").findsThePageAccessible().takesAPicture("dialogue-end-phone");

        assertThat(plan(person)).isNotEqualTo(before);
        Locator own = person.opens("/profil")
                .unfolds()
                .page()
                .locator(".kc-skill", new Page.LocatorOptions().setHasText("Bau- und Planungsrecht anwenden"))
                .locator("select");
        assertThat(own.first().inputValue()).isEqualTo("3");

        person.opens("/dialog").unfolds();
        person.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Antwort zurücknehmen"))
                .first()
                .click();
        person.reads("Die Antwort ist zurückgenommen.").reads("Was machen Sie an einem gewöhnlichen Arbeitstag?");
    }

    private static void answersTheRest(Person person) {
        person.opens("/dialog");
        Locator skip = person.button("Überspringen");
        for (int i = 0; i < MORE_THAN_ANYBODY_ANSWERS && skip.count() > 0; i++) {
            Locator nothing = person.page().locator("main input[type=radio][value='0']");
            if (nothing.count() > 0) {
                nothing.check();
                person.clicks("Antworten und eintragen");
            } else {
                skip.click();
            }
        }
    }

    private static Object focused(Person person) {
        return person.page().evaluate("document.activeElement.id");
    }

    private static String plan(Person person) {
        return person.opens("/lehrplan").page().locator("main").innerText();
    }
}
