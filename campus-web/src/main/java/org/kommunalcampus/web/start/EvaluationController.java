package org.kommunalcampus.web.start;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What employers can see of people, for everybody to read. */
@Controller
@RequiredArgsConstructor
class EvaluationController {

    private final EvaluationCatalogue catalogue;

    @GetMapping("/datenschutz/auswertungen")
    String show(Locale locale, Model model) {
        model.addAttribute("entries", catalogue.entries(locale));
        return "start/evaluations";
    }
}
