package org.kommunalcampus.web.provider;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.Team;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.web.layout.FormErrors;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who works for the provider, kept by its owners. */
@Controller
@RequestMapping(ColleagueController.PAGE)
@RequiredArgsConstructor
class ColleagueController {

    static final String PAGE = "/anbieter/team";

    private final Team team;
    private final FormErrors errors;
    private final Wording wording;

    /** Somebody in the list. */
    record Row(String id, String name, List<String> duties, boolean own) {}

    /** An invitation in the list. */
    record Open(String id, String email, String duties, String until) {}

    @GetMapping
    ModelAndView page(Caller caller, Locale locale) {
        return page(caller, "", List.of(), Map.of(), locale);
    }

    @PostMapping("/invitations")
    ModelAndView invite(
            Caller caller,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(required = false) @Nullable List<String> duties,
            Locale locale,
            RedirectAttributes flash) {
        List<String> chosen = duties == null ? List.of() : duties;
        try {
            return run(() -> team.invite(caller, email, duties(chosen)), "onboarding.team.invited", flash);
        } catch (Invalid invalid) {
            ModelAndView page = page(caller, email, chosen, errors.of(invalid, locale), locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/invitations/{id}/removal")
    ModelAndView withdraw(Caller caller, @PathVariable String id, RedirectAttributes flash) {
        return run(() -> team.withdraw(caller, id), "onboarding.team.withdrawn", flash);
    }

    @PostMapping("/members/{id}")
    ModelAndView change(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> duties,
            RedirectAttributes flash) {
        try {
            Set<ProviderPermission> chosen = duties(duties == null ? List.of() : duties);
            return run(() -> team.change(caller, id, chosen), "onboarding.team.changed", flash);
        } catch (Invalid none) {
            flash.addFlashAttribute("problem", "onboarding.team.none");
            return new ModelAndView("redirect:" + PAGE);
        }
    }

    @PostMapping("/members/{id}/removal")
    ModelAndView remove(Caller caller, @PathVariable String id, RedirectAttributes flash) {
        return run(() -> team.remove(caller, id), "onboarding.team.removed", flash);
    }

    private ModelAndView page(
            Caller caller, String email, List<String> chosen, Map<String, String> errors, Locale locale) {
        return new ModelAndView("provider/team")
                .addObject(
                        "members",
                        team.members(caller).stream()
                                .map(one -> new Row(
                                        one.id(),
                                        one.name(),
                                        one.duties().stream()
                                                .map(ProviderPermission::name)
                                                .toList(),
                                        one.own()))
                                .toList())
                .addObject(
                        "invitations",
                        team.invitations(caller).stream()
                                .map(one -> new Open(
                                        one.id(),
                                        one.email(),
                                        String.join(
                                                ", ",
                                                one.duties().stream()
                                                        .sorted()
                                                        .map(duty -> wording.text("onboarding.duty." + duty, locale))
                                                        .toList()),
                                        wording.day(one.expires(), locale)))
                                .toList())
                .addObject(
                        "duties",
                        Arrays.stream(ProviderPermission.values())
                                .map(duty -> new Option(duty.name(), wording.text("onboarding.duty." + duty, locale)))
                                .toList())
                .addObject("email", email)
                .addObject("chosen", chosen)
                .addObject("errors", errors);
    }

    private static Set<ProviderPermission> duties(List<String> names) {
        Set<ProviderPermission> duties = EnumSet.noneOf(ProviderPermission.class);
        Arrays.stream(ProviderPermission.values())
                .filter(duty -> names.contains(duty.name()))
                .forEach(duties::add);
        return duties;
    }

    private static ModelAndView run(Runnable step, String done, RedirectAttributes flash) {
        try {
            step.run();
            flash.addFlashAttribute("notice", done);
        } catch (Refused refused) {
            flash.addFlashAttribute("problem", "refused." + refused.getCode());
        }
        return new ModelAndView("redirect:" + PAGE);
    }
}
