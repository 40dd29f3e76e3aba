package org.kommunalcampus.web.hr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.html;
import static org.kommunalcampus.web.Reader.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A rule that asks every year, from its preview to its end. */
@ApiTest
class RulePagesTest {

    private static final String NAME = "Unterweisung jedes Jahr";

    private final Reader hr;
    private final Reader manager;

    @Autowired
    RulePagesTest(MockMvcTester http) {
        hr = Reader.of(http, "personal", Role.HR, Role.LEARNER);
        manager = Reader.of(http, "leitung", Role.MANAGER, Role.LEARNER);
    }

    @Test
    void aYearlyRuleIsPreviewedKeptAndEndedAfterItIsSaidWhatFollows() {
        String module = found(html(hr.open("/personal/regeln/neu?q=Privatsph%C3%A4re")), "module=([0-9a-f-]{36})");
        String unit = found(
                html(hr.open("/personal/regeln/neu?module=" + module)), "name=\"units\"[^>]*value=\"([0-9a-f-]{36})\"");

        assertThat(text(save(module, unit, "31.02.", "preview"))).contains("Diesen Tag gibt es nicht.");
        assertThat(text(save(module, unit, "31. März", "preview")))
                .contains("Das würde geschehen")
                .containsPattern("\\d+ Person(en)? bekomm(t|en) das Modul neu");
        assertThat(save(module, unit, "31.03.", "save")).hasStatus(302);

        String list = html(hr.open("/personal/regeln"));
        String rule = found(list, "/personal/regeln/([0-9a-f-]{36})\">" + NAME);
        assertThat(text(hr.open("/personal/regeln")))
                .contains("jedes Jahr bis 31. März", "Einmal im Jahr vor der Frist");
        assertThat(html(hr.open("/personal/regeln/" + rule))).contains("value=\"31.03.\"");
        assertThat(text(hr.post(
                        "/personal/regeln/" + rule,
                        "module",
                        module,
                        "name",
                        NAME,
                        "kind",
                        "MANDATORY",
                        "reason",
                        "Neu",
                        "yearlyBy",
                        "31.03.",
                        "enteredFrom",
                        "2026-01-01",
                        "units",
                        unit)))
                .containsPattern("\\d+ Person(en)? verlier(t|en) die offene Aufgabe");

        String end = "/personal/regeln/" + rule + "/ende";
        assertThat(manager.open(end)).hasStatus(403);
        assertThat(text(hr.open(end)))
                .contains("Das geschieht dann")
                .containsPattern(
                        "\\d+ Person(en)? verlier(t|en) die offene Aufgabe und (erhält|erhalten) eine Nachricht");
        String version = found(html(hr.open(end)), "name=\"version\" value=\"(\\d+)\"");
        assertThat(manager.post(end, "version", version)).hasStatus(403);
        assertThat(hr.post(end, "version", version)).hasStatus(302);
        assertThat(text(hr.open("/personal/regeln"))).doesNotContain(NAME);
        assertThat(hr.open(end)).hasStatus(404);
    }

    private MvcTestResult save(String module, String unit, String yearly, String step) {
        return hr.post(
                "/personal/regeln",
                "module",
                module,
                "name",
                NAME,
                "kind",
                "MANDATORY",
                "reason",
                "Neu",
                "yearlyBy",
                yearly,
                "units",
                unit,
                "step",
                step);
    }

    private static String found(String html, String pattern) {
        Matcher match = Pattern.compile(pattern).matcher(html);
        assertThat(match.find()).as(pattern).isTrue();
        return match.group(1);
    }
}
