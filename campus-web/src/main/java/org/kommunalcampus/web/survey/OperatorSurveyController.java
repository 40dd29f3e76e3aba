package org.kommunalcampus.web.survey;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.survey.AnswerForm;
import org.kommunalcampus.survey.QuestionDraft;
import org.kommunalcampus.survey.QuestionnaireView;
import org.kommunalcampus.survey.Questionnaires;
import org.kommunalcampus.survey.SurveyKind;
import org.kommunalcampus.survey.SurveyPlanView;
import org.kommunalcampus.survey.SurveyPlans;
import org.kommunalcampus.survey.SurveyResults;
import org.kommunalcampus.survey.SurveyRoundId;
import org.kommunalcampus.survey.SurveyRoundView;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.kit.SurveyAddress;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What surveys ask, when those about the platform are held, and what came of them. */
@Controller
@OnRefusal(texts = "survey.operator", backTo = OperatorSurveyController.PAGE)
@RequestMapping(OperatorSurveyController.PAGE)
@RequiredArgsConstructor
class OperatorSurveyController {

    static final String PAGE = "/betrieb/umfragen";
    private static final int ROUNDS = 20;
    private static final int PLACES = 6;

    private final Questionnaires questionnaires;
    private final SurveyPlans plans;
    private final SurveyResults results;
    private final SurveyPages pages;
    private final Phrases phrases;
    private final Wording wording;

    /** A kind of survey with its address and, for those about the platform, when it is held. */
    record Row(
            String address,
            String title,
            String questions,
            @Nullable String next) {}

    /** A round in words. */
    record Round(String id, String title, String when, boolean closed) {}

    /** When a survey is held. */
    record PlanForm(
            @FormField @Nullable LocalDate nextOn,
            @FormField @Nullable Integer everyMonths,
            @FormField @Nullable Integer openWeeks,
            @Nullable Long version) {}

    @GetMapping
    String overview(Caller caller, @RequestParam(defaultValue = "") PageNumber page, Locale locale, Model model) {
        Map<SurveyKind, SurveyPlanView> planned = new HashMap<>();
        plans.all(caller).forEach(plan -> planned.put(plan.kind(), plan));
        model.addAttribute(
                "kinds",
                Arrays.stream(SurveyKind.values())
                        .map(kind -> row(questionnaires.current(caller, kind), planned.get(kind), locale))
                        .toList());
        Page<SurveyRoundView> found = plans.rounds(caller, page.ofSize(ROUNDS));
        model.addAttribute(
                "rounds", found.stream().map(round -> round(round, locale)).toList());
        model.addAttribute("paging", new Paging(page.value(), ROUNDS, found.getTotalElements(), PAGE));
        return "survey/operator";
    }

    @GetMapping("/{kind}")
    String kind(Caller caller, @PathVariable String kind, Locale locale, Model model) {
        SurveyKind asked = SurveyAddress.kind(kind);
        return page(caller, asked, questionnaires.current(caller, asked), locale, model);
    }

    /** An earlier version, to look at or to begin from. */
    @GetMapping("/{kind}/fassungen/{number}")
    String version(Caller caller, @PathVariable String kind, @PathVariable int number, Locale locale, Model model) {
        SurveyKind asked = SurveyAddress.kind(kind);
        return page(caller, asked, questionnaires.version(caller, asked, number), locale, model);
    }

    @PostMapping("/{kind}")
    String publish(
            Caller caller,
            @PathVariable String kind,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam Map<String, String> sent,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        SurveyKind asked = SurveyAddress.kind(kind);
        List<QuestionDraft> drafts = drafts(sent);
        Map<String, String> fields = new HashMap<>(Map.of("/questions", ""));
        var errors = new MapBindingResult(fields, "questions");
        if (submit(fields, errors, () -> questionnaires.publish(caller, asked, drafts, version))) {
            flash.addFlashAttribute("notice", "survey.operator.published");
            return "redirect:" + PAGE + "/" + kind;
        }
        return page(caller, asked, questionnaires.current(caller, asked), locale, model);
    }

    @PostMapping("/{kind}/plan")
    String plan(
            Caller caller,
            @PathVariable String kind,
            @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        SurveyKind asked = SurveyAddress.kind(kind);
        long version = form.version() == null ? -1 : form.version();
        if (submit(
                form,
                errors,
                () -> plans.change(caller, asked, form.nextOn(), form.everyMonths(), form.openWeeks(), version))) {
            flash.addFlashAttribute("notice", "survey.operator.planned");
            return "redirect:" + PAGE + "/" + kind;
        }
        return page(caller, asked, questionnaires.current(caller, asked), locale, model);
    }

    @GetMapping("/runden/{round}")
    String round(Caller caller, @PathVariable SurveyRoundId round, Locale locale, Model model) {
        model.addAttribute("results", List.of(pages.result(results.ofRound(caller, round), locale)));
        model.addAttribute("about", round(results.round(caller, round), locale).when());
        model.addAttribute("operator", true);
        return "survey/results";
    }

    private String page(Caller caller, SurveyKind kind, QuestionnaireView shown, Locale locale, Model model) {
        QuestionnaireView current = questionnaires.current(caller, kind);
        model.addAttribute("address", PAGE + "/" + SurveyAddress.of(kind));
        model.addAttribute("title", phrases.say("survey.kind." + kind, locale));
        model.addAttribute("version", current.number());
        model.addAttribute("shown", shown.number());
        model.addAttribute("questions", shown.questions());
        model.addAttribute("places", PLACES);
        model.addAttribute("aboutModule", kind.isAboutModule());
        model.addAttribute(
                "forms",
                Arrays.stream(AnswerForm.values())
                        .map(form -> new Option(form.name(), phrases.say("survey.form." + form, locale)))
                        .toList());
        model.addAttribute(
                "versions",
                questionnaires.versions(caller, kind).stream()
                        .map(version -> new Option(
                                String.valueOf(version.number()),
                                version.publishedAt() == null
                                        ? phrases.say("survey.version.shipped", locale)
                                        : phrases.say(
                                                "survey.version",
                                                locale,
                                                version.number(),
                                                wording.moment(version.publishedAt(), locale))))
                        .toList());
        model.addAttribute("plan", kind.isAboutModule() ? null : plans.of(caller, kind));
        return "survey/questions";
    }

    private Row row(QuestionnaireView questionnaire, @Nullable SurveyPlanView plan, Locale locale) {
        return new Row(
                SurveyAddress.of(questionnaire.kind()),
                phrases.say("survey.kind." + questionnaire.kind(), locale),
                phrases.say(
                        "survey.operator.questions",
                        locale,
                        questionnaire.questions().size()),
                plan == null
                        ? null
                        : plan.nextOn() == null
                                ? phrases.say("survey.operator.unplanned", locale)
                                : phrases.say("survey.operator.next", locale, wording.day(plan.nextOn(), locale)));
    }

    private Round round(SurveyRoundView round, Locale locale) {
        String title = phrases.say("survey.kind." + round.kind(), locale);
        return new Round(
                round.id().toString(),
                title,
                phrases.say(
                        "survey.round",
                        locale,
                        wording.day(round.opensOn(), locale),
                        wording.day(round.closesOn(), locale)),
                round.closed());
    }

    /** The questions up to the last place in which something was written. */
    private static List<QuestionDraft> drafts(Map<String, String> sent) {
        List<QuestionDraft> drafts = new ArrayList<>();
        String figure = sent.getOrDefault("figure", "");
        int last = 0;
        for (int at = 0; at < PLACES; at++) {
            String de = sent.getOrDefault("q" + at + ".de", "");
            String en = sent.getOrDefault("q" + at + ".en", "");
            last = de.isBlank() && en.isBlank() ? last : at + 1;
            drafts.add(new QuestionDraft(form(sent.get("q" + at + ".form")), de, en, figure.equals("" + at)));
        }
        return drafts.subList(0, last);
    }

    private static @Nullable AnswerForm form(@Nullable String name) {
        return Arrays.stream(AnswerForm.values())
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
