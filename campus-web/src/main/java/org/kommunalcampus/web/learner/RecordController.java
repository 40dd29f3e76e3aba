package org.kommunalcampus.web.learner;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.proof.RecordBadges;
import org.kommunalcampus.web.proof.RecordDocuments;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the learner has completed, to look at and to take away on paper. */
@Controller
@OnRefusal(backTo = "/nachweise")
@RequiredArgsConstructor
class RecordController {

    private final RecordPages pages;
    private final RecordDocuments documents;
    private final RecordBadges badges;

    @GetMapping("/nachweise")
    String list(Caller caller, Locale locale, Model model) {
        model.addAttribute("page", pages.of(caller, locale));
        return "learner/records";
    }

    @GetMapping("/nachweise/uebersicht")
    ResponseEntity<Resource> transcript(Caller caller, Locale locale) {
        return documents.transcript(caller, locale);
    }

    @GetMapping("/nachweise/{number}/dokument")
    ResponseEntity<Resource> document(Caller caller, @PathVariable String number, Locale locale) {
        return documents.single(caller, number, locale);
    }

    @GetMapping("/nachweise/{number}/erlaeuterung")
    ResponseEntity<Resource> supplement(Caller caller, @PathVariable String number, Locale locale) {
        return documents.supplement(caller, number, locale);
    }

    @GetMapping("/nachweise/{number}/digital")
    ResponseEntity<Resource> credential(Caller caller, @PathVariable String number, Locale locale) {
        return badges.token(caller, number, locale);
    }

    @GetMapping("/nachweise/{number}/digital/bild")
    ResponseEntity<Resource> picture(Caller caller, @PathVariable String number, Locale locale) {
        return badges.picture(caller, number, locale);
    }

    @GetMapping("/nachweise/{number}/digital/png")
    ResponseEntity<Resource> pixels(Caller caller, @PathVariable String number, Locale locale) {
        return badges.pixels(caller, number, locale);
    }
}
