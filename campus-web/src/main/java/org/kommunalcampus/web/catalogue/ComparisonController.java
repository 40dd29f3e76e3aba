package org.kommunalcampus.web.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Up to four modules side by side. The choice stands in the address, so that it can be shared and needs no script; what is no module is left out. */
@Controller
@RequiredArgsConstructor
class ComparisonController {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int LONGEST_TEXT = 200;

    private final ModuleComparisons comparisons;

    @GetMapping(ModuleComparisons.PATH)
    String compare(
            Caller caller,
            @RequestParam(name = "m", required = false, defaultValue = "") List<String> modules,
            @RequestParam(defaultValue = "") String q,
            Locale locale,
            Model model) {
        List<ModuleId> asked = modules.stream()
                .map(String::strip)
                .filter(id -> ID.matcher(id).matches())
                .map(ModuleId::of)
                .distinct()
                .limit(ModuleComparisons.MOST)
                .toList();
        String words =
                q.strip().length() <= LONGEST_TEXT ? q.strip() : q.strip().substring(0, LONGEST_TEXT);
        model.addAttribute("q", words);
        model.addAttribute("comparison", comparisons.of(caller, asked, words, locale));
        return "catalogue/compare";
    }
}
