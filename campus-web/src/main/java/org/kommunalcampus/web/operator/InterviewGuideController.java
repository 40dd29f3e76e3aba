package org.kommunalcampus.web.operator;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.interview.GuideCheck;
import org.kommunalcampus.interview.GuideProblem;
import org.kommunalcampus.interview.GuideView;
import org.kommunalcampus.interview.InterviewGuides;
import org.kommunalcampus.interview.PreviewedQuestion;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The guide of the dialogue: its text, what is wrong with it, how people would be asked, and its versions. */
@Controller
@OnRefusal(texts = "guide", backTo = InterviewGuideController.PAGE)
@RequestMapping(InterviewGuideController.PAGE)
@RequiredArgsConstructor
class InterviewGuideController {

    static final String PAGE = "/betrieb/gespraechsleitfaden";
    private static final int VERSIONS_SHOWN = 20;

    private final InterviewGuides guides;
    private final Phrases phrases;
    private final Wording wording;

    /**
     * The text as it was typed.
     *
     * @param version the number of the version that it was made from
     */
    record GuideForm(@Nullable String document, @Nullable Long version) {

        String text() {
            return document == null ? "" : document.replace("\r\n", "\n");
        }
    }

    /** A problem in words. */
    record Fault(String where, String what) {}

    /** A version in words. */
    record Version(int number, String about) {}

    /**
     * A question as people would see it.
     *
     * @param after the question on whose answer it depends, in words, {@code null} for none
     */
    record Shown(
            String text,
            String kind,
            List<String> options,
            @Nullable String after) {}

    @GetMapping
    String show(Caller caller, Locale locale, Model model) {
        GuideView current = guides.current(caller);
        return page(caller, current.document(), current.number(), locale, model);
    }

    /** An earlier version, to look at or to begin from. */
    @GetMapping("/{number}")
    String version(Caller caller, @PathVariable int number, Locale locale, Model model) {
        GuideView chosen = guides.version(caller, number);
        return page(caller, chosen.document(), guides.current(caller).number(), locale, model);
    }

    @PostMapping("/pruefung")
    String check(
            Caller caller, @ModelAttribute("form") GuideForm form, BindingResult errors, Locale locale, Model model) {
        caller.requireOperator();
        model.addAttribute("checked", true);
        return page(caller, form.text(), version(caller, form), locale, model);
    }

    @PostMapping
    String publish(
            Caller caller,
            @ModelAttribute("form") GuideForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        caller.requireOperator();
        long version = version(caller, form);
        if (submit(form, errors, () -> guides.publish(caller, form.text(), version))) {
            flash.addFlashAttribute("notice", "guide.published");
            return "redirect:" + PAGE;
        }
        model.addAttribute("checked", true);
        return page(caller, form.text(), version, locale, model);
    }

    private long version(Caller caller, GuideForm form) {
        Long seen = form.version();
        return seen == null ? guides.current(caller).number() : seen;
    }

    private String page(Caller caller, String document, long version, Locale locale, Model model) {
        GuideCheck check = guides.check(caller, document);
        model.addAttribute("document", document);
        model.addAttribute("version", version);
        model.addAttribute(
                "faults",
                check.problems().stream().map(problem -> fault(problem, locale)).toList());
        model.addAttribute(
                "questions",
                check.questions().stream()
                        .map(question -> shown(question, check.questions(), locale))
                        .toList());
        model.addAttribute(
                "versions",
                guides.versions(caller, PageRequest.of(0, VERSIONS_SHOWN)).stream()
                        .map(each -> version(each, locale))
                        .toList());
        return "operator/interview-guide";
    }

    private Fault fault(GuideProblem problem, Locale locale) {
        String place = problem.pointer().isEmpty() ? "/" : problem.pointer();
        return new Fault(
                phrases.say("guide.where", locale, problem.line(), place),
                phrases.coded("guide.problem.", problem.code(), locale));
    }

    private Version version(GuideView guide, Locale locale) {
        String key = guide.shipped() ? "guide.version.shipped" : "guide.version";
        return new Version(
                guide.number(), phrases.say(key, locale, guide.number(), wording.moment(guide.publishedAt(), locale)));
    }

    private Shown shown(PreviewedQuestion question, List<PreviewedQuestion> all, Locale locale) {
        return new Shown(
                question.text().in(locale),
                phrases.say("guide.kind." + question.kind().name(), locale),
                question.options().stream()
                        .map(option -> option.suggests().isEmpty()
                                ? option.text().in(locale)
                                : phrases.say(
                                        "guide.option",
                                        locale,
                                        option.text().in(locale),
                                        String.join(", ", option.suggests())))
                        .toList(),
                all.stream()
                        .filter(other -> other.id().equals(question.after()))
                        .map(other ->
                                phrases.say("guide.after", locale, other.text().in(locale)))
                        .findFirst()
                        .orElse(null));
    }
}
