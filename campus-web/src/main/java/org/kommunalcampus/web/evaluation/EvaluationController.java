package org.kommunalcampus.web.evaluation;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.privacy.Evaluations;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.EvaluationWords;
import org.kommunalcampus.web.kit.EvaluationWords.Standing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What employers can see of people, for everybody to read; employees also read what their own employer has switched on. */
@Controller
@RequiredArgsConstructor
class EvaluationController {

    private final Evaluations evaluations;
    private final EvaluationWords words;

    @GetMapping("/datenschutz/auswertungen")
    String show(Caller caller, Locale locale, Model model) {
        Map<String, Standing> standings = caller.municipality() == null
                ? Map.of()
                : evaluations.of(caller, caller.municipality()).evaluations().stream()
                        .map(state -> words.standing(state, locale))
                        .collect(Collectors.toMap(standing -> standing.entry().name(), standing -> standing));
        model.addAttribute("entries", words.entries(locale));
        model.addAttribute("standings", standings);
        return "evaluation/catalogue";
    }
}
