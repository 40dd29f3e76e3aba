package org.kommunalcampus.web.learner;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.curriculum.CurriculumView;
import org.kommunalcampus.shared.Caller;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** <em>Mein Lehrplan</em>: what to learn next and why. */
@Controller
@RequiredArgsConstructor
class CurriculumController {

    private final CurriculumPages pages;
    private final Curricula curricula;
    private final ObjectProvider<CompletionController> completions;

    @GetMapping("/lehrplan")
    String show(Caller caller, Locale locale, Model model) {
        model.addAttribute("page", pages.of(caller, locale));
        model.addAttribute("person", caller.name());
        model.addAttribute("completable", completions.getIfAvailable() != null);
        return "learner/curriculum";
    }

    /** Asked by the page of a stale plan: nothing yet, or load the page again. */
    @GetMapping("/lehrplan/stand")
    ResponseEntity<Void> fresh(Caller caller) {
        CurriculumView curriculum = curricula.of(caller, caller.requireMember());
        if (curriculum.stale() || curriculum.version() == 0) {
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.ok().header("HX-Refresh", "true").build();
    }
}
