package org.kommunalcampus.web.start;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.Caller;
import org.kommunalcampus.organisation.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: tells visitors what this is and leads everybody else to their work. */
@Controller
@RequiredArgsConstructor
class HomeController {

    private final CatalogueFigures figures;

    @GetMapping("/")
    String home(Caller caller, @RequestParam(required = false) @Nullable String signedOut, Locale locale, Model model) {
        if (caller.is(Role.LEARNER)) {
            return "redirect:/curriculum";
        }
        if (caller.is(Role.OPERATOR)) {
            return "redirect:/operator";
        }
        if (!caller.roles().isEmpty()) {
            model.addAttribute("name", caller.name());
            model.addAttribute("kind", kind(caller));
            return "start/waiting";
        }
        figures.addTo(model, locale);
        model.addAttribute("signedOut", signedOut != null);
        return "start/home";
    }

    private static String kind(Caller caller) {
        if (caller.is(Role.PROVIDER)) {
            return "provider";
        }
        return caller.is(Role.REVIEWER) ? "reviewer" : "other";
    }
}
