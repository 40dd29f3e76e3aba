package org.kommunalcampus.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

@CapabilityTest
class QuestionnairesTest {

    private static final SurveyKind KIND = SurveyKind.PREPARATION;

    @Autowired
    private Questionnaires questionnaires;

    @Autowired
    private SampleCampus campus;

    private Caller operator;
    private QuestionnaireView before;

    @BeforeEach
    void whatIsAsked() {
        operator = campus.operator();
        before = questionnaires.current(operator, KIND);
    }

    @AfterEach
    void asBefore() {
        questionnaires.publish(
                operator,
                KIND,
                before.questions().stream()
                        .map(question -> new QuestionDraft(
                                question.form(),
                                question.text().de(),
                                question.text().en(),
                                question.figure()))
                        .toList(),
                questionnaires.current(operator, KIND).number());
    }

    @ParameterizedTest
    @EnumSource(SurveyKind.class)
    void whatComesWithTheProgramHasThreeToSixQuestions(SurveyKind kind) {
        assertThat(questionnaires.version(operator, kind, 0).questions()).hasSizeBetween(3, 6);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 7})
    void fewerThanThreeAndMoreThanSixQuestionsAreRefused(int count) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> publish(operator, count))
                .satisfies(invalid -> assertThat(invalid.getErrors())
                        .extracting(FieldError::pointer, FieldError::code)
                        .containsExactly(tuple("/questions", "count")));
        assertThat(questionnaires.current(operator, KIND)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 6})
    void threeAndSixAreAsked(int count) {
        assertThat(publish(operator, count).questions()).hasSize(count);
    }

    @Test
    void nobodyButTheOperatorDecidesWhatIsAsked() {
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> publish(campus.hr(campus.municipality()), 3));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> publish(campus.provider(campus.provider()), 3));
    }

    private QuestionnaireView publish(Caller caller, int count) {
        List<QuestionDraft> drafts = IntStream.range(0, count)
                .mapToObj(i -> new QuestionDraft(AnswerForm.AGREEMENT, "Frage " + i, null, false))
                .toList();
        return questionnaires.publish(caller, KIND, drafts, before.number());
    }
}
