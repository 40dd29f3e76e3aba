package org.kommunalcampus.web.hr;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.GroupId;
import org.kommunalcampus.assignment.StaffGroups;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.profile.AgreementId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The members of the caller's own municipality: the list, groups put together from it, and each person as far as the employer may see. */
@Controller
@RequiredArgsConstructor
class MemberController {

    private final MemberPages pages;
    private final Employments employments;
    private final Members members;
    private final PersonFiles files;
    private final GoalProposals proposals;
    private final StaffGroups groups;
    private final HrWords words;

    @GetMapping("/personal/members")
    String list(Caller caller, MemberQuery query, Locale locale, Model model) {
        caller.requireAnyRole(Role.HR);
        model.addAttribute("query", query);
        model.addAttribute("page", pages.list(caller, query, locale));
        return "hr/members";
    }

    @GetMapping("/personal/members/{member}")
    String show(Caller caller, @PathVariable MemberId member, Locale locale, Model model) {
        caller.requireAnyRole(Role.HR);
        model.addAttribute("file", files.of(caller, member, locale));
        model.addAttribute("base", "/personal/members/" + member);
        return "hr/member";
    }

    @GetMapping("/personal/members/{member}/employment")
    ModelAndView employment(Caller caller, @PathVariable MemberId member, Locale locale) {
        caller.requireAnyRole(Role.HR);
        return pages.employment(caller, member, null, Map.of(), locale);
    }

    @PostMapping("/personal/members/{member}/employment")
    ModelAndView change(
            Caller caller,
            @PathVariable MemberId member,
            EmploymentForm form,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        try {
            employments.change(caller, member, form);
            flash.addFlashAttribute("notice", "hr.saved");
            return new ModelAndView("redirect:/personal/members/" + member);
        } catch (Invalid invalid) {
            var page = pages.employment(caller, member, form, words.errors(invalid, locale), locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        } catch (Stale stale) {
            var page = pages.employment(caller, member, form, Map.of(), locale);
            page.setStatus(HttpStatus.CONFLICT);
            return page.addObject("problem", "hr.stale");
        }
    }

    /** Notes the last day of work; from the day after it the person no longer gets in. */
    @PostMapping("/personal/members/{member}/leaving")
    String leave(
            Caller caller,
            @PathVariable MemberId member,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        Optional<LocalDate> day = day(lastDay);
        try {
            if (day.isPresent()) {
                members.leave(caller, caller.requireMunicipality(), member, day.get(), version);
            }
            flash.addFlashAttribute(
                    day.isPresent() ? "notice" : "problem", day.isPresent() ? "hr.saved" : "hr.error.invalid-date");
        } catch (Invalid invalid) {
            flash.addFlashAttribute("problem", "hr.error.before-entry");
        } catch (Stale stale) {
            flash.addFlashAttribute("problem", "hr.stale");
        }
        return "redirect:/personal/members/" + member;
    }

    /** Proposes a goal to the person. */
    @PostMapping("/personal/members/{member}/goals")
    String propose(
            Caller caller,
            @PathVariable MemberId member,
            GoalProposalForm form,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        proposals.propose(caller, member, form, locale, flash);
        return "redirect:/personal/members/" + member;
    }

    /** Takes a proposal or an agreement back. */
    @PostMapping("/personal/members/{member}/goals/{agreement}/withdrawal")
    String withdraw(
            Caller caller,
            @PathVariable MemberId member,
            @PathVariable AgreementId agreement,
            @RequestParam(defaultValue = "0") long version,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        proposals.withdraw(caller, agreement, version, locale, flash);
        return "redirect:/personal/members/" + member;
    }

    /** Puts the people chosen in the list together as a group. */
    @PostMapping("/personal/groups")
    String group(Caller caller, TaskForm form, Locale locale, RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        try {
            String name = form.name() == null ? "" : form.name();
            GroupId id = groups.create(caller, caller.requireMunicipality(), name, form.chosenPeople());
            flash.addFlashAttribute("notice", "hr.group.made");
            return "redirect:/personal/assignments/new?groups=" + id;
        } catch (Invalid invalid) {
            flash.addFlashAttribute(
                    "problem", words.errors(invalid, locale).values().iterator().next());
            return "redirect:/personal/members";
        }
    }

    /** Dissolves a group. */
    @PostMapping("/personal/groups/{group}/removal")
    String dissolve(Caller caller, @PathVariable GroupId group, RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        groups.dissolve(caller, caller.requireMunicipality(), group);
        flash.addFlashAttribute("notice", "hr.saved");
        return "redirect:/personal/members";
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return Optional.ofNullable(text).filter(day -> !day.isBlank()).map(LocalDate::parse);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
