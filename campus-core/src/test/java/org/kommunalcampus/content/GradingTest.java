package org.kommunalcampus.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GradingTest {

    private static final TestRules ALL = new TestRules(null, null, 50, null, true);

    @Test
    void oneRightChoiceIsAllOrNothing() {
        Paper.Sheet sheet = sheet(Question.of(
                QuestionKind.SINGLE,
                "Wer beschließt den Haushalt?",
                1,
                Choice.of("Rat", true),
                Choice.of("Amt", false)));

        assertThat(Grading.share(sheet, List.of(shown(sheet, "Rat")))).isEqualTo(1);
        assertThat(Grading.share(sheet, List.of(shown(sheet, "Amt")))).isZero();
        assertThat(Grading.share(sheet, List.of("7"))).isZero();
        assertThat(Grading.share(sheet, List.of())).isZero();
    }

    @Test
    void wrongChoicesTakeAwayWhatRightOnesGive() {
        Paper.Sheet sheet = sheet(Question.of(
                QuestionKind.MULTIPLE,
                "Was gehört dazu?",
                1,
                Choice.of("a", true),
                Choice.of("b", true),
                Choice.of("c", false)));

        assertThat(Grading.share(sheet, List.of(shown(sheet, "a"), shown(sheet, "b"))))
                .isEqualTo(1);
        assertThat(Grading.share(sheet, List.of(shown(sheet, "a")))).isEqualTo(0.5);
        assertThat(Grading.share(sheet, List.of(shown(sheet, "a"), shown(sheet, "c"))))
                .isZero();
        assertThat(Grading.share(sheet, List.of(shown(sheet, "c")))).isZero();
    }

    @Test
    void numbersAreReadAsPeopleWriteThem() {
        Paper.Sheet sheet = sheet(
                Question.number("Wie viel?", 1, new Quantity(new BigDecimal("1234.5"), new BigDecimal("0.5"), "EUR")));

        assertThat(Grading.share(sheet, List.of("1.234,50"))).isEqualTo(1);
        assertThat(Grading.share(sheet, List.of("1235"))).isEqualTo(1);
        assertThat(Grading.share(sheet, List.of("1235,01"))).isZero();
        assertThat(Grading.share(sheet, List.of("viel"))).isZero();
    }

    @Test
    void thingsInTheirPlaceCount() {
        Paper.Sheet ordering = sheet(Question.of(
                QuestionKind.ORDERING,
                "Ordnen Sie.",
                1,
                Choice.of("1", true),
                Choice.of("2", true),
                Choice.of("3", true)));
        List<String> right = ordering.choices().stream().map(Choice::text).toList();
        assertThat(Grading.share(ordering, right)).isEqualTo(1);

        Paper.Sheet matching = sheet(Question.of(
                QuestionKind.MATCHING, "Was gehört zusammen?", 1, Choice.pair("a", "A"), Choice.pair("b", "B")));
        String big = String.valueOf(matching.counterparts().indexOf("A"));
        assertThat(Grading.share(matching, List.of(big, big))).isEqualTo(0.5);
    }

    @Test
    void wordsCountWhateverTheirCase() {
        Paper.Sheet word = sheet(Question.of(QuestionKind.SHORT_TEXT, "Wer?", 1, Choice.of("Der Rat", true)));
        assertThat(Grading.share(word, List.of(" der  rat "))).isEqualTo(1);

        Paper.Sheet gaps = sheet(Question.of(QuestionKind.CLOZE, "Der {{Rat|Gemeinderat}} wählt {{alle}}.", 1));
        assertThat(gaps.question().around()).containsExactly("Der ", " wählt ", ".");
        assertThat(Grading.share(gaps, List.of("gemeinderat", "niemand"))).isEqualTo(0.5);
    }

    @Test
    void theSameSeedShowsTheSamePaper() {
        List<Question> pool = IntStream.range(0, 10)
                .mapToObj(i -> Question.of(
                        QuestionKind.SINGLE, "Frage " + i, 2, Choice.of("ja", true), Choice.of("nein", false)))
                .toList();
        var rules = new TestRules(null, null, 50, 4, true);

        Paper paper = Paper.of(pool, rules, 7);

        assertThat(paper).isEqualTo(Paper.of(pool, rules, 7)).isNotEqualTo(Paper.of(pool, rules, 8));
        assertThat(paper.sheets()).hasSize(4).doesNotHaveDuplicates();
        assertThat(paper.points()).isEqualTo(8);
        assertThat(Paper.of(pool, new TestRules(null, null, 50, null, false), 7).sheets())
                .extracting(Paper.Sheet::question)
                .isEqualTo(pool);
    }

    /** Whatever somebody sends, a share stays a share. */
    @Test
    void noAnswerIsWorthMoreThanAllOrLessThanNothing() {
        List<Question> kinds = List.of(
                Question.of(QuestionKind.SINGLE, "a", 1, Choice.of("x", true), Choice.of("y", false)),
                Question.of(QuestionKind.MULTIPLE, "b", 1, Choice.of("x", true), Choice.of("y", false)),
                Question.of(QuestionKind.ORDERING, "c", 1, Choice.of("x", true), Choice.of("y", true)),
                Question.of(QuestionKind.MATCHING, "d", 1, Choice.pair("x", "X"), Choice.pair("y", "Y")),
                Question.of(QuestionKind.CLOZE, "{{x}} {{y}}", 1),
                Question.number("e", 1, new Quantity(BigDecimal.ONE, BigDecimal.ZERO, null)));
        for (long seed = 1; seed <= 300; seed++) {
            var random = new Random(seed);
            for (Question question : kinds) {
                Paper.Sheet sheet =
                        Paper.of(List.of(question), ALL, seed).sheets().getFirst();
                List<String> response = random.ints(random.nextInt(8), -3, 9)
                        .mapToObj(number -> random.nextInt(5) == 0 ? "x" : String.valueOf(number))
                        .toList();
                assertThat(Grading.share(sheet, response))
                        .as("seed %d, %s", seed, question.kind())
                        .isBetween(0.0, 1.0);
            }
        }
    }

    private static Paper.Sheet sheet(Question question) {
        return Paper.of(List.of(question), ALL, 3).sheets().getFirst();
    }

    private static String shown(Paper.Sheet sheet, String text) {
        return String.valueOf(
                sheet.choices().stream().map(Choice::text).toList().indexOf(text));
    }
}
