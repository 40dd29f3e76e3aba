package org.kommunalcampus.web.learner;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.profile.ReleaseId;
import org.kommunalcampus.profile.ReleasedField;
import org.kommunalcampus.profile.ReleasedTo;
import org.kommunalcampus.profile.Releases;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people let their employer see, and who has looked at what. */
@Controller
@RequiredArgsConstructor
class ReleaseController {

    private static final String PAGE = "redirect:/profile/releases";

    private final Releases releases;
    private final ReleasePages pages;

    @GetMapping("/profile/releases")
    String show(Caller caller, @RequestParam(defaultValue = "") String page, Locale locale, Model model) {
        int number = page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0;
        model.addAttribute("page", pages.of(caller, number, locale));
        return "learner/releases";
    }

    /** Releases a field up to a day. */
    @PostMapping("/profile/releases")
    String release(
            Caller caller,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String until,
            RedirectAttributes flash) {
        MemberId member = caller.requireMember();
        Optional<ReleasedField> chosen = named(List.of(ReleasedField.values()), field);
        Optional<ReleasedTo> audience = named(List.of(ReleasedTo.values()), to);
        Optional<LocalDate> day = Typed.day(until);
        if (chosen.isEmpty() || audience.isEmpty() || day.isEmpty()) {
            flash.addFlashAttribute("problem", "privacy.release.incomplete");
            return PAGE;
        }
        try {
            releases.release(caller, member, chosen.get(), audience.get(), day.get());
            flash.addFlashAttribute("notice", "privacy.release.done");
        } catch (Invalid invalid) {
            flash.addFlashAttribute("problem", "privacy.release.range");
        }
        return PAGE;
    }

    /** Takes a release back; it no longer counts from this moment on. */
    @PostMapping("/profile/releases/{id}/revocation")
    String revoke(Caller caller, @PathVariable ReleaseId id, RedirectAttributes flash) {
        releases.revoke(caller, caller.requireMember(), id);
        flash.addFlashAttribute("notice", "privacy.release.revoked");
        return PAGE;
    }

    private static <E extends Enum<E>> Optional<E> named(List<E> values, String name) {
        return values.stream().filter(value -> value.name().equals(name)).findFirst();
    }
}
