package org.kommunalcampus.web.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ConflictsTest {

    record Form(String name, @Nullable LocalDate due, List<String> units, long version) {}

    @Test
    @SuppressWarnings("unchecked")
    void eachFieldThatDiffersShowsBothValuesAndAllElseIsSentAgain() {
        var request = new MockHttpServletRequest("POST", "/personal/regeln/7");
        request.addParameter("name", "Mine");
        request.addParameter("due", "2027-06-30");
        request.addParameter("units", "a", "b");
        request.addParameter("version", "1");
        request.addParameter("step", "save");
        request.addParameter("_csrf", "secret");

        var page = new Conflicts(wording())
                .page(
                        "hr",
                        new Form("Mine", LocalDate.of(2027, 6, 30), List.of("a", "b"), 1),
                        new Form("Theirs", LocalDate.of(2027, 6, 30), List.of("b"), 2),
                        2,
                        Map.of("units", List.of(new Option("a", "Amt A"))),
                        request,
                        Locale.GERMAN);

        assertThat(page.getStatus()).hasToString("409 CONFLICT");
        assertThat(page.getModel())
                .containsEntry("action", "/personal/regeln/7")
                .containsEntry("version", 2L);
        var rows = (List<Conflicts.Row>) page.getModel().get("rows");
        assertThat(rows).extracting(Conflicts.Row::field).containsExactly("name", "units");
        assertThat(rows.getFirst().choices())
                .extracting(Conflicts.Choice::text, Conflicts.Choice::typed, Conflicts.Choice::stands)
                .containsExactly(tuple("Mine", true, false), tuple("Theirs", false, true));
        assertThat(rows.getLast().choices())
                .extracting(Conflicts.Choice::text, Conflicts.Choice::typed, Conflicts.Choice::stands)
                .containsExactly(tuple("Amt A", true, false), tuple("b", true, true));
        assertThat((List<Option>) page.getModel().get("kept"))
                .containsExactlyInAnyOrder(new Option("due", "2027-06-30"), new Option("step", "save"));
    }

    private static Wording wording() {
        var messages = new StaticMessageSource();
        messages.addMessage("conflict.hr.name", Locale.GERMAN, "Name");
        messages.addMessage("conflict.hr.due", Locale.GERMAN, "Fällig");
        messages.addMessage("conflict.hr.units", Locale.GERMAN, "Einheiten");
        messages.addMessage("word.day", Locale.GERMAN, "d. MMMM yyyy");
        return new Wording(messages);
    }
}
