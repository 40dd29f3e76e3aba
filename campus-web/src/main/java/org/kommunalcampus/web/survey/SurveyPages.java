package org.kommunalcampus.web.survey;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.survey.AnswerForm;
import org.kommunalcampus.survey.OpenSurvey;
import org.kommunalcampus.survey.QuestionResult;
import org.kommunalcampus.survey.SurveyQuestion;
import org.kommunalcampus.survey.SurveyResult;
import org.kommunalcampus.survey.SurveySheet;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.kit.SurveyAddress;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words surveys and their results. */
@Component
@RequiredArgsConstructor
class SurveyPages {

    /** What the names of fields begin with, as refusals name them; the id of the question follows. */
    static final String FIELD = "/answers/";

    private final NamesReader names;
    private final Phrases phrases;
    private final Wording wording;

    /**
     * A survey that can be answered.
     *
     * @param about the title of the module, or the platform
     * @param until {@code null} for no last day
     */
    record Card(
            String href,
            String title,
            String about,
            @Nullable String until) {}

    /**
     * A question to be answered.
     *
     * @param options the steps in words, empty where people use their own
     */
    record Asked(String field, String text, List<Option> options) {}

    /** A survey with its questions. */
    record Sheet(Card card, int number, List<Asked> questions) {}

    /** A step of a scale with how many chose it, and its part of the widest bar, 0 to 100. */
    record Bar(String words, long answers, int percent) {}

    /** How a question was answered. */
    record Outcome(String id, String text, @Nullable String mean, List<Bar> bars, List<String> texts) {}

    /** What came of a survey; without answers there are no questions. */
    record Result(String title, String answers, List<Outcome> questions) {}

    List<Card> cards(Collection<OpenSurvey> surveys, Locale locale) {
        Names known = names.of(
                surveys.stream()
                        .flatMap(survey -> Stream.ofNullable(survey.module()))
                        .toList(),
                List.of());
        return surveys.stream().map(survey -> card(survey, known, locale)).toList();
    }

    Sheet sheet(SurveySheet sheet, Locale locale) {
        return new Sheet(
                cards(List.of(sheet.survey()), locale).getFirst(),
                sheet.questionnaire().number(),
                sheet.questionnaire().questions().stream()
                        .map(question -> new Asked(
                                FIELD + question.id(),
                                question.text().in(locale),
                                question.form().isScale() ? steps(question.form(), locale) : List.of()))
                        .toList());
    }

    Result result(SurveyResult result, Locale locale) {
        return new Result(
                phrases.say("survey.kind." + result.kind(), locale),
                result.answers() == 0
                        ? phrases.say("survey.results.none", locale, SurveyResult.FEWEST)
                        : phrases.say("survey.results.answers", locale, result.answers()),
                result.answers() == 0
                        ? List.of()
                        : result.questions().stream()
                                .map(question -> outcome(question, locale))
                                .toList());
    }

    private Card card(OpenSurvey survey, Names known, Locale locale) {
        return new Card(
                SurveyAddress.of(survey),
                phrases.say("survey.kind." + survey.kind(), locale),
                survey.module() == null
                        ? phrases.say("survey.about.platform", locale)
                        : known.module(Objects.requireNonNull(survey.module())),
                survey.until() == null
                        ? null
                        : phrases.say("survey.until", locale, wording.day(survey.until(), locale)));
    }

    private Outcome outcome(QuestionResult result, Locale locale) {
        SurveyQuestion question = result.question();
        long widest = result.steps().stream().mapToLong(Long::longValue).max().orElse(0);
        List<Option> words =
                question.form().isScale() ? steps(question.form(), locale).reversed() : List.of();
        return new Outcome(
                question.id().toString(),
                question.text().in(locale),
                result.mean() == null ? null : phrases.say("survey.mean", locale, result.mean()),
                IntStream.range(0, words.size())
                        .mapToObj(at -> new Bar(
                                words.get(at).label(),
                                result.steps().get(at),
                                widest == 0 ? 0 : (int) (100 * result.steps().get(at) / widest)))
                        .toList()
                        .reversed(),
                result.texts());
    }

    private List<Option> steps(AnswerForm form, Locale locale) {
        return IntStream.rangeClosed(1, AnswerForm.STEPS)
                .mapToObj(step ->
                        new Option(String.valueOf(step), phrases.say("survey.step." + form + "." + step, locale)))
                .toList()
                .reversed();
    }
}
