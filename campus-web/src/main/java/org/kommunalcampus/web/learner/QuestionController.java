package org.kommunalcampus.web.learner;

import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.OwnChange;
import org.kommunalcampus.web.kit.Phrases;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The questions with which a plan begins: what the learner can already. */
@Controller
@RequiredArgsConstructor
class QuestionController {

    private final QuestionPages pages;
    private final Profiles profiles;
    private final OwnChange change;
    private final Phrases phrases;

    @GetMapping("/lehrplan/fragen")
    String show(Caller caller, Locale locale, Model model) {
        model.addAttribute("page", pages.of(caller, locale));
        return "learner/questions";
    }

    /** Keeps the answers as own levels; what is not answered is asked again. The fields are named {@code level.} and the id of the competence. */
    @PostMapping("/lehrplan/fragen")
    String answer(Caller caller, @RequestParam Map<String, String> fields, Locale locale, RedirectAttributes flash) {
        MemberId member = caller.requireMember();
        Map<CompetenceId, Integer> answers = LevelFields.readAnswered(fields);
        flash.addFlashAttribute(
                "news",
                change.make(
                        caller,
                        () -> profiles.answer(caller, member, answers),
                        Trigger.PROFILE_CHANGED,
                        phrases.say("learner.question.done", locale, answers.size()),
                        locale));
        return "redirect:/lehrplan";
    }
}
