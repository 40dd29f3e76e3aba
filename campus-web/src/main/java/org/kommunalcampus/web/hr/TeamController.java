package org.kommunalcampus.web.hr;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.profile.AgreementId;
import org.kommunalcampus.profile.GoalAgreements;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The workplace of line managers: the caller's own team, and of each person what the employer may see. */
@Controller
@OnRefusal(texts = "hr", backTo = "/team/{member}")
@RequiredArgsConstructor
class TeamController {

    private final Members members;
    private final TeamPages pages;
    private final PersonFiles files;
    private final GoalAgreements agreements;

    @GetMapping("/team")
    String team(Caller caller, Locale locale, Model model) {
        model.addAttribute("team", pages.team(caller, members.teamOf(caller), locale));
        model.addAttribute("on", pages.isOn(caller));
        return "hr/team";
    }

    @GetMapping("/team/{member}")
    String person(Caller caller, @PathVariable MemberId member, Locale locale, Model model) {
        caller.requireAnyRole(Role.MANAGER);
        model.addAttribute("file", files.of(caller, member, locale));
        model.addAttribute("base", "/team/" + member);
        return "hr/teamMember";
    }

    /** Proposes a goal to the person. */
    @PostMapping("/team/{member}/ziele")
    String propose(Caller caller, @PathVariable MemberId member, GoalProposalForm form, RedirectAttributes flash) {
        caller.requireAnyRole(Role.MANAGER);
        agreements.propose(caller, member, form.read());
        flash.addFlashAttribute("notice", "hr.goal.proposed");
        return "redirect:/team/" + member;
    }

    /** Takes a proposal or an agreement back. */
    @PostMapping("/team/{member}/ziele/{agreement}/ruecknahme")
    String withdraw(
            Caller caller,
            @PathVariable MemberId member,
            @PathVariable AgreementId agreement,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.MANAGER);
        agreements.withdraw(caller, agreement, reason, version);
        flash.addFlashAttribute("notice", "hr.saved");
        return "redirect:/team/" + member;
    }
}
