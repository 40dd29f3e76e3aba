package org.kommunalcampus.web.provider;

import static org.kommunalcampus.web.kit.Submission.submit;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.provider.Applications;
import org.kommunalcampus.provider.ProviderFacts;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.security.SignInEntrance;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an education provider registers; anybody may read it, an account that belongs to nobody yet may send it. */
@Controller
@OnRefusal(texts = "onboarding")
@RequiredArgsConstructor
class RegistrationController {

    private final Applications applications;
    private final SignInEntrance entrance;

    @GetMapping("/registrierung")
    ModelAndView form(Caller caller) {
        return page(caller, ProviderFacts.none());
    }

    @PostMapping("/registrierung")
    ModelAndView register(
            Caller caller,
            @ModelAttribute("facts") ProviderFacts facts,
            BindingResult errors,
            RedirectAttributes flash) {
        if (!caller.isUnassigned() || !submit(facts, errors, () -> applications.register(caller, facts))) {
            return page(caller, facts);
        }
        flash.addFlashAttribute("notice", "onboarding.registered");
        // roles are read when somebody arrives, so the single sign-on session arrives once more
        return new ModelAndView(
                entrance.elsewhere() ? "redirect:" + entrance.address() : "redirect:" + AccreditationController.PAGE);
    }

    private static ModelAndView page(Caller caller, ProviderFacts facts) {
        return new ModelAndView("provider/registration")
                .addObject("visitor", caller.identity() == null)
                .addObject("open", caller.isUnassigned())
                .addObject("facts", facts);
    }
}
