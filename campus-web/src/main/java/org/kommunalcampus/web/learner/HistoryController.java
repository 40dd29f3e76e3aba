package org.kommunalcampus.web.learner;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How the curriculum came to be what it is. */
@Controller
@RequiredArgsConstructor
class HistoryController {

    private final HistoryPages pages;

    @GetMapping("/lehrplan/verlauf")
    String list(Caller caller, @RequestParam(defaultValue = "0") int page, Locale locale, Model model) {
        model.addAttribute("history", pages.list(caller, Math.max(0, page), locale));
        return "learner/history";
    }

    @GetMapping("/lehrplan/verlauf/{version}")
    String show(Caller caller, @PathVariable int version, Locale locale, Model model) {
        model.addAttribute("version", pages.one(caller, version, locale));
        return "learner/version";
    }
}
