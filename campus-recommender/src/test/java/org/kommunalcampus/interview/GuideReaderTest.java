package org.kommunalcampus.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuideReaderTest {

    private static final String GUIDE = """
            {
              "title": {"de": "Gespräch", "en": "Dialogue"},
              "nothing": {"de": "Noch nicht", "en": "Not yet"},
              "planQuestion": {"de": "Wie gut: {0}?", "en": "How well: {0}?"},
              "freeText": {"usualLevel": 3, "levels": [{"level": 4, "words": ["täglich"]}, {"level": 2, "words": ["selten"]}]},
              "questions": [
                {"id": "leads", "kind": "CHOICE", "text": {"de": "Leiten Sie?"}, "options": [
                  {"id": "yes", "text": {"de": "Ja"}, "levels": ["K:F1@4"], "formats": ["ONLINE"], "weeklyMinutes": 60},
                  {"id": "no", "text": {"de": "Nein"}}
                ]},
                {"id": "how", "kind": "SCALE", "competence": "K:F1", "text": {"de": "Wie?"},
                 "onlyIf": {"question": "leads", "options": ["yes"]}},
                {"id": "work", "kind": "FREE_TEXT", "suggests": "INTERESTS", "text": {"de": "Was?"}}
              ],
              "vocabulary": [{"competence": "K:F1", "words": ["Team führen"]}]
            }
            """;

    @Test
    void theShippedGuideHasNoProblemAndAsksAboutTenQuestions() {
        GuideNodes nodes = GuideNodes.of(GuideShelf.shipped());
        Guide guide = new GuideReader(nodes).read();

        assertThat(nodes.problems()).isEmpty();
        assertThat(guide.questions()).hasSizeBetween(9, 12);
        assertThat(guide.questions())
                .allSatisfy(question -> assertThat(question.text().en()).isNotNull());
    }

    @Test
    void aGuideIsReadAsItIsWritten() {
        GuideNodes nodes = GuideNodes.of(GUIDE);
        Guide guide = new GuideReader(nodes).read();

        assertThat(nodes.problems()).isEmpty();
        assertThat(guide.questions())
                .extracting(GuideQuestion::kind)
                .containsExactly(AnswerMode.CHOICE, AnswerMode.SCALE, AnswerMode.FREE_TEXT);
        assertThat(guide.questions().getFirst().options().getFirst().levels())
                .containsExactly(new OptionLevel("K:F1", 4));
        assertThat(guide.questions().getLast().interests()).isTrue();
        assertThat(guide.vocabulary()).containsEntry("K:F1", List.of("Team führen"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "id": "yes", "text"                  | "id": "Yes", "text"                   | 8  | bad-id
                    "id": "no", "text"                   | "id": "yes", "text"                   | 7  | duplicate
                    "kind": "SCALE"                      | "kind": "SLIDER"                      | 11 | unknown-value
                    "K:F1@4"                             | "K:F1"                                | 8  | no-level
                    "options": ["yes"]                   | "options": ["maybe"]                  | 12 | unknown-value
                    "question": "leads"                  | "question": "work"                    | 12 | not-earlier
                    "usualLevel": 3                      | "usualLevel": 9                       | 5  | out-of-range
                    "weeklyMinutes": 60                  | "weeklyMinutes": 5                    | 8  | out-of-range
                    "formats": ["ONLINE"]                | "formats": ["BY_MAIL"]                | 8  | unknown-value
                    "suggests": "INTERESTS",             |                                       | 13 | required
                    "words": ["Team führen"]             | "word": ["Team führen"]               | 15 | unknown-field
                    "de": "Leiten Sie?"                  | "de": " "                             | 7  | required
                    Wie gut: {0}?                        | Wie gut?                              | 4  | no-place
                    """)
    void eachProblemNamesItsLine(String right, String wrong, int line, String code) {
        assertThat(GUIDE).contains(right);
        GuideNodes nodes = GuideNodes.of(GUIDE.replace(right, wrong == null ? "" : wrong));
        new GuideReader(nodes).read();

        assertThat(nodes.problems()).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.code()).isEqualTo(code);
        });
    }

    @Test
    void whatIsNoJsonNamesTheLineWhereItStops() {
        assertThat(GuideNodes.of("{\n\"title\": \n}").problems())
                .singleElement()
                .returns(3, GuideProblem::line)
                .returns("malformed", GuideProblem::code);
        assertThat(GuideNodes.of("").problems()).isNotEmpty();
    }

    @Test
    void aTextSuggestsTheLevelOfItsWordsAndTheUsualOneInDoubt() {
        Guide guide = new GuideReader(GuideNodes.of(GUIDE)).read();

        assertThat(LevelOfText.of("Das mache ich TÄGLICH.", guide)).isEqualTo(new LevelOfText(4, "täglich"));
        assertThat(LevelOfText.of("Alltäglich ist das.", guide).level()).isEqualTo(3);
        assertThat(LevelOfText.of("Täglich, das andere selten.", guide)).isEqualTo(new LevelOfText(3, null));
    }
}
