package org.kommunalcampus.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LocalizedText;
import org.kommunalcampus.survey.AnswerForm;
import org.kommunalcampus.survey.OpenSurvey;
import org.kommunalcampus.survey.QuestionDraft;
import org.kommunalcampus.survey.QuestionResult;
import org.kommunalcampus.survey.QuestionnaireView;
import org.kommunalcampus.survey.SurveyKind;
import org.kommunalcampus.survey.SurveyPlanView;
import org.kommunalcampus.survey.SurveyQuestion;
import org.kommunalcampus.survey.SurveyResult;
import org.kommunalcampus.survey.SurveyRoundView;

/** Surveys as the API shows them. */
final class SurveyBodies {

    private SurveyBodies() {}

    /**
     * A survey that can be answered.
     *
     * @param subject the module or the round
     * @param until the last day, missing where none is fixed
     */
    record OpenSurveyBody(
            SurveyKind kind, String subject, @Nullable LocalDate until) {

        static OpenSurveyBody of(OpenSurvey survey) {
            return new OpenSurveyBody(survey.kind(), survey.subject().toString(), survey.until());
        }
    }

    /**
     * A question in the language that was asked for.
     *
     * @param form a scale from 1 to 5, the best being the highest, or words
     */
    record AskedQuestion(String id, AnswerForm form, String text) {

        static AskedQuestion of(SurveyQuestion question, Locale locale) {
            return new AskedQuestion(
                    question.id().toString(), question.form(), question.text().in(locale));
        }
    }

    /**
     * A question in both languages.
     *
     * @param id the same as long as its words stay; not read when questions are written
     * @param figure whether its mean stands beside the module
     */
    record SurveyQuestionBody(
            @Nullable String id,
            @Nullable AnswerForm form,
            @Nullable String de,
            @Nullable String en,
            boolean figure) {

        static SurveyQuestionBody of(SurveyQuestion question) {
            LocalizedText text = question.text();
            return new SurveyQuestionBody(
                    question.id().toString(), question.form(), text.de(), text.en(), question.figure());
        }

        QuestionDraft draft() {
            return new QuestionDraft(form, de, en, figure);
        }
    }

    /** What a kind of survey asks; {@code number} is what {@code If-Match} has to name for a change. */
    record QuestionnaireBody(SurveyKind kind, int number, List<SurveyQuestionBody> questions) {

        static QuestionnaireBody of(QuestionnaireView asked) {
            return new QuestionnaireBody(
                    asked.kind(),
                    asked.number(),
                    asked.questions().stream().map(SurveyQuestionBody::of).toList());
        }
    }

    /** When a survey about the platform is held; {@code nextOn} is missing while no round is planned. */
    record SurveyPlanBody(SurveyKind kind, @Nullable LocalDate nextOn, int everyMonths, int openWeeks) {

        static SurveyPlanBody of(SurveyPlanView plan) {
            return new SurveyPlanBody(plan.kind(), plan.nextOn(), plan.everyMonths(), plan.openWeeks());
        }
    }

    /** A round of a survey about the platform. */
    record SurveyRoundBody(String id, SurveyKind kind, LocalDate opensOn, LocalDate closesOn, boolean closed) {

        static SurveyRoundBody of(SurveyRoundView round) {
            return new SurveyRoundBody(
                    round.id().toString(), round.kind(), round.opensOn(), round.closesOn(), round.closed());
        }
    }

    /**
     * What came of a survey.
     *
     * @param answers 0 or at least five
     */
    record SurveyResultBody(SurveyKind kind, long answers, List<QuestionResultBody> questions) {

        static SurveyResultBody of(SurveyResult result, Locale locale) {
            return new SurveyResultBody(
                    result.kind(),
                    result.answers(),
                    result.questions().stream()
                            .map(question -> QuestionResultBody.of(question, locale))
                            .toList());
        }
    }

    /**
     * How a question was answered.
     *
     * @param steps how many chose 1, 2, 3, 4 and 5
     * @param texts words in no order
     */
    record QuestionResultBody(
            AskedQuestion question,
            List<Long> steps,
            @Nullable Double mean,
            List<String> texts) {

        static QuestionResultBody of(QuestionResult result, Locale locale) {
            return new QuestionResultBody(
                    AskedQuestion.of(result.question(), locale), result.steps(), result.mean(), result.texts());
        }
    }
}
