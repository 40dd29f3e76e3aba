package org.kommunalcampus.web.privacy;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.privacy.PersonalExports;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.api.ExportBodies;
import org.kommunalcampus.web.api.ExportBody;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The caller's own data: where everything about it is found, all of it to read, and as a file. */
@Controller
@RequiredArgsConstructor
class MyDataController {

    private final PersonalExports exports;
    private final ExportPages pages;
    private final ExportBodies bodies;

    @GetMapping("/meine-daten")
    String overview(Caller caller, Model model) {
        caller.requireAnyRole(Role.values());
        model.addAttribute("employed", caller.is(Role.LEARNER));
        model.addAttribute("former", caller.is(Role.FORMER));
        return "privacy/overview";
    }

    @GetMapping("/meine-daten/auskunft")
    String export(Caller caller, Locale locale, Model model) {
        model.addAttribute("page", pages.of(caller, exports.of(caller), locale));
        model.addAttribute("person", caller.name());
        return "privacy/export";
    }

    @GetMapping("/meine-daten/datei")
    ResponseEntity<ExportBody> file(Caller caller, Locale locale) {
        return bodies.attachment(caller, exports.of(caller), locale);
    }
}
