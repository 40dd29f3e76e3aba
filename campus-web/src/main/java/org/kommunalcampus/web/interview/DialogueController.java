package org.kommunalcampus.web.interview;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.interview.AnswerMode;
import org.kommunalcampus.interview.EntryAcceptance;
import org.kommunalcampus.interview.InterviewQuestion;
import org.kommunalcampus.interview.InterviewView;
import org.kommunalcampus.interview.Interviews;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.OwnChange;
import org.kommunalcampus.web.kit.Phrases;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The dialogue on one page: a question, what the answer would enter, and all that was said before. */
@Controller
@OnRefusal(texts = "interview", backTo = DialogueController.PAGE)
@RequestMapping(DialogueController.PAGE)
@RequiredArgsConstructor
class DialogueController {

    static final String PAGE = "/dialog";

    /** Leads to the question, so that keyboard and screen reader begin there. */
    private static final String TO_THE_QUESTION = "redirect:/dialog#frage";

    private static final String LEVEL = "level.";

    private final DialoguePages pages;
    private final Interviews interviews;
    private final OwnChange change;
    private final Phrases phrases;

    @GetMapping
    String show(Caller caller, Locale locale, Model model) {
        return page(caller, null, locale, model);
    }

    /** An answer. A level that is chosen by its own words is accepted with that. */
    @PostMapping("/antworten")
    String answer(
            Caller caller,
            @ModelAttribute("form") InterviewAnswerForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        MemberId member = caller.requireMember();
        if (!submit(form, errors, () -> interviews.answer(caller, member, form.id(), form.read()))) {
            return page(caller, form.text(), locale, model);
        }
        InterviewView view = interviews.of(caller, member);
        InterviewQuestion waiting = view.given() == null ? null : view.question();
        if (waiting != null
                && waiting.kind() == AnswerMode.SCALE
                && waiting.id().equals(form.id())) {
            List<EntryAcceptance> all = view.preview().stream()
                    .map(entry -> new EntryAcceptance(entry.entry(), null))
                    .toList();
            accept(caller, form.id(), all, locale, flash);
        }
        return TO_THE_QUESTION;
    }

    /** What of the answer goes into the profile. The levels are in fields that are named {@code level.} and the entry. */
    @PostMapping("/eintragen")
    String accept(
            Caller caller,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(required = false) @Nullable List<String> take,
            @RequestParam Map<String, String> fields,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireMember();
        List<EntryAcceptance> accepted = new ArrayList<>();
        boolean none = fields.containsKey("none");
        for (String entry : none || take == null ? List.<String>of() : take) {
            accepted.add(new EntryAcceptance(entry, level(fields.get(LEVEL + entry))));
        }
        accept(caller, question, accepted, locale, flash);
        return TO_THE_QUESTION;
    }

    /** Takes an answer back with what came of it. */
    @PostMapping("/ruecknahme")
    String undo(
            Caller caller, @RequestParam(defaultValue = "") String question, Locale locale, RedirectAttributes flash) {
        MemberId member = caller.requireMember();
        flash.addFlashAttribute(
                "news",
                change.make(
                        caller,
                        () -> interviews.undo(caller, member, question),
                        Trigger.PROFILE_CHANGED,
                        phrases.say("interview.undone", locale),
                        locale));
        return TO_THE_QUESTION;
    }

    private void accept(
            Caller caller, String question, List<EntryAcceptance> accepted, Locale locale, RedirectAttributes flash) {
        MemberId member = caller.requireMember();
        Runnable accept = () -> interviews.accept(caller, member, question, accepted);
        if (accepted.isEmpty()) {
            accept.run();
        } else {
            String done = phrases.say("interview.accepted", locale, accepted.size());
            flash.addFlashAttribute("news", change.make(caller, accept, Trigger.PROFILE_CHANGED, done, locale));
        }
    }

    private static @Nullable Integer level(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (!value.matches("[0-8]")) {
            throw new Invalid("/level", "out-of-range", "A level is 0 to 8.");
        }
        return Integer.valueOf(value);
    }

    private String page(Caller caller, @Nullable String typed, Locale locale, Model model) {
        model.addAttribute("page", pages.of(caller, locale));
        model.addAttribute("typed", Objects.requireNonNullElse(typed, ""));
        return "interview/dialogue";
    }
}
