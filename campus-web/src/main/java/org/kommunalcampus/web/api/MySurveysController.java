package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.survey.SurveyAnswers;
import org.kommunalcampus.survey.SurveyKind;
import org.kommunalcampus.survey.SurveyQuestionId;
import org.kommunalcampus.survey.SurveySheet;
import org.kommunalcampus.survey.Surveys;
import org.kommunalcampus.web.api.SurveyBodies.AskedQuestion;
import org.kommunalcampus.web.api.SurveyBodies.OpenSurveyBody;
import org.kommunalcampus.web.kit.Ids;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Surveys that the caller may answer. Nothing leads from an answer to the caller. */
@Tag(name = "Learner")
@RestController
@RequestMapping("/api/v1/me/surveys")
@RequiredArgsConstructor
class MySurveysController {

    private final Surveys surveys;

    /** A survey with its questions; the number says which version of them. */
    record SurveySheetBody(OpenSurveyBody survey, int number, List<AskedQuestion> questions) {}

    /**
     * Answers by the id of the question: a step from 1 to 5, or words.
     *
     * @param number of the questions that were shown
     * @param screened whether words are sent although a name, an address or a number was found in them
     */
    record SurveyAnswersRequest(
            @Nullable Integer number,
            @Nullable Map<String, @Nullable String> answers,
            @Nullable Boolean screened) {

        SurveyAnswers read() {
            Map<SurveyQuestionId, String> values = new HashMap<>();
            if (answers != null) {
                answers.forEach((question, value) -> {
                    if (value != null) {
                        Ids.one(question, SurveyQuestionId::of).ifPresent(id -> values.put(id, value));
                    }
                });
            }
            return new SurveyAnswers(number == null ? -1 : number, values, Boolean.TRUE.equals(screened));
        }
    }

    @Operation(summary = "Surveys that you may answer and have not")
    @GetMapping
    List<OpenSurveyBody> open(Caller caller) {
        return surveys.open(caller).stream().map(OpenSurveyBody::of).toList();
    }

    @Operation(summary = "What one of them asks")
    @GetMapping("/{kind}/{subject}")
    SurveySheetBody sheet(Caller caller, @PathVariable SurveyKind kind, @PathVariable UUID subject, Locale locale) {
        SurveySheet sheet = surveys.sheet(caller, kind, subject);
        return new SurveySheetBody(
                OpenSurveyBody.of(sheet.survey()),
                sheet.questionnaire().number(),
                sheet.questionnaire().questions().stream()
                        .map(question -> AskedQuestion.of(question, locale))
                        .toList());
    }

    @Operation(summary = "Answer it, once and anonymously")
    @PostMapping("/{kind}/{subject}/answers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(
            Caller caller,
            @PathVariable SurveyKind kind,
            @PathVariable UUID subject,
            @Valid @RequestBody SurveyAnswersRequest answers) {
        surveys.answer(caller, kind, subject, answers.read());
    }
}
