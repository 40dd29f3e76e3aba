package org.kommunalcampus.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Certification;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.description.DescriptionView;
import org.kommunalcampus.catalogue.description.Descriptions;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

@CapabilityTest
class ContentsTest {

    @Autowired
    private Contents contents;

    @Autowired
    private QuestionBanks banks;

    @Autowired
    private Courses courses;

    @Autowired
    private Descriptions descriptions;

    @Autowired
    private SampleCampus campus;

    private Caller staff;
    private ModuleId module;

    @BeforeEach
    void aDraftWithTwoElements() {
        ProviderId provider = campus.provider();
        staff = campus.provider(provider);
        module = descriptions.begin(
                staff,
                provider,
                ModuleDescription.of(Map.ofEntries(
                        Map.entry("/title", "Haushalt"),
                        Map.entry("/objective", "Ziel"),
                        Map.entry("/format", "ONLINE"),
                        Map.entry("/hours", "4"),
                        Map.entry("/language", "de"),
                        Map.entry("/outcomes/0/competence", campus.competence().toString()),
                        Map.entry("/outcomes/0/level", "2"),
                        Map.entry("/elements/0/phase", "PREPARATION"),
                        Map.entry("/elements/0/kind", "TEXT"),
                        Map.entry("/elements/0/title", "Lesen"),
                        Map.entry("/elements/1/phase", "FOLLOW_UP"),
                        Map.entry("/elements/1/kind", "FINAL_EXAM"),
                        Map.entry("/elements/1/title", "Prüfung"))));
    }

    @Test
    void materialStaysWithItsElementWhenTheProviderReordersAndRenames() {
        write("Lesen", Material.text("Der Haushalt."));
        ElementId exam = id("Prüfung");
        banks.add(staff, module, exam, question("Was?"));
        DescriptionView view = descriptions.of(staff, module);
        descriptions.write(
                staff,
                module,
                view.description()
                        .with("/elements/0/kind", "FINAL_EXAM")
                        .with("/elements/0/title", "Prüfung")
                        .with("/elements/1/kind", "TEXT")
                        .with("/elements/1/title", "Lektüre"),
                view.version());

        CourseContent course = contents.of(staff, module);

        assertThat(course.items()).extracting(item -> item.element().title()).containsExactly("Prüfung", "Lektüre");
        assertThat(course.items().getFirst().questions()).isEqualTo(1);
        assertThat(course.items().getLast().materialOrEmpty().text()).isEqualTo("Der Haushalt.");
    }

    @Test
    void nobodyWritesOverWhatSomebodyElseWroteMeanwhile() {
        long seen = seen("Lesen");
        contents.write(staff, module, id("Lesen"), Material.text("Der Haushalt."), seen);

        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> contents.write(staff, module, id("Lesen"), Material.text("Die Satzung."), seen));
        assertThat(contents.of(staff, module)
                        .items()
                        .getFirst()
                        .materialOrEmpty()
                        .text())
                .isEqualTo("Der Haushalt.");
    }

    @Test
    void questionsAreAddedChangedMovedAndTakenOut() {
        ElementId exam = id("Prüfung");
        QuestionId first = banks.add(staff, module, exam, question("Eins"));
        QuestionId second = banks.add(staff, module, exam, question("Zwei"));
        banks.add(staff, module, exam, question("Drei"));

        banks.move(staff, module, exam, second, -1);
        long seen = contents.questions(staff, module, 1, exam).stream()
                .filter(question -> question.id().equals(first))
                .findFirst()
                .orElseThrow()
                .version();
        banks.change(staff, module, exam, question("Eins, neu").as(first), seen);
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> banks.change(
                        staff, module, exam, question("Eins, anders").as(first), seen));
        assertThat(texts(exam)).containsExactly("Zwei", "Eins, neu", "Drei");
        banks.move(staff, module, exam, second, -1);
        banks.remove(staff, module, exam, first);
        assertThat(texts(exam)).containsExactly("Zwei", "Drei");

        QuestionImport report = banks.bring(staff, module, exam, QuestionFormat.GIFT, "Gilt das? {T}\n\nOffen {}");
        assertThat(report.questions()).hasSize(1);
        assertThat(report.rejected()).hasSize(1);
        assertThat(texts(exam)).containsExactly("Zwei", "Drei", "Gilt das?");
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> banks.add(
                        staff, module, exam, Question.of(QuestionKind.SINGLE, "Falsch", 1, Choice.of("a", true))));
    }

    @Test
    void aRevisionLeavesWhatIsOfferedAsItIs() {
        write("Lesen", Material.text("Alt"));
        banks.add(staff, module, id("Prüfung"), question("Was?"));
        ElementId reading = id("Lesen");
        publish();

        assertRefused("revision-needed", () -> write("Lesen", Material.text("Neu")));
        descriptions.revise(staff, module);
        write("Lesen", Material.text("Neu"));

        assertThat(text(1)).isEqualTo("Alt");
        assertThat(text(2)).isEqualTo("Neu");
        assertThat(courses.isWritten(module, 2)).isTrue();
        assertThat(id("Lesen")).isEqualTo(reading);
        assertThat(contents.of(staff, module).items().getLast().questions()).isEqualTo(1);

        descriptions.discard(staff, module);
        descriptions.revise(staff, module);
        assertThat(courses.isWritten(module, 2)).isFalse();
        assertThat(text(2)).isEqualTo("Alt");
    }

    @Test
    void nothingIsWrittenWhileTheBeiratJudges() {
        descriptions.submit(staff, module);

        assertRefused("module-in-review", () -> write("Lesen", Material.text("Spät")));
    }

    @Test
    void filesBelongToTheModule() throws IOException {
        byte[] film = "\0\0\0\u0018ftypmp42 und der Rest".getBytes(ISO_8859_1);
        FileId file = contents.upload(staff, module, "film.mp4", new ByteArrayInputStream(film));
        write("Lesen", Material.text("Film").with(file));

        assertThat(contents.open(staff, module, file).content().readAllBytes()).isEqualTo(film);
        assertThat(courses.open(module, file).file().size()).isEqualTo(film.length);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> contents.open(staff, module, FileId.next()));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> write("Lesen", Material.text("Fremd").with(FileId.next())));
    }

    @Test
    void otherProvidersFindNothing() {
        Caller other = campus.provider(campus.provider());

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> contents.of(other, module));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> banks.add(other, module, id("Prüfung"), question("Was?")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> contents.upload(other, module, "a.pdf", new ByteArrayInputStream(new byte[0])));
    }

    private void publish() {
        descriptions.submit(staff, module);
        descriptions.goLive(Caller.system("test"), module, Certification.byAgreement());
    }

    private @Nullable String text(int edition) {
        return contents.of(staff, module, edition)
                .items()
                .getFirst()
                .materialOrEmpty()
                .text();
    }

    private List<String> texts(ElementId element) {
        return contents.questions(staff, module, 1, element).stream()
                .map(Question::text)
                .toList();
    }

    private void write(String title, Material material) {
        contents.write(staff, module, id(title), material, seen(title));
    }

    private long seen(String title) {
        return contents.of(staff, module).items().stream()
                .filter(item -> item.element().title().equals(title))
                .findFirst()
                .orElseThrow()
                .materialOrEmpty()
                .version();
    }

    private ElementId id(String title) {
        return contents.of(staff, module).items().stream()
                .filter(item -> item.element().title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Question question(String text) {
        return Question.of(QuestionKind.SINGLE, text, 1, Choice.of("ja", true), Choice.of("nein", false));
    }

    private static void assertRefused(String code, Runnable step) {
        assertThatExceptionOfType(Refused.class).isThrownBy(step::run).returns(code, Refused::getCode);
    }
}
