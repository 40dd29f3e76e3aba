package org.kommunalcampus.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@EndToEndTest
class LearnerPathIT {

    private static final Pattern REFUSE = Pattern.compile("^Nicht für mich");
    private static final Pattern COMPLETE = Pattern.compile("^Als abgeschlossen melden");

    @Test
    void aCompletionRaisesTheProfileAndChangesTheCurriculum(Person person) {
        person.signsInAs("projekt")
                .answersAllQuestions()
                .reads("Ihr nächster Schritt")
                .reads("Darum in Ihrem Lehrplan");
        String completed = titles(person).getFirst();

        person.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(COMPLETE))
                .first()
                .click();

        assertThat(titled(person, completed)).hasCount(0);
        person.opens("/nachweise").reads(completed);
        person.opens("/lehrplan/verlauf").reads("abgeschlossen");
    }

    @Test
    void aHigherSelfAssessmentTakesModulesOutOfTheCurriculum(Person person) {
        person.signsInAs("amt").answersAllQuestions();
        List<String> before = titles(person);

        person.opens("/profil").unfolds();
        Locator levels = person.page().locator("select[name^='level.']");
        for (int i = 0; i < levels.count(); i++) {
            levels.nth(i).selectOption("8");
        }
        person.clicks("speichern");
        person.opens("/lehrplan");

        assertThat(titles(person)).hasSizeLessThan(before.size());
    }

    @Test
    void aRefusedModuleLeavesTheCurriculumAndComesBackWhenAskedFor(Person person) {
        person.signsInAs("lotse").answersAllQuestions().unfolds();
        Locator refusal = person.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(REFUSE))
                .first();
        String refused = refusal.getAttribute("aria-label").replaceFirst("^.*?: ", "");
        refusal.click();
        person.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nicht mehr vorschlagen"))
                .click();
        assertThat(titled(person, refused)).hasCount(0);

        person.unfolds().clicks("Wieder vorschlagen: " + refused);
        assertThat(titled(person, refused)).not().hasCount(0);
    }

    @Test
    void aModuleIsFoundDespiteASlipAndExplainedWhenItIsNotInThePlan(Person person) {
        person.signsInAs("lernende").opens("/katalog?q=Datenshutz").reads("Datenschutz");
        person.page().locator("main article h3 a").first().click();
        assertThat(person.page().locator("h1")).isVisible();
        person.findsThePageAccessible();
        person.opens("/katalog?q=Bescheidklinik");
        person.page().locator("main article h3 a").first().click();
        person.page().locator("main a[href*='/lehrplan/warum-nicht/']").first().click();
        person.reads("Bescheidklinik").findsThePageAccessible();
    }

    @Test
    void aWrongPasswordIsSaidAndALearnerIsKeptOutOfTheOperatorsPages(Person person) {
        person.opens("/anmeldung");
        person.page().getByLabel("Benutzername").fill("lernende");
        person.page().getByLabel("Passwort").fill("falsch");
        person.page().locator("#password").press("Enter");
        person.reads("stimmen nicht").findsThePageAccessible();

        person.signsInAs("lernende").opens("/betrieb").reads("nicht freigegeben");
        person.clicks("Abmelden").reads("abgemeldet");
        person.opens("/lehrplan");
        assertThat(person.page()).hasURL(Pattern.compile(".*/anmeldung"));
    }

    @Test
    void aPersonWithoutAMouseSkipsToTheContentAndSignsIn(Person person) {
        person.opens("/anmeldung");
        person.page().keyboard().press("Tab");
        assertThat(person.page().locator(":focus")).hasText("Zum Inhalt springen");
        person.page().keyboard().press("Enter");
        person.page().keyboard().press("Tab");
        person.page().keyboard().type("leitung");
        person.page().keyboard().press("Tab");
        person.page().keyboard().type("demo");
        person.page().keyboard().press("Enter");
        assertThat(person.page()).hasURL(Pattern.compile(".*/lehrplan"));
        person.reads("Jürgen Brenner");
    }

    private static Locator titled(Person person, String title) {
        return headings(person).filter(new Locator.FilterOptions().setHasText(title));
    }

    private static Locator headings(Person person) {
        return person.page().locator(".kc-card--next h2, .kc-path .kc-step h3");
    }

    private static List<String> titles(Person person) {
        return headings(person).allTextContents().stream()
                .map(title -> title.replaceFirst("(?s)^Schritt \\d+:\\s*", "").strip())
                .distinct()
                .toList();
    }
}
