package org.kommunalcampus.web.survey;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.survey.SurveyAnswers;
import org.kommunalcampus.survey.SurveyKind;
import org.kommunalcampus.survey.SurveyQuestionId;
import org.kommunalcampus.survey.SurveySheet;
import org.kommunalcampus.survey.Surveys;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.SurveyAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.FieldError;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Surveys that somebody may answer, and answering them. */
@Controller
@OnRefusal(texts = "survey", backTo = SurveyAddress.ALL)
@RequestMapping(SurveyAddress.ALL)
@RequiredArgsConstructor
class SurveyController {

    private final Surveys surveys;
    private final SurveyPages pages;

    @GetMapping
    String all(Caller caller, Locale locale, Model model) {
        model.addAttribute("surveys", pages.cards(surveys.open(caller), locale));
        return "survey/list";
    }

    @GetMapping("/{kind}/{subject}")
    String form(Caller caller, @PathVariable String kind, @PathVariable UUID subject, Locale locale, Model model) {
        return page(surveys.sheet(caller, SurveyAddress.kind(kind), subject), locale, model);
    }

    @PostMapping("/{kind}/{subject}")
    String answer(
            Caller caller,
            @PathVariable String kind,
            @PathVariable UUID subject,
            @RequestParam(defaultValue = "-1") int number,
            @RequestParam(defaultValue = "false") boolean screened,
            @RequestParam Map<String, String> sent,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        SurveyKind asked = SurveyAddress.kind(kind);
        SurveySheet sheet = surveys.sheet(caller, asked, subject);
        var answers = new SurveyAnswers(number, answers(sent), screened);
        Map<String, String> fields = new HashMap<>();
        sheet.questionnaire().questions().forEach(question -> fields.put(SurveyPages.FIELD + question.id(), ""));
        var errors = new MapBindingResult(fields, "survey");
        if (submit(fields, errors, () -> surveys.answer(caller, asked, subject, answers))) {
            flash.addFlashAttribute("notice", "survey.thanks");
            return "redirect:" + SurveyAddress.ALL;
        }
        model.addAttribute(
                "named",
                errors.getFieldErrors().stream()
                        .map(FieldError::getCode)
                        .anyMatch(code -> code != null && code.startsWith("names-")));
        return page(sheet, locale, model);
    }

    private String page(SurveySheet sheet, Locale locale, Model model) {
        model.addAttribute("page", pages.sheet(sheet, locale));
        return "survey/form";
    }

    private static Map<SurveyQuestionId, String> answers(Map<String, String> sent) {
        Map<SurveyQuestionId, String> answers = new HashMap<>();
        sent.forEach((name, value) -> {
            if (name.startsWith(SurveyPages.FIELD)) {
                Ids.one(name.substring(SurveyPages.FIELD.length()), SurveyQuestionId::of)
                        .ifPresent(question -> answers.put(question, value));
            }
        });
        return answers;
    }
}
