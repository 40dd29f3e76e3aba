package org.kommunalcampus.web.learner;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.profile.AgreementId;
import org.kommunalcampus.profile.GoalAgreements;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the employer asks of oneself: assigned modules with their due dates, and goals to agree to. */
@Controller
@OnRefusal(backTo = "/lehrplan/zuweisungen")
@RequiredArgsConstructor
class TaskController {

    private final TaskPages pages;
    private final GoalAgreements agreements;
    private final Curricula curricula;

    @GetMapping("/lehrplan/zuweisungen")
    String show(Caller caller, Locale locale, Model model) {
        model.addAttribute("tasks", pages.tasks(caller, locale));
        model.addAttribute("goals", pages.goals(caller, locale));
        return "learner/tasks";
    }

    /** Agrees to a goal, which then stands in the profile and counts for the curriculum, or declines it. */
    @PostMapping("/lehrplan/vereinbarungen/{id}/antwort")
    String answer(
            Caller caller,
            @PathVariable AgreementId id,
            @RequestParam(defaultValue = "false") boolean agreed,
            RedirectAttributes flash) {
        MemberId member = caller.requireMember();
        agreements.answer(caller, member, id, agreed);
        curricula.afterOwnChange(caller, Trigger.PROFILE_CHANGED);
        flash.addFlashAttribute("notice", agreed ? "task.goal.agreed" : "task.goal.declined");
        return "redirect:/lehrplan/zuweisungen";
    }
}
