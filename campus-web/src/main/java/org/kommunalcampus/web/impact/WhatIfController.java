package org.kommunalcampus.web.impact;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.JobProfileView;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.curriculum.WhatIf;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.ImpactPages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What would become of curricula: asked by HR about the caller's own municipality, by reviewers and operators about all. */
@Controller
@RequiredArgsConstructor
class WhatIfController {

    private final WhatIf whatIf;
    private final WhatIfPages pages;
    private final ImpactPages impacts;
    private final JobProfiles jobProfiles;
    private final Modules modules;

    @GetMapping("/was-waere-wenn")
    String choose(Caller caller, Locale locale, Model model) {
        caller.requireAnyRole(Role.HR, Role.REVIEWER, Role.OPERATOR);
        model.addAttribute("profiles", pages.profiles(locale));
        return "impact/choose";
    }

    @GetMapping("/was-waere-wenn/taetigkeitsprofile/{profile}")
    String profile(Caller caller, @PathVariable JobProfileId profile, Locale locale, Model model) {
        caller.requireAnyRole(Role.HR, Role.REVIEWER, Role.OPERATOR);
        return page(jobProfiles.find(profile), WhatIfForm.of(jobProfiles.requirements(profile)), locale, model);
    }

    /** Nothing is stored: the form is sent as a post because it is long. */
    @PostMapping("/was-waere-wenn/taetigkeitsprofile/{profile}")
    String profileChanged(
            Caller caller,
            @PathVariable JobProfileId profile,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            Model model) {
        WhatIfForm form = WhatIfForm.of(jobProfiles.requirements(profile), sent);
        model.addAttribute(
                "impact",
                impacts.of(whatIf.requirementsChanged(caller, scope(caller), profile, form.wanted()), locale));
        return page(jobProfiles.find(profile), form, locale, model);
    }

    @GetMapping("/was-waere-wenn/module/{module}")
    String moduleWithdrawn(Caller caller, @PathVariable ModuleId module, Locale locale, Model model) {
        model.addAttribute("impact", impacts.of(whatIf.moduleWithdrawn(caller, scope(caller), module), locale));
        model.addAttribute("module", modules.find(module));
        return "impact/module";
    }

    private String page(JobProfileView profile, WhatIfForm form, Locale locale, Model model) {
        model.addAttribute("profile", profile.id().toString());
        model.addAttribute("name", profile.name().in(locale));
        model.addAttribute("rows", pages.rows(form, locale));
        model.addAttribute("added", form);
        model.addAttribute("choices", pages.choices(form, locale));
        return "impact/profile";
    }

    private static @Nullable MunicipalityId scope(Caller caller) {
        return caller.is(Role.REVIEWER) || caller.is(Role.OPERATOR) ? null : caller.requireMunicipality();
    }
}
