package org.kommunalcampus.web.provider;

import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.provider.Applications;
import org.kommunalcampus.provider.ProviderFacts;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.web.layout.FormErrors;
import org.kommunalcampus.web.security.SignInEntrance;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an education provider registers; anybody may read it, an account that belongs to nobody yet may send it. */
@Controller
@RequiredArgsConstructor
class RegistrationController {

    private final Applications applications;
    private final FormErrors errors;
    private final SignInEntrance entrance;

    @GetMapping("/registration")
    ModelAndView form(Caller caller) {
        return page(caller, ProviderFacts.none(), Map.of());
    }

    @PostMapping("/registration")
    ModelAndView register(Caller caller, ProviderFacts facts, Locale locale, RedirectAttributes flash) {
        if (!caller.isUnassigned()) {
            return page(caller, facts, Map.of());
        }
        try {
            applications.register(caller, facts);
        } catch (Invalid invalid) {
            ModelAndView page = page(caller, facts, errors.of(invalid, locale));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("notice", "onboarding.registered");
        // roles are read when somebody arrives, so the single sign-on session arrives once more
        return new ModelAndView(
                entrance.elsewhere() ? "redirect:" + entrance.address() : "redirect:" + AccreditationController.PAGE);
    }

    private static ModelAndView page(Caller caller, ProviderFacts facts, Map<String, String> errors) {
        return new ModelAndView("provider/registration")
                .addObject("visitor", caller.identity() == null)
                .addObject("open", caller.isUnassigned())
                .addObject("facts", facts)
                .addObject("errors", errors);
    }
}
