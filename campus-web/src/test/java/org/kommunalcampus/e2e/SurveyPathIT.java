package org.kommunalcampus.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Learners, HR and providers say what they think, nobody learns who said what, and the results stand where they are of use. */
@EndToEndTest
class SurveyPathIT {

    private static final String JUDGED = "Ordnungsgemäße Aktenführung";

    @Test
    void aLearnerAnswersOnAPhoneAndWhatNamesSomebodyIsPointedOut(Person person) {
        person.onAPhone().signsInAs("lotse").opens("/nachweise");
        person.link("Umfragen, an denen Sie teilnehmen können").click();
        person.findsThePageAccessible().takesAPicture("surveys-phone");
        person.page().locator("main a[href*='/umfragen/abschluss/']").first().click();
        answersAllScales(person);
        Locator words = person.page().locator("main textarea").first();
        words.fill("Herr Maier war sehr hilfreich.");
        person.findsThePageAccessible().takesAPicture("survey-phone").clicks("Anonym absenden");
        person.reads("In Ihrem Text steht ein Name.").findsThePageAccessible().takesAPicture("survey-name-phone");
        person.page().locator("main textarea").first().fill("Die Übungen waren sehr hilfreich.");
        person.clicks("Anonym absenden").reads("Ihre Antworten sind anonym eingegangen.");
    }

    @Test
    void hrAndAProviderAreAskedAboutThePlatformOnce(Person person) {
        person.signsInAs("personal").opens("/umfragen");
        person.link("Befragung der Personalstellen").click();
        answersAllScales(person);
        person.findsThePageAccessible().takesAPicture("survey-of-hr").clicks("Anonym absenden");
        person.reads("Ihre Antworten sind anonym eingegangen.");
        assertThat(person.link("Befragung der Personalstellen")).hasCount(0);

        person.with(options -> options).signsInAs("anbieter").opens("/anbieter");
        person.link("Umfragen").first().click();
        person.link("Befragung der Bildungsanbieter").click();
        answersAllScales(person);
        person.clicks("Anonym absenden").reads("Ihre Antworten sind anonym eingegangen.");

        person.with(options -> options).signsInAs("betrieb").opens("/betrieb/umfragen");
        person.reads("Befragung der Personalstellen").findsThePageAccessible().takesAPicture("surveys-planned");
    }

    @Test
    void theProviderSeesPicturesAndEverybodyAPlainFigure(Person person) {
        person.opens("/katalog?q=Aktenf%C3%BChrung");
        assertThat(person.page().locator("main article").filter(new Locator.FilterOptions().setHasText(JUDGED)))
                .containsText(Pattern.compile("\\d,\\d von 5 \\(\\d+ Antworten\\)"));

        person.signsInAs("anbieter").opens("/anbieter?q=ZB-123");
        person.page().locator("main table th a").first().click();
        person.link("Ergebnisse der Umfragen").click();
        person.reads("Im Mittel").findsThePageAccessible().takesAPicture("survey-results");
        assertThat(person.page().locator("table.kc-bars svg").first()).isVisible();
        person.turnsToAPhone().findsThePageAccessible().takesAPicture("survey-results-phone");
        String results = person.page().url().replaceFirst("^https?://[^/]+", "");

        person.with(options -> options).signsInAs("beirat").opens(results).reads("Im Mittel");
        person.with(options -> options).signsInAs("personal").opens(results);
        assertThat(person.page().locator("main")).not().containsText("Im Mittel");
    }

    private static void answersAllScales(Person person) {
        Page page = person.page();
        for (Locator question : page.locator("main form fieldset").all()) {
            question.locator("input[type=radio]").nth(1).check();
        }
    }
}
