package org.kommunalcampus.web.learner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.OwnChange;
import org.kommunalcampus.web.kit.Phrases;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets learners of the demo report their own completion, so that they can watch the plan follow; elsewhere others vouch for it. */
@Controller
@OnRefusal(backTo = "/lehrplan")
@Profile("demo")
@RequiredArgsConstructor
class CompletionController {

    private final Completions completions;
    private final OwnChange change;
    private final ModuleTitles titles;
    private final Phrases phrases;
    private final Clock clock;

    @PostMapping("/lehrplan/abschluesse")
    String complete(Caller caller, @RequestParam ModuleId module, Locale locale, RedirectAttributes flash) {
        MemberId member = caller.requireMember();
        Caller demo = Caller.system("demo completion");
        String evidence = phrases.say("learner.evidence.demo", locale);
        flash.addFlashAttribute(
                "news",
                change.make(
                        caller,
                        () -> completions.record(demo, member, module, LocalDate.now(clock), evidence),
                        Trigger.COMPLETION,
                        titles.say("learner.done.completed", module, locale),
                        locale));
        return "redirect:/lehrplan";
    }
}
