package org.kommunalcampus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.html;
import static org.kommunalcampus.web.Reader.text;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Whatever pages refuse ends at its field with what was typed, on a page that shows both versions, or on one that says why and what to do. */
@ApiTest
@Transactional
class RefusalsTest {

    private final Reader operator;
    private final Reader provider;
    private final Reader hr;
    private final Reader learner;

    @Autowired
    RefusalsTest(MockMvcTester http) {
        operator = Reader.of(http, "betrieb", Role.OPERATOR);
        provider = Reader.of(http, "anbieter", Role.PROVIDER);
        hr = Reader.of(http, "personal", Role.HR);
        learner = Reader.of(http, "lernende", Role.LEARNER);
    }

    @Test
    void aModuleThatSomebodyElseChangedShowsBothVersionsFieldByField() {
        String module = begun("Vergabe kurz gefasst");
        String form = html(provider.open(module));
        String version = hidden(form, "version");
        assertThat(provider.post(module, "/title", "Vergabe für alle", "/outcomes/1/text", "Neu", "version", version))
                .hasStatus(302);

        var late = provider.post(
                module,
                "/title",
                "Vergabe für wenige",
                "/outcomes/2/text",
                "Neu",
                "/methods",
                "Übung",
                "version",
                version);

        assertThat(late).hasStatus(409);
        assertThat(text(late))
                .contains("Vergabe für alle", "Vergabe für wenige", "Übung")
                .doesNotContain("Neu (");
        assertThat(html(late)).contains("type=\"hidden\" name=\"/outcomes/0/text\" value=\"Neu\"");
        assertThat(provider.post(
                        module,
                        "/title",
                        "Vergabe für wenige",
                        "/methods",
                        "Übung",
                        "/outcomes/0/text",
                        "Neu",
                        "version",
                        hidden(html(late), "version")))
                .hasStatus(302);
        assertThat(text(provider.open(module))).contains("Vergabe für wenige");
    }

    @Test
    void aModulesFieldSaysWhatIsWrongWithItAndKeepsWhatWasTyped() {
        String module = begun("Vergabe im Überblick");
        var sent = provider.post(
                module,
                "/title",
                "Vergabe",
                "/hours",
                "ein paar",
                "version",
                hidden(html(provider.open(module)), "version"));
        assertThat(sent).hasStatus(422);
        assertThat(html(sent))
                .contains("value=\"ein paar\"", "id=\"/hours-found\"", "aria-describedby=\"/hours-hint /hours-found\"");
    }

    @Test
    void rulesThatSomebodyElseChangedShowBothVersions() {
        String form = html(operator.open("/betrieb/regeln"));
        String region = hidden(form, "region");
        String setting = found(form, "name=\"(\\w+)\" type=\"text\"");
        var late = operator.post("/betrieb/regeln", "region", region, "version", "99", setting, "12");
        assertThat(late).hasStatus(409);
        assertThat(text(late)).contains("Jemand war schneller", "12 (Ihre Eingabe)", "(steht jetzt da)");
        assertThat(html(late)).contains("name=\"region\" value=\"" + region + "\"");
    }

    @Test
    void aWordOfTheSearchThatSomebodyElseChangedShowsBothVersions() {
        String term = "wort" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        operator.post("/betrieb/woerter", "term", term, "alternatives", "Umsatzsteuer\nSteuern");
        String page = found(html(operator.open("/betrieb/woerter?q=" + term)), "(/betrieb/woerter/[0-9a-f-]{36})");

        var late = operator.post(page, "term", term, "alternatives", "Vergabe\r\nSteuern", "version", "-1");

        assertThat(late).hasStatus(409);
        assertThat(text(late))
                .contains("Findet auch", "Vergabe Steuern (Ihre Eingabe)")
                .doesNotContain("Richtung");
        assertThat(text(operator.post(page, "term", term, "alternatives", "Umsatzsteuer\r\nSteuern", "version", "-1")))
                .contains("dasselbe eingetragen");
    }

    @Test
    void aWeightThatIsNoneIsSaidAndNothingTypedIsLost() {
        String form = html(operator.open("/betrieb/kriterien"));
        String weight = found(form, "name=\"([^\"]+\\.weight)\"");
        var sent = operator.post("/betrieb/kriterien", weight, "elf", "version", hidden(form, "version"));
        assertThat(sent).hasStatus(422);
        assertThat(text(sent)).contains("als Gewicht eine ganze Zahl von 1 bis 10");
        assertThat(html(sent)).contains("value=\"elf\"").contains("id=\"" + weight + "-error\"");
        assertThat(operator.post("/betrieb/kriterien", weight, "7", "version", "0"))
                .hasStatus(409);
    }

    @Test
    void aStepLeadsBackWithTheReasonAtItsFieldAndWhatWasTyped() {
        String member = found(
                html(hr.open("/personal/beschaeftigte?q=Sommerfeld")), "/personal/beschaeftigte/([0-9a-f-]{36})\"");
        String person = "/personal/beschaeftigte/" + member;
        var sent = hr.post(person + "/ziele", "due", "31.02.2028", "competence", "");
        String page = followed(hr, sent);
        assertThat(page).contains("value=\"31.02.2028\"").contains("Diesen Tag gibt es nicht.");
    }

    @Test
    void anAccountWithoutAProviderIsAskedForIt() {
        var sent = operator.post("/betrieb/konten", "account", "", "provider", "");
        assertThat(sent).hasStatus(422);
        assertThat(text(sent)).contains("Bitte wählen Sie ein Konto, das noch zu niemandem gehört.");
    }

    @Test
    void consentsAndReleasesSayWhatIsMissing() {
        var consent = learner.post("/meine-daten/einwilligungen", "topic", "", "until", "morgen");
        assertThat(consent).hasStatus(422);
        assertThat(html(consent)).contains("value=\"morgen\"", "id=\"until-error\"");
        assertThat(html(learner.post("/meine-daten/einwilligungen", "topic", "", "until", "2030-01-01")))
                .contains("id=\"topic-error\"");

        var release = learner.post("/profil/freigaben", "field", "PLAN", "to", "", "until", "2027-03-01");
        assertThat(release).hasStatus(422);
        assertThat(html(release)).contains("value=\"2027-03-01\"", "id=\"to-error\"");
    }

    private String begun(String title) {
        var sent = provider.post("/anbieter/module", "title", title);
        assertThat(sent).hasStatus(302);
        return Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    }

    private static String followed(Reader reader, MvcTestResult sent) {
        assertThat(sent).hasStatus(302);
        return html(
                reader.openAfter(sent, Objects.requireNonNull(sent.getResponse().getRedirectedUrl())));
    }

    private static String hidden(String form, String name) {
        return found(form, "name=\"" + name + "\" value=\"([^\"]*)\"");
    }

    private static String found(String html, String pattern) {
        Matcher match = Pattern.compile(pattern).matcher(html);
        assertThat(match.find()).as(pattern).isTrue();
        return match.group(1);
    }
}
