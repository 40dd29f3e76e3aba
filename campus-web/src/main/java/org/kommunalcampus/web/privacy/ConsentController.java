package org.kommunalcampus.web.privacy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.privacy.ConsentId;
import org.kommunalcampus.privacy.Consents;
import org.kommunalcampus.privacy.Purpose;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.web.kit.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the person consents to, and how that came about. */
@Controller
@RequiredArgsConstructor
class ConsentController {

    private static final String PAGE = "redirect:/my-data/consents";

    private final Consents consents;
    private final ConsentPages pages;

    @GetMapping("/my-data/consents")
    String show(Caller caller, Locale locale, Model model) {
        model.addAttribute("page", pages.of(caller, locale));
        return "privacy/consents";
    }

    /** Lets providers write on a topic up to a day. */
    @PostMapping("/my-data/consents")
    String give(
            Caller caller,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String until,
            RedirectAttributes flash) {
        Optional<CompetenceId> chosen = competence(topic);
        Optional<LocalDate> day = Typed.day(until);
        if (chosen.isEmpty() || day.isEmpty()) {
            flash.addFlashAttribute("problem", "my-data.consent.incomplete");
            return PAGE;
        }
        try {
            consents.give(caller, caller.requireMember(), Purpose.PROVIDER_CONTACT, chosen.get(), day.get());
            flash.addFlashAttribute("notice", "my-data.consent.given");
        } catch (Invalid invalid) {
            flash.addFlashAttribute("problem", "my-data.consent.range");
        }
        return PAGE;
    }

    /** Takes a consent back; it no longer counts from this moment on. */
    @PostMapping("/my-data/consents/{id}/withdrawal")
    String withdraw(Caller caller, @PathVariable ConsentId id, RedirectAttributes flash) {
        consents.withdraw(caller, caller.requireMember(), id);
        flash.addFlashAttribute("notice", "my-data.consent.withdrawn");
        return PAGE;
    }

    private static Optional<CompetenceId> competence(String text) {
        try {
            return Optional.of(new CompetenceId(UUID.fromString(text)));
        } catch (IllegalArgumentException nothingChosen) {
            return Optional.empty();
        }
    }
}
