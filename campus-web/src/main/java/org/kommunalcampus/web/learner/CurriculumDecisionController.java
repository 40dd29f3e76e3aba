package org.kommunalcampus.web.learner;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.curriculum.Decision;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.OwnChange;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.kit.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What learners decide about single modules: keep it in the plan, or do not propose it. */
@Controller
@OnRefusal(backTo = "/lehrplan", invalid = "learner.error.reason-too-long")
@RequiredArgsConstructor
class CurriculumDecisionController {

    private final Curricula curricula;
    private final OwnChange change;
    private final ModuleTitles titles;

    @PostMapping("/lehrplan/entscheidungen")
    String decide(
            Caller caller,
            @RequestParam ModuleId module,
            @RequestParam Decision.Kind decision,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        MemberId member = caller.requireMember();
        Subject.is(titles.say("learner.about", module, locale), request);
        flash.addFlashAttribute(
                "news",
                change.follow(
                        caller,
                        () -> curricula.decide(caller, member, module, decision, reason),
                        titles.say("learner.done." + Phrases.key(decision), module, locale),
                        locale));
        return "redirect:/lehrplan";
    }

    @PostMapping("/lehrplan/entscheidungen/ruecknahme")
    String withdraw(Caller caller, @RequestParam ModuleId module, Locale locale, RedirectAttributes flash) {
        MemberId member = caller.requireMember();
        flash.addFlashAttribute(
                "news",
                change.follow(
                        caller,
                        () -> curricula.withdrawDecision(caller, member, module),
                        titles.say("learner.done.withdrawn", module, locale),
                        locale));
        return "redirect:/lehrplan";
    }
}
