package org.kommunalcampus.web.hr;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.admission.Welcome;
import org.kommunalcampus.shared.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** HR puts the list of first steps away. */
@Controller
@RequiredArgsConstructor
class WelcomeController {

    private final Welcome welcome;

    @PostMapping("/personal/erste-schritte/ausblenden")
    String dismiss(Caller caller, RedirectAttributes flash) {
        welcome.dismiss(caller);
        flash.addFlashAttribute("notice", "welcome.dismissed");
        return "redirect:/personal";
    }
}
