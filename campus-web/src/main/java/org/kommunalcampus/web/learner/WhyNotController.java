package org.kommunalcampus.web.learner;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Why a module is not in the curriculum, and what would bring it in. */
@Controller
@RequiredArgsConstructor
class WhyNotController {

    private final WhyNotPages pages;

    /** Asks for a module; {@code q} are the words to look for. */
    @GetMapping("/lehrplan/warum-nicht")
    String search(Caller caller, @RequestParam(defaultValue = "") String q, Locale locale, Model model) {
        caller.requireMember();
        model.addAttribute("q", q);
        model.addAttribute("found", q.isBlank() ? null : pages.search(q, locale));
        return "learner/whyNotSearch";
    }

    @GetMapping("/lehrplan/warum-nicht/{module}")
    String explain(Caller caller, @PathVariable ModuleId module, Locale locale, Model model) {
        model.addAttribute("page", pages.of(caller, module, locale));
        return "learner/whyNot";
    }
}
