package org.kommunalcampus.web.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.testing.ModuleSketch.module;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.content.Choice;
import org.kommunalcampus.content.Contents;
import org.kommunalcampus.content.Material;
import org.kommunalcampus.content.Question;
import org.kommunalcampus.content.QuestionKind;
import org.kommunalcampus.content.TestRules;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;

@LearnerPagesTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@RequiredArgsConstructor(onConstructor_ = @Autowired)
class StudyPagesTest {

    private static final Pattern FIELD =
            Pattern.compile("name=\"(frage\\.[0-9a-f-]+)\"[^>]*value=\"(\\d)\"[^>]*>\\s*<label[^>]*>(\\S+)");

    private final Visitor visitor;
    private final Learners learners;
    private final SampleCampus campus;
    private final Enrolments enrolments;
    private final Contents contents;

    private Caller person;
    private EnrolmentId booking;

    @BeforeEach
    void somebodyBooksAModuleWithContent() {
        CompetenceId competence = campus.competence();
        ModuleId module = learners.offer(module(null, "Akten führen")
                .objective("Ziel")
                .teaches(competence, 3)
                .with("/elements/0/phase", "PREPARATION")
                .with("/elements/0/kind", "TEXT")
                .with("/elements/0/title", "Grundlagen")
                .with("/elements/0/minutes", "30")
                .with("/elements/1/phase", "FOLLOW_UP")
                .with("/elements/1/kind", "FINAL_EXAM")
                .with("/elements/1/title", "Prüfung")
                .with("/elements/1/minutes", "30")
                .content());
        contents.adopt(
                module,
                "Grundlagen",
                Material.text("# Ordnung\n\nZuerst <script>alert(1)</script> **Wichtig** [Link](javascript:alert(1))"),
                List.of());
        contents.adopt(
                module,
                "Prüfung",
                Material.test("Los!", new TestRules(2, 30, 50, null, true)),
                List.of(Question.of(
                        QuestionKind.SINGLE, "Was hilft?", 4, Choice.of("Ordnung", true), Choice.of("Chaos", false))));
        person = learners.planned(learners.withJob(Map.of(competence, 3)));
        booking = enrolments.book(person, person.requireMember(), module, null);
    }

    @Test
    void theOutlineSaysWhatIsNextAndWhatOpensTheRest() throws Exception {
        assertThat(visitor.as(person).open("/lernen/" + booking).text())
                .contains("Als Nächstes Grundlagen")
                .contains("Es fehlt noch: Grundlagen")
                .contains("Öffnet, wenn Sie die Pflichtteile der Vorbereitung erledigt haben.")
                .contains("0 % bearbeitet");
        assertThat(visitor.open("/lehrplan").text()).contains("Weiterlernen Akten führen Nächster Schritt: Grundlagen");
        assertThat(visitor.inEnglish().open("/lernen/" + booking).text()).contains("Up next Grundlagen");
    }

    @Test
    void textsOfProvidersRunNothing() throws Exception {
        String page = visitor.as(person).open(element("Grundlagen")).html();

        assertThat(page)
                .contains("<h2>Ordnung</h2>")
                .contains("<strong>Wichtig</strong>")
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert")
                .doesNotContain("javascript:");
    }

    @Test
    void readingAndAnsweringCompleteTheModuleAndThePlanFollows() throws Exception {
        assertThat(visitor.as(person).send(element("Grundlagen") + "/gelesen").text())
                .contains("Als gelesen eingetragen.")
                .contains("erledigt");
        String exam = element("Prüfung");
        assertThat(visitor.open(exam).text()).contains("2 Versuche sind möglich, 2 davon sind noch frei.");
        var attempt = visitor.send(exam + "/versuche");
        assertThat(attempt.text()).contains("Was hilft?").contains("Zeit bis").doesNotContain("Richtig wäre");
        String field = "";
        String right = "";
        var choices = FIELD.matcher(attempt.html());
        while (choices.find()) {
            field = choices.group(1);
            right = choices.group(3).startsWith("Ordnung") ? choices.group(2) : right;
        }

        assertThat(visitor.send(exam + "/versuche/1", field, right).text())
                .contains("Gespeichert. Abgegeben haben Sie noch nicht.");
        assertThat(visitor.send(exam + "/versuche/1", field, right, "abgeben", "ja")
                        .text())
                .contains("Bestanden mit 4 von 4 Punkten.")
                .contains("Geschafft! Sie haben das Modul abgeschlossen.");
        assertThat(visitor.open("/lernen/" + booking).text())
                .contains("Modul abgeschlossen")
                .contains("100 % bearbeitet")
                .contains("Erreicht: Leistungsnachweis.");
        assertThat(visitor.open("/nachweise").text()).contains("Akten führen");
    }

    @Test
    void whatIsClosedSaysSo() throws Exception {
        assertThat(visitor.as(person).send(element("Prüfung") + "/versuche").text())
                .contains("Dieser Teil ist jetzt nicht offen.");
    }

    @Test
    void aPlayerHearsHowMuchWasSeen() throws Exception {
        var heard =
                visitor.as(person).send(element("Grundlagen") + "/fortschritt", "played", "0-5,7-1e9", "read", "true");

        assertThat(heard.html()).contains("\"viewed\":100").contains("\"done\":true");
    }

    private String element(String title) throws Exception {
        String outline = visitor.as(person).open("/lernen/" + booking).html();
        var link =
                Pattern.compile("href=\"(/lernen/[^\"]+)\"[^>]*>\\s*" + title).matcher(outline);
        if (link.find()) {
            return link.group(1);
        }
        return contentsLink(title);
    }

    private String contentsLink(String title) {
        return contents.of(Caller.system("test"), bookedModule()).items().stream()
                .filter(item -> item.element().title().equals(title))
                .map(item -> "/lernen/" + booking + "/" + item.id())
                .findFirst()
                .orElseThrow();
    }

    private ModuleId bookedModule() {
        return enrolments.own(person, booking).module();
    }
}
