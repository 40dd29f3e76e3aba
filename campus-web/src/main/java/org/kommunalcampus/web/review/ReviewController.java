package org.kommunalcampus.web.review;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.quality.Bias;
import org.kommunalcampus.quality.ReviewDecision;
import org.kommunalcampus.quality.ReviewId;
import org.kommunalcampus.quality.Reviews;
import org.kommunalcampus.quality.Verdict;
import org.kommunalcampus.quality.Vote;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One review: what is judged, the caller's own vote, the decision and the record. */
@Controller
@RequestMapping("/beirat/reviews/{id}")
@RequiredArgsConstructor
class ReviewController {

    private static final String PAGE = "redirect:/beirat/reviews/";
    private static final String GRADE = "grade.";

    private final Reviews reviews;
    private final ReviewPages pages;

    @GetMapping
    String show(Caller caller, @PathVariable ReviewId id, Locale locale, Model model) {
        return page(caller, id, Map.of(), Map.of(), locale, model);
    }

    @PostMapping("/triage")
    String triage(
            Caller caller,
            @PathVariable ReviewId id,
            @RequestParam(defaultValue = "false") boolean urgent,
            RedirectAttributes flash) {
        return run(() -> reviews.triage(caller, id, urgent), "review.done.triage", id, flash);
    }

    @PostMapping("/assignments")
    String assign(
            Caller caller,
            @PathVariable ReviewId id,
            @RequestParam(defaultValue = "") String reviewer,
            RedirectAttributes flash) {
        @Nullable String chosen = reviewer.isBlank() ? null : reviewer;
        return run(() -> reviews.assign(caller, id, chosen), "review.done.assigned", id, flash);
    }

    @PostMapping("/declaration")
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
        return run(() -> reviews.declare(caller, id, declared, note), "review.done.declared." + declared, id, flash);
    }

    @PostMapping("/comments")
    String comment(
            Caller caller,
            @PathVariable ReviewId id,
            @RequestParam(defaultValue = "") String pointer,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes flash) {
        return run(() -> reviews.comment(caller, id, pointer, text), "review.done.comment", id, flash);
    }

    @PostMapping("/vote")
    String vote(
            Caller caller,
            @PathVariable ReviewId id,
            @RequestParam Map<String, String> sent,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            Verdict verdict = constant(Verdict.class, sent.getOrDefault("verdict", ""));
            if (verdict == null) {
                throw new Invalid("/verdict", "required", "A verdict is needed.");
            }
            reviews.vote(caller, id, new Vote(grades(sent), verdict, sent.getOrDefault("summary", "")));
            flash.addFlashAttribute("notice", "review.done.vote");
            return PAGE + id;
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", "review.error.vote");
            return page(caller, id, sent, errors(invalid), locale, model);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("problem", "refused." + refused.getCode());
            return page(caller, id, sent, Map.of(), locale, model);
        }
    }

    @PostMapping("/decision")
    String decide(
            Caller caller,
            @PathVariable ReviewId id,
            @RequestParam Map<String, String> sent,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            var decision = new ReviewDecision(
                    sent.getOrDefault("reasons", ""),
                    sent.get("conditions"),
                    day(sent, "conditionsDue"),
                    day(sent, "certifiedUntil"));
            String version = sent.getOrDefault("version", "");
            reviews.decide(caller, id, decision, version.matches("\\d{1,18}") ? Long.parseLong(version) : -1);
            flash.addFlashAttribute("notice", "review.done.decision");
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", "review.error.decision");
            return page(caller, id, sent, errors(invalid), locale, model);
        } catch (Stale stale) {
            flash.addFlashAttribute("problem", "review.error.stale");
        } catch (Refused refused) {
            flash.addFlashAttribute("problem", "refused." + refused.getCode());
        }
        return PAGE + id;
    }

    @PostMapping("/fulfilment")
    String fulfil(Caller caller, @PathVariable ReviewId id, RedirectAttributes flash) {
        return run(() -> reviews.fulfil(caller, id), "review.done.fulfilled", id, flash);
    }

    private String page(
            Caller caller,
            ReviewId id,
            Map<String, String> sent,
            Map<String, String> errors,
            Locale locale,
            Model model) {
        model.addAttribute("page", pages.page(caller, id, locale));
        model.addAttribute("sent", sent);
        model.addAttribute("errors", errors);
        return "review/review";
    }

    private static String run(Runnable step, String done, ReviewId id, RedirectAttributes flash) {
        try {
            step.run();
            flash.addFlashAttribute("notice", done);
        } catch (Refused refused) {
            flash.addFlashAttribute("problem", "refused." + refused.getCode());
        } catch (Invalid invalid) {
            flash.addFlashAttribute("problem", "review.error.text");
        }
        return PAGE + id;
    }

    private static Map<String, Integer> grades(Map<String, String> sent) {
        Map<String, Integer> grades = new HashMap<>();
        sent.forEach((name, value) -> {
            if (name.startsWith(GRADE) && value.matches("\\d")) {
                grades.put(name.substring(GRADE.length()), Integer.valueOf(value));
            }
        });
        return grades;
    }

    private static Map<String, String> errors(Invalid invalid) {
        return invalid.getErrors().stream()
                .collect(Collectors.toMap(
                        FieldError::pointer, error -> "review.error.field." + error.code(), (first, second) -> first));
    }

    private static @Nullable LocalDate day(Map<String, String> sent, String name) {
        String text = Objects.requireNonNullElse(sent.get(name), "");
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDay) {
            throw new Invalid("/" + name, "out-of-range", "A day is needed.");
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
