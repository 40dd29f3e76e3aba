package org.kommunalcampus.web.survey;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.survey.SurveyResults;
import org.kommunalcampus.web.kit.NamesReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What learners think of a module, for its provider, the Beirat and the operator. */
@Controller
@RequiredArgsConstructor
class SurveyResultController {

    private final SurveyResults results;
    private final SurveyPages pages;
    private final NamesReader names;

    @GetMapping("/umfragen/module/{module}")
    String ofModule(Caller caller, @PathVariable ModuleId module, Locale locale, Model model) {
        model.addAttribute(
                "results",
                results.ofModule(caller, module).stream()
                        .map(result -> pages.result(result, locale))
                        .toList());
        model.addAttribute("about", names.of(List.of(module), List.of()).module(module));
        return "survey/results";
    }
}
