package org.kommunalcampus.web.learner;

import static org.kommunalcampus.web.kit.Submission.isStale;
import static org.kommunalcampus.web.kit.Submission.submit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.profile.BlockedTime;
import org.kommunalcampus.profile.ProfileChange;
import org.kommunalcampus.profile.ProfileView;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.Conflicts;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.OwnChange;
import org.kommunalcampus.web.kit.Phrases;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How people like to learn, and when not. */
@Controller
@OnRefusal(texts = "learner", backTo = "/profil/einstellungen")
@RequiredArgsConstructor
class SettingsController {

    private static final String PAGE = "redirect:/profil/einstellungen";

    private final SettingsPages pages;
    private final Profiles profiles;
    private final OwnChange change;
    private final PlanPreviews previews;
    private final Conflicts conflicts;
    private final Phrases phrases;

    @GetMapping("/profil/einstellungen")
    String show(Caller caller, Locale locale, Model model) {
        ProfileView profile = pages.profile(caller);
        return page(profile, pages.stored(profile), BlockedForm.empty(), locale, model);
    }

    @PostMapping("/profil/einstellungen")
    ModelAndView save(
            Caller caller,
            @ModelAttribute("form") SettingsForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        MemberId member = caller.requireMember();
        ProfileView stored = pages.profile(caller);
        long version = Optional.ofNullable(form.version()).orElse(stored.version());
        if (submit(
                form,
                errors,
                () -> run(caller, profileChange(member, caller, form.read(), version), "settings", locale, flash))) {
            return new ModelAndView(PAGE);
        }
        return isStale(errors)
                ? conflicts.page(
                        "learner",
                        form,
                        pages.stored(stored),
                        stored.version(),
                        pages.options(stored, locale),
                        request,
                        locale)
                : new ModelAndView(page(stored, form, BlockedForm.empty(), locale, model));
    }

    /** What the entries would change, without saving them. */
    @PostMapping("/profil/einstellungen/vorschau")
    String preview(
            Caller caller,
            @ModelAttribute("form") SettingsForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        submit(
                form,
                errors,
                () -> model.addAttribute("whatIf", previews.of(caller, form.read(), "einstellungen", "save", locale)));
        return page(pages.profile(caller), form, BlockedForm.empty(), locale, model);
    }

    @PostMapping("/profil/zeiten-ohne-lernen")
    String block(
            Caller caller,
            @ModelAttribute("blocked") BlockedForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (submit(form, errors, () -> {
            BlockedTime time = form.read();
            changeBlocked(caller, times -> times.add(time), "blocked", locale, flash);
        })) {
            return PAGE;
        }
        ProfileView profile = pages.profile(caller);
        return page(profile, pages.stored(profile), form, locale, model);
    }

    @PostMapping("/profil/zeiten-ohne-lernen/{from}/entfernung")
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
        run(caller, profileChange(profile.member(), caller, wanted, profile.version()), done, locale, flash);
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

    private String page(ProfileView profile, SettingsForm form, BlockedForm blocked, Locale locale, Model model) {
        model.addAttribute("page", pages.of(profile, locale));
        model.addAttribute("form", form);
        model.addAttribute("blocked", blocked);
        model.addAttribute("hours", pages.hours(form, locale));
        return "learner/settings";
    }
}
