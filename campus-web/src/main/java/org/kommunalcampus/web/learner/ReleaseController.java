package org.kommunalcampus.web.learner;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.time.LocalDate;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.profile.ReleaseId;
import org.kommunalcampus.profile.ReleasedField;
import org.kommunalcampus.profile.ReleasedTo;
import org.kommunalcampus.profile.Releases;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people let their employer see, and who has looked at what. */
@Controller
@OnRefusal(texts = "privacy.release", backTo = "/profil/freigaben")
@RequiredArgsConstructor
class ReleaseController {

    private static final String PAGE = "redirect:/profil/freigaben";

    private final Releases releases;
    private final ReleasePages pages;

    @GetMapping("/profil/freigaben")
    String show(Caller caller, @RequestParam(defaultValue = "") PageNumber page, Locale locale, Model model) {
        model.addAttribute("page", pages.of(caller, page.value(), locale));
        return "learner/releases";
    }

    /** Releases a field up to a day. */
    @PostMapping("/profil/freigaben")
    String release(
            Caller caller,
            @ModelAttribute("form") ReleaseForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        MemberId member = caller.requireMember();
        if (submit(form, errors, () -> release(caller, member, form))) {
            flash.addFlashAttribute("notice", "privacy.release.done");
            return PAGE;
        }
        return show(caller, new PageNumber(0), locale, model);
    }

    private void release(Caller caller, MemberId member, ReleaseForm form) {
        releases.release(
                caller,
                member,
                chosen("/field", form.field()),
                chosen("/to", form.to()),
                chosen("/until", form.until()));
    }

    private static <T> T chosen(String pointer, @Nullable T value) {
        if (value == null) {
            throw new Invalid(pointer, "required", "This is needed.");
        }
        return value;
    }

    /** Takes a release back; it no longer counts from this moment on. */
    @PostMapping("/profil/freigaben/{id}/widerruf")
    String revoke(Caller caller, @PathVariable ReleaseId id, RedirectAttributes flash) {
        releases.revoke(caller, caller.requireMember(), id);
        flash.addFlashAttribute("notice", "privacy.release.revoked");
        return PAGE;
    }

    /** What is released to whom up to which day. */
    record ReleaseForm(
            @Nullable ReleasedField field,
            @Nullable ReleasedTo to,
            @FormField @Nullable LocalDate until) {}
}
