package org.kommunalcampus.web.privacy;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.privacy.Erasures;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The caller's own data erased: first what that means, then the request. */
@Controller
@OnRefusal(backTo = "/meine-daten/loeschung")
@RequiredArgsConstructor
class ErasureController {

    private static final String PAGE = "redirect:/meine-daten/loeschung";

    private final Erasures erasures;
    private final ErasurePages pages;
    private final Curricula curricula;

    @GetMapping("/meine-daten/loeschung")
    String show(Caller caller, Locale locale, Model model) {
        model.addAttribute("page", pages.of(caller, locale));
        return "privacy/erasure";
    }

    /** Erases what may go, if the person says to have read what that is. */
    @PostMapping("/meine-daten/loeschung")
    String request(Caller caller, @RequestParam(defaultValue = "false") String confirmed, RedirectAttributes flash) {
        MemberId member = caller.requirePerson();
        erasures.request(caller, member, Boolean.parseBoolean(confirmed));
        if (caller.is(Role.LEARNER)) {
            curricula.afterOwnChange(caller, Trigger.PROFILE_CHANGED);
        }
        flash.addFlashAttribute("notice", "my-data.erasure.done");
        return PAGE;
    }
}
