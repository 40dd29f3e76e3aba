package org.kommunalcampus.web.privacy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.privacy.ConsentId;
import org.kommunalcampus.privacy.Consents;
import org.kommunalcampus.privacy.Purpose;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the person consents to, and how that came about. */
@Controller
@OnRefusal(backTo = "/my-data/consents", invalid = "my-data.consent.range")
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
            Until until,
            BindingResult errors,
            RedirectAttributes flash) {
        Optional<CompetenceId> chosen = Ids.one(topic, CompetenceId::of);
        if (chosen.isEmpty() || errors.hasErrors() || until.until() == null) {
            flash.addFlashAttribute("problem", "my-data.consent.incomplete");
            return PAGE;
        }
        consents.give(caller, caller.requireMember(), Purpose.PROVIDER_CONTACT, chosen.get(), until.until());
        flash.addFlashAttribute("notice", "my-data.consent.given");
        return PAGE;
    }

    /** Takes a consent back; it no longer counts from this moment on. */
    @PostMapping("/my-data/consents/{id}/withdrawal")
    String withdraw(Caller caller, @PathVariable ConsentId id, RedirectAttributes flash) {
        consents.withdraw(caller, caller.requireMember(), id);
        flash.addFlashAttribute("notice", "my-data.consent.withdrawn");
        return PAGE;
    }

    /** The last day of a consent. */
    record Until(@FormField @Nullable LocalDate until) {}
}
