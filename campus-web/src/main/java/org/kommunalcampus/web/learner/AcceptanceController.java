package org.kommunalcampus.web.learner;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.curriculum.Acceptances;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.OwnChange;
import org.kommunalcampus.web.kit.Phrases;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Learners accept the current stage as they have seen it, or take that back. */
@Controller
@OnRefusal(texts = "learner.accept", backTo = "/lehrplan")
@RequiredArgsConstructor
class AcceptanceController {

    private final Acceptances acceptances;
    private final OwnChange change;
    private final Phrases phrases;

    /** Accepts the version that the page has shown. */
    @PostMapping("/lehrplan/zustimmung")
    String accept(Caller caller, @RequestParam long version, Locale locale, RedirectAttributes flash) {
        MemberId member = caller.requireMember();
        flash.addFlashAttribute(
                "news",
                change.follow(
                        caller,
                        () -> acceptances.accept(caller, member, version),
                        phrases.say("learner.accept.done", locale),
                        locale));
        return "redirect:/lehrplan";
    }

    @PostMapping("/lehrplan/zustimmung/ruecknahme")
    String withdraw(Caller caller, Locale locale, RedirectAttributes flash) {
        MemberId member = caller.requireMember();
        flash.addFlashAttribute(
                "news",
                change.follow(
                        caller,
                        () -> acceptances.withdraw(caller, member),
                        phrases.say("learner.accept.withdrawn", locale),
                        locale));
        return "redirect:/lehrplan";
    }
}
