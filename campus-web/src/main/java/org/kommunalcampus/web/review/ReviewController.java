package org.kommunalcampus.web.review;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.quality.Bias;
import org.kommunalcampus.quality.ReviewDecision;
import org.kommunalcampus.quality.ReviewId;
import org.kommunalcampus.quality.Reviews;
import org.kommunalcampus.quality.Verdict;
import org.kommunalcampus.quality.Vote;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.OnRefusal;
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

/** One review: what is judged, the caller's own vote, the decision and the record. */
@Controller
@OnRefusal(texts = "review.field", backTo = "/beirat/begutachtungen/{id}", invalid = "review.error.text")
@RequestMapping("/beirat/begutachtungen/{id}")
@RequiredArgsConstructor
class ReviewController {

    private static final String PAGE = "redirect:/beirat/begutachtungen/";
    private static final String GRADE = "grade.";

    private final Reviews reviews;
    private final ReviewPages pages;

    @GetMapping
    String show(Caller caller, @PathVariable ReviewId id, Locale locale, Model model) {
        return page(caller, id, Map.of(), locale, model);
    }

    @PostMapping("/triage")
    String triage(
            Caller caller,
            @PathVariable ReviewId id,
            @RequestParam(defaultValue = "false") boolean urgent,
            RedirectAttributes flash) {
        reviews.triage(caller, id, urgent);
        return done("review.done.triage", id, flash);
    }

    @PostMapping("/zuweisungen")
    String assign(
            Caller caller,
            @PathVariable ReviewId id,
            @RequestParam(defaultValue = "") String reviewer,
            RedirectAttributes flash) {
        @Nullable String chosen = reviewer.isBlank() ? null : reviewer;
        reviews.assign(caller, id, chosen);
        return done("review.done.assigned", id, flash);
    }

    @PostMapping("/erklaerung")
    String declare(
            Caller caller,
            @PathVariable ReviewId id,
            @RequestParam(defaultValue = "") String bias,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash) {
        Bias declared = constant(Bias.class, bias);
        if (declared == null) {
            flash.addFlashAttribute("problem", "review.error.bias");
            return PAGE + id;
        }
        reviews.declare(caller, id, declared, note);
        return done("review.done.declared." + declared, id, flash);
    }

    @PostMapping("/anmerkungen")
    String comment(
            Caller caller,
            @PathVariable ReviewId id,
            @RequestParam(defaultValue = "") String pointer,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes flash) {
        reviews.comment(caller, id, pointer, text);
        return done("review.done.comment", id, flash);
    }

    @PostMapping("/votum")
    String vote(
            Caller caller,
            @PathVariable ReviewId id,
            @RequestParam Map<String, String> sent,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var errors = new MapBindingResult(sent, "vote");
        if (submit(sent, errors, () -> reviews.vote(caller, id, vote(sent)))) {
            return done("review.done.vote", id, flash);
        }
        model.addAttribute("problem", "review.error.vote");
        return page(caller, id, sent, locale, model);
    }

    @PostMapping("/entscheidung")
    String decide(
            Caller caller,
            @PathVariable ReviewId id,
            @ModelAttribute("decision") DecisionForm form,
            BindingResult errors,
            @RequestParam Map<String, String> sent,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (submit(form, errors, () -> reviews.decide(caller, id, form.decision(), form.shown()))) {
            return done("review.done.decision", id, flash);
        }
        model.addAttribute("problem", "review.error.decision");
        return page(caller, id, sent, locale, model);
    }

    /** How the Beirat decides. */
    record DecisionForm(
            @Nullable String reasons,
            @Nullable String conditions,
            @FormField @Nullable LocalDate conditionsDue,
            @FormField @Nullable LocalDate certifiedUntil,
            @Nullable Long version) {

        ReviewDecision decision() {
            return new ReviewDecision(
                    Objects.requireNonNullElse(reasons, ""), conditions, conditionsDue, certifiedUntil);
        }

        /** The version that was shown; none that ever was where the form does not say. */
        long shown() {
            return Objects.requireNonNullElse(version, -1L);
        }
    }

    @PostMapping("/erfuellung")
    String fulfil(Caller caller, @PathVariable ReviewId id, RedirectAttributes flash) {
        reviews.fulfil(caller, id);
        return done("review.done.fulfilled", id, flash);
    }

    private String page(Caller caller, ReviewId id, Map<String, String> sent, Locale locale, Model model) {
        model.addAttribute("page", pages.page(caller, id, locale));
        model.addAttribute("sent", sent);
        return "review/review";
    }

    private static String done(String notice, ReviewId id, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return PAGE + id;
    }

    private static Vote vote(Map<String, String> sent) {
        Verdict verdict = constant(Verdict.class, sent.getOrDefault("verdict", ""));
        if (verdict == null) {
            throw new Invalid("/verdict", "required", "A verdict is needed.");
        }
        return new Vote(grades(sent), verdict, sent.getOrDefault("summary", ""));
    }

    private static Map<String, Integer> grades(Map<String, String> sent) {
        Map<String, Integer> grades = new HashMap<>();
        sent.forEach((name, value) -> {
            if (name.startsWith(GRADE) && value.length() == 1 && Character.isDigit(value.charAt(0))) {
                grades.put(name.substring(GRADE.length()), Integer.valueOf(value));
            }
        });
        return grades;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
