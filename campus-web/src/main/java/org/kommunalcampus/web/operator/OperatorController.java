package org.kommunalcampus.web.operator;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.admission.TownApplications;
import org.kommunalcampus.competence.Frameworks;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.curriculum.PrerequisiteCycles;
import org.kommunalcampus.curriculum.Rebuilds;
import org.kommunalcampus.mail.Mails;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.provider.Accreditations;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.quality.Criteria;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The operator's first page: how far curricula are up to date, and the ways to all else. */
@Controller
@OnRefusal(backTo = "/betrieb")
@RequiredArgsConstructor
class OperatorController {

    private static final PageRequest ONE = PageRequest.of(0, 1);

    private final Rebuilds rebuilds;
    private final RebuildPages pages;
    private final FinishedImports finished;
    private final Providers providers;
    private final Accreditations accreditations;
    private final Frameworks frameworks;
    private final JobProfiles jobProfiles;
    private final Municipalities municipalities;
    private final PrerequisiteCycles cycles;
    private final Criteria criteria;
    private final Mails mails;
    private final TownApplications admissions;

    @GetMapping("/betrieb")
    String overview(Caller caller, Locale locale, Model model) {
        model.addAttribute("rebuild", pages.page(rebuilds.status(caller), locale));
        model.addAttribute("kinds", ImportKind.all());
        model.addAttribute("imports", finished.all());
        model.addAttribute("providers", providers.list(caller, ONE).getTotalElements());
        model.addAttribute("applications", accreditations.waiting(caller));
        model.addAttribute("admissions", admissions.open(caller));
        model.addAttribute("frameworks", frameworks.all().size());
        model.addAttribute("jobProfiles", jobProfiles.all().size());
        model.addAttribute(
                "municipalities", municipalities.search(caller, null, ONE).getTotalElements());
        model.addAttribute("cycles", cycles.found(caller));
        model.addAttribute("criteria", criteria.inForce());
        model.addAttribute("mailsOn", mails.areOn());
        model.addAttribute("mails", mails.figures(caller));
        return "operator/overview";
    }

    /** The part of the page that asks for itself every two seconds. */
    @GetMapping(path = "/betrieb/neuberechnung", headers = "HX-Request")
    String rebuild(Caller caller, Locale locale, Model model) {
        model.addAttribute("rebuild", pages.page(rebuilds.status(caller), locale));
        return "operator/rebuild :: rebuild";
    }

    /** Whoever comes by a link gets the whole page. */
    @GetMapping("/betrieb/neuberechnung")
    String rebuildOnPage(Caller caller) {
        caller.requireOperator();
        return "redirect:/betrieb#stand";
    }

    @PostMapping("/betrieb/neuberechnung")
    String rebuildAll(Caller caller, RedirectAttributes flash) {
        rebuilds.rebuildAll(caller);
        flash.addFlashAttribute("notice", "operator.rebuild.started");
        return "redirect:/betrieb";
    }

    /** Builds one curriculum again that was set aside, or all of them when none is named. */
    @PostMapping("/betrieb/neuberechnung/wiederholung")
    String tryAgain(Caller caller, @RequestParam @Nullable MemberId member, RedirectAttributes flash) {
        if (member == null) {
            rebuilds.tryAllAgain(caller);
        } else {
            rebuilds.tryAgain(caller, member);
        }
        flash.addFlashAttribute("notice", "operator.rebuild.retried");
        return "redirect:/betrieb";
    }
}
