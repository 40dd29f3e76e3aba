package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.survey.QuestionDraft;
import org.kommunalcampus.survey.QuestionnaireView;
import org.kommunalcampus.survey.Questionnaires;
import org.kommunalcampus.survey.SurveyKind;
import org.kommunalcampus.survey.SurveyPlanView;
import org.kommunalcampus.survey.SurveyPlans;
import org.kommunalcampus.survey.SurveyResults;
import org.kommunalcampus.survey.SurveyRoundId;
import org.kommunalcampus.web.api.SurveyBodies.QuestionnaireBody;
import org.kommunalcampus.web.api.SurveyBodies.SurveyPlanBody;
import org.kommunalcampus.web.api.SurveyBodies.SurveyQuestionBody;
import org.kommunalcampus.web.api.SurveyBodies.SurveyResultBody;
import org.kommunalcampus.web.api.SurveyBodies.SurveyRoundBody;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What surveys ask, when those about the platform are held, and what came of them. */
@Tag(name = "Operator")
@RestController
@RequestMapping("/api/v1/operator/surveys")
@RequiredArgsConstructor
class OperatorSurveysController {

    private final Questionnaires questionnaires;
    private final SurveyPlans plans;
    private final SurveyResults results;

    /** Three to six questions. */
    record QuestionsRequest(@Nullable List<SurveyQuestionBody> questions) {

        List<QuestionDraft> drafts() {
            return questions == null
                    ? List.of()
                    : questions.stream().map(SurveyQuestionBody::draft).toList();
        }
    }

    /** When the next round begins, missing for none; how many months later the one after it; how long people can answer. */
    record SurveyPlanRequest(
            @Nullable LocalDate nextOn,
            @Nullable Integer everyMonths,
            @Nullable Integer openWeeks) {}

    @Operation(summary = "What each kind of survey asks now")
    @GetMapping
    List<QuestionnaireBody> all(Caller caller) {
        return Arrays.stream(SurveyKind.values())
                .map(kind -> QuestionnaireBody.of(questionnaires.current(caller, kind)))
                .toList();
    }

    @Operation(summary = "What one kind of survey asks now")
    @GetMapping("/{kind}/questionnaire")
    ResponseEntity<QuestionnaireBody> questionnaire(Caller caller, @PathVariable SurveyKind kind) {
        return tagged(questionnaires.current(caller, kind));
    }

    @Operation(summary = "Ask this from now on")
    @PutMapping("/{kind}/questionnaire")
    ResponseEntity<QuestionnaireBody> publish(
            Caller caller,
            @PathVariable SurveyKind kind,
            @ExpectedVersion long version,
            @Valid @RequestBody QuestionsRequest questions) {
        return tagged(questionnaires.publish(caller, kind, questions.drafts(), version));
    }

    @Operation(summary = "When a survey about the platform is held")
    @GetMapping("/{kind}/plan")
    ResponseEntity<SurveyPlanBody> plan(Caller caller, @PathVariable SurveyKind kind) {
        return tagged(plans.of(caller, kind));
    }

    @Operation(summary = "Plan when it is held")
    @PutMapping("/{kind}/plan")
    ResponseEntity<SurveyPlanBody> change(
            Caller caller,
            @PathVariable SurveyKind kind,
            @ExpectedVersion long version,
            @Valid @RequestBody SurveyPlanRequest plan) {
        return tagged(plans.change(caller, kind, plan.nextOn(), plan.everyMonths(), plan.openWeeks(), version));
    }

    @Operation(summary = "Rounds of surveys about the platform, the latest first")
    @GetMapping("/rounds")
    PageBody<SurveyRoundBody> rounds(Caller caller, @Paged Pageable page) {
        return PageBody.of(plans.rounds(caller, page), SurveyRoundBody::of);
    }

    @Operation(summary = "What came of a round, once it is over")
    @GetMapping("/rounds/{round}/results")
    SurveyResultBody results(Caller caller, @PathVariable SurveyRoundId round, Locale locale) {
        return SurveyResultBody.of(results.ofRound(caller, round), locale);
    }

    private static ResponseEntity<QuestionnaireBody> tagged(QuestionnaireView asked) {
        return Versions.tagged(asked.number(), QuestionnaireBody.of(asked));
    }

    private static ResponseEntity<SurveyPlanBody> tagged(SurveyPlanView plan) {
        return Versions.tagged(plan.version(), SurveyPlanBody.of(plan));
    }
}
