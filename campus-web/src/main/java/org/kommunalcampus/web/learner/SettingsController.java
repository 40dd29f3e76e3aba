package org.kommunalcampus.web.learner;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.profile.BlockedTime;
import org.kommunalcampus.profile.ProfileChange;
import org.kommunalcampus.profile.ProfileView;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.web.kit.OwnChange;
import org.kommunalcampus.web.kit.Phrases;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How people like to learn, and when not. */
@Controller
@RequiredArgsConstructor
class SettingsController {

    private static final String PAGE = "redirect:/profile/settings";

    private final SettingsPages pages;
    private final Profiles profiles;
    private final OwnChange change;
    private final FieldErrors errors;
    private final Phrases phrases;

    @GetMapping("/profile/settings")
    String show(Caller caller, Locale locale, Model model) {
        ProfileView profile = pages.profile(caller);
        return page(profile, pages.stored(profile, locale), BlockedForm.empty(), Map.of(), locale, model);
    }

    @PostMapping("/profile/settings")
    String save(
            Caller caller,
            SettingsForm form,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        MemberId member = caller.requireMember();
        ProfileView stored = pages.profile(caller);
        try {
            long version = Optional.ofNullable(form.version()).orElse(stored.version());
            run(caller, profileChange(member, caller, form.read(), version), "settings", locale, flash);
            return PAGE;
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Map<String, String> found = errors.of(invalid, SettingsForm.FIELDS, "weeklyHours", locale);
            return page(stored, form, BlockedForm.empty(), found, locale, model);
        } catch (Stale changedElsewhere) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("problem", "learner.error.stale");
            var again = new SettingsForm(stored.version(), form.weeklyHours(), form.formats(), form.language());
            return page(stored, again, BlockedForm.empty(), Map.of(), locale, model);
        }
    }

    /** What the entries would change, without saving them. */
    @PostMapping("/profile/settings/preview")
    String preview(Caller caller, SettingsForm form, Locale locale, Model model, HttpServletResponse response) {
        ProfileView stored = pages.profile(caller);
        try {
            model.addAttribute("whatIf", change.preview(caller, form.read(), locale));
            return page(stored, form, BlockedForm.empty(), Map.of(), locale, model);
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Map<String, String> found = errors.of(invalid, SettingsForm.FIELDS, "weeklyHours", locale);
            return page(stored, form, BlockedForm.empty(), found, locale, model);
        }
    }

    @PostMapping("/profile/blocked-times")
    String block(
            Caller caller,
            BlockedForm form,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            BlockedTime time = form.read();
            changeBlocked(caller, times -> times.add(time), "blocked", locale, flash);
            return PAGE;
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            ProfileView profile = pages.profile(caller);
            Map<String, String> found = errors.of(invalid, BlockedForm.FIELDS, "from", locale);
            return page(profile, pages.stored(profile, locale), form, found, locale, model);
        }
    }

    @PostMapping("/profile/blocked-times/{from}/removal")
    String unblock(
            Caller caller,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            Locale locale,
            RedirectAttributes flash) {
        changeBlocked(caller, times -> times.removeIf(time -> time.from().equals(from)), "unblocked", locale, flash);
        return PAGE;
    }

    private void changeBlocked(
            Caller caller, Consumer<List<BlockedTime>> step, String done, Locale locale, RedirectAttributes flash) {
        ProfileView profile = pages.profile(caller);
        List<BlockedTime> times = new ArrayList<>(profile.blockedTimes());
        step.accept(times);
        var wanted = ProfileChange.nothing().withBlockedTimes(times);
        try {
            run(caller, profileChange(profile.member(), caller, wanted, profile.version()), done, locale, flash);
        } catch (Stale changedAtTheSameTime) {
            flash.addFlashAttribute("problem", "learner.error.stale.retry");
        }
    }

    private Runnable profileChange(MemberId member, Caller caller, ProfileChange wanted, long version) {
        return () -> profiles.change(caller, member, wanted, version);
    }

    private void run(Caller caller, Runnable step, String done, Locale locale, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "news",
                change.make(
                        caller, step, Trigger.PROFILE_CHANGED, phrases.say("learner.done." + done, locale), locale));
    }

    private String page(
            ProfileView profile,
            SettingsForm form,
            BlockedForm blocked,
            Map<String, String> found,
            Locale locale,
            Model model) {
        model.addAttribute("page", pages.of(profile, locale));
        model.addAttribute("form", form);
        model.addAttribute("blocked", blocked);
        model.addAttribute("errors", found);
        return "learner/settings";
    }
}
