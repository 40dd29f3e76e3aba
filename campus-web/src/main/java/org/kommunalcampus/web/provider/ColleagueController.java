package org.kommunalcampus.web.provider;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.Team;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who works for the provider, kept by its owners. */
@Controller
@OnRefusal(texts = "onboarding", backTo = ColleagueController.PAGE)
@RequestMapping(ColleagueController.PAGE)
@RequiredArgsConstructor
class ColleagueController {

    static final String PAGE = "/anbieter/team";

    private final Team team;
    private final Wording wording;

    /** Somebody in the list. */
    record Row(String id, String name, List<String> duties, boolean own) {}

    /** An invitation in the list. */
    record Open(String id, String email, String duties, String until) {}

    /** Whom to invite, and for what. */
    record InvitationForm(@Nullable String email, @Nullable List<String> duties) {

        List<String> chosen() {
            return duties == null ? List.of() : duties;
        }
    }

    @GetMapping
    ModelAndView page(Caller caller, Locale locale) {
        return page(caller, new InvitationForm("", null), locale);
    }

    @PostMapping("/einladungen")
    ModelAndView invite(
            Caller caller,
            @ModelAttribute("form") InvitationForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        String email = form.email() == null ? "" : form.email();
        return submit(form, errors, () -> team.invite(caller, email, duties(form.chosen())))
                ? back("onboarding.team.invited", flash)
                : page(caller, form, locale);
    }

    @PostMapping("/einladungen/{id}/entfernung")
    ModelAndView withdraw(Caller caller, @PathVariable String id, RedirectAttributes flash) {
        team.withdraw(caller, id);
        return back("onboarding.team.withdrawn", flash);
    }

    @PostMapping("/beschaeftigte/{id}")
    @OnRefusal(invalid = "onboarding.team.none")
    ModelAndView change(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> duties,
            RedirectAttributes flash) {
        team.change(caller, id, duties(duties == null ? List.of() : duties));
        return back("onboarding.team.changed", flash);
    }

    @PostMapping("/beschaeftigte/{id}/entfernung")
    ModelAndView remove(Caller caller, @PathVariable String id, RedirectAttributes flash) {
        team.remove(caller, id);
        return back("onboarding.team.removed", flash);
    }

    private ModelAndView page(Caller caller, InvitationForm form, Locale locale) {
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
                .addObject("email", form.email())
                .addObject("chosen", form.chosen());
    }

    private static Set<ProviderPermission> duties(List<String> names) {
        Set<ProviderPermission> duties = EnumSet.noneOf(ProviderPermission.class);
        Arrays.stream(ProviderPermission.values())
                .filter(duty -> names.contains(duty.name()))
                .forEach(duties::add);
        return duties;
    }

    private static ModelAndView back(String done, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", done);
        return new ModelAndView("redirect:" + PAGE);
    }
}
