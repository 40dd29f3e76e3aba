package org.kommunalcampus.web.learner;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the learner has completed, to look at and to print. */
@Controller
@RequiredArgsConstructor
class RecordController {

    private final RecordPages pages;

    @GetMapping("/nachweise")
    String list(Caller caller, Locale locale, Model model) {
        model.addAttribute("page", pages.of(caller, locale));
        return "learner/records";
    }
}
