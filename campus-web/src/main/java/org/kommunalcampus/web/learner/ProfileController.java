package org.kommunalcampus.web.learner;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.CompetenceSearch;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.OwnChange;
import org.kommunalcampus.web.kit.Phrases;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** <em>Mein Profil</em>: target and actual, and what people say of their own levels. */
@Controller
@OnRefusal(texts = "learner")
@RequiredArgsConstructor
class ProfileController {

    private final ProfilePages pages;
    private final CompetenceSearch search;
    private final Profiles profiles;
    private final OwnChange change;
    private final Phrases phrases;

    /**
     * The whole page.
     *
     * @param area of the comparison
     * @param competence one that somebody was led to; it is listed even if nobody asks for it
     * @param q words to find further competences
     */
    @GetMapping("/profil")
    String show(
            Caller caller,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(required = false) @Nullable CompetenceId competence,
            @RequestParam(defaultValue = "") String q,
            Locale locale,
            Model model) {
        model.addAttribute(
                "page", pages.of(caller, area, competence == null ? List.of() : List.of(competence), Map.of(), locale));
        find(q, locale, model);
        return "learner/profile";
    }

    /** The competences that the words find, as a part of the page. */
    @GetMapping("/profil/kompetenzen")
    String competences(Caller caller, @RequestParam(defaultValue = "") String q, Locale locale, Model model) {
        caller.requireMember();
        find(q, locale, model);
        return "learner/parts :: found";
    }

    /** Notes all levels of the form at once; the fields are named {@code level.} and the id of the competence. */
    @PostMapping("/profil/stufen")
    String rate(
            Caller caller,
            @RequestParam long version,
            @RequestParam Map<String, String> fields,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        MemberId member = caller.requireMember();
        Map<CompetenceId, Integer> levels = LevelFields.read(fields);
        var errors = new MapBindingResult(fields, "levels");
        if (submit(
                fields,
                errors,
                () -> flash.addFlashAttribute(
                        "news",
                        change.make(
                                caller,
                                () -> profiles.rateSelf(caller, member, levels, version),
                                Trigger.PROFILE_CHANGED,
                                phrases.say("learner.done.levels", locale),
                                locale)))) {
            return "redirect:/profil";
        }
        if (errors.hasFieldErrors()) {
            model.addAttribute("problem", "learner.error.other");
        }
        model.addAttribute("page", pages.of(caller, "", levels.keySet(), levels, locale));
        find("", locale, model);
        return "learner/profile";
    }

    private void find(String q, Locale locale, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("found", q.isBlank() ? null : search.find(q, locale));
    }
}
