package org.kommunalcampus.web.hr;

import static org.kommunalcampus.web.kit.Submission.isStale;
import static org.kommunalcampus.web.kit.Submission.submit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.GroupId;
import org.kommunalcampus.assignment.StaffGroups;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.profile.AgreementId;
import org.kommunalcampus.profile.GoalAgreements;
import org.kommunalcampus.record.CompletionCorrections;
import org.kommunalcampus.record.CompletionId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.Conflicts;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The members of the caller's own municipality: the list, groups put together from it, and each person as far as the employer may see. */
@Controller
@OnRefusal(texts = "hr", backTo = "/personal/beschaeftigte/{member}")
@RequiredArgsConstructor
class MemberController {

    private final MemberPages pages;
    private final Employments employments;
    private final StaffRegister staffRegister;
    private final PersonFiles files;
    private final GoalAgreements agreements;
    private final StaffGroups groups;
    private final CompletionCorrections corrections;
    private final Conflicts conflicts;
    private final KeptFacts kept;
    private final DomainHints hints;

    @GetMapping("/personal/beschaeftigte")
    String list(Caller caller, MemberQuery query, Locale locale, Model model) {
        caller.requireAnyRole(Role.HR);
        model.addAttribute("query", query);
        model.addAttribute("page", pages.list(caller, query, locale));
        return "hr/members";
    }

    @GetMapping("/personal/beschaeftigte/{member}")
    String show(Caller caller, @PathVariable MemberId member, Locale locale, Model model) {
        caller.requireAnyRole(Role.HR);
        model.addAttribute("file", files.of(caller, member, locale));
        model.addAttribute("kept", kept.of(caller, member, locale));
        model.addAttribute("base", "/personal/beschaeftigte/" + member);
        return "hr/member";
    }

    @GetMapping("/personal/beschaeftigte/{member}/stammdaten")
    ModelAndView employment(Caller caller, @PathVariable MemberId member, Locale locale) {
        caller.requireAnyRole(Role.HR);
        return pages.employment(caller, member, pages.stored(caller, member), locale)
                .addObject("kept", kept.of(caller, member, locale));
    }

    @PostMapping("/personal/beschaeftigte/{member}/stammdaten")
    ModelAndView change(
            Caller caller,
            @PathVariable MemberId member,
            @ModelAttribute("form") EmploymentForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean confirmed,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        String question = confirmed
                        || Objects.equals(
                                form.email(), pages.stored(caller, member).email())
                ? null
                : hints.ask(caller, locale, form.email());
        if (question != null) {
            return hints.asking(pages.employment(caller, member, form, locale), question)
                    .addObject("kept", kept.of(caller, member, locale));
        }
        if (submit(form, errors, () -> employments.change(caller, member, form))) {
            flash.addFlashAttribute("notice", "hr.saved");
            return new ModelAndView("redirect:/personal/beschaeftigte/" + member);
        }
        if (isStale(errors)) {
            EmploymentForm stored = pages.stored(caller, member);
            return conflicts.page(
                    "hr", form, stored, stored.version(), pages.employmentOptions(caller, locale), request, locale);
        }
        return pages.employment(caller, member, form, locale).addObject("kept", kept.of(caller, member, locale));
    }

    /** Notes the last day of work; from the day after it the person no longer gets in. */
    @PostMapping("/personal/beschaeftigte/{member}/austritt")
    String leave(
            Caller caller,
            @PathVariable MemberId member,
            @RequestParam(required = false) @FormField @Nullable LocalDate lastDay,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        if (lastDay == null) {
            throw new Invalid("/lastDay", "invalid-date", "A day is needed.");
        }
        staffRegister.leave(caller, caller.requireMunicipality(), member, lastDay, version);
        flash.addFlashAttribute("notice", "hr.saved");
        return "redirect:/personal/beschaeftigte/" + member;
    }

    /** Lets somebody who has left work here again. */
    @PostMapping("/personal/beschaeftigte/{member}/wiederaufnahme")
    String readmit(
            Caller caller,
            @PathVariable MemberId member,
            @RequestParam(required = false) @FormField @Nullable LocalDate firstDay,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        if (firstDay == null) {
            throw new Invalid("/firstDay", "invalid-date", "A day is needed.");
        }
        staffRegister.readmit(caller, caller.requireMunicipality(), member, firstDay, version);
        flash.addFlashAttribute("notice", "hr.readmitted");
        return "redirect:/personal/beschaeftigte/" + member;
    }

    /** Takes a completion back that HR recorded by mistake. */
    @PostMapping("/personal/beschaeftigte/{member}/abschluesse/{completion}/ruecknahme")
    String revoke(
            Caller caller,
            @PathVariable MemberId member,
            @PathVariable CompletionId completion,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        corrections.revoke(caller, completion, reason);
        flash.addFlashAttribute("notice", "hr.completion.revoked");
        return "redirect:/personal/beschaeftigte/" + member;
    }

    /** Corrects the day or the evidence of a completion that HR recorded. */
    @PostMapping("/personal/beschaeftigte/{member}/abschluesse/{completion}")
    String correct(
            Caller caller,
            @PathVariable MemberId member,
            @PathVariable CompletionId completion,
            @RequestParam(required = false) @FormField @Nullable LocalDate completedOn,
            @RequestParam(defaultValue = "") String evidence,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        if (completedOn == null) {
            throw new Invalid("/completedOn", "invalid-date", "A day is needed.");
        }
        corrections.correct(caller, completion, completedOn, null, evidence, reason);
        flash.addFlashAttribute("notice", "hr.completion.corrected");
        return "redirect:/personal/beschaeftigte/" + member;
    }

    /** Proposes a goal to the person. */
    @PostMapping("/personal/beschaeftigte/{member}/ziele")
    String propose(Caller caller, @PathVariable MemberId member, GoalProposalForm form, RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        agreements.propose(caller, member, form.read());
        flash.addFlashAttribute("notice", "hr.goal.proposed");
        return "redirect:/personal/beschaeftigte/" + member;
    }

    /** Takes a proposal or an agreement back. */
    @PostMapping("/personal/beschaeftigte/{member}/ziele/{agreement}/ruecknahme")
    String withdraw(
            Caller caller,
            @PathVariable MemberId member,
            @PathVariable AgreementId agreement,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        agreements.withdraw(caller, agreement, reason, version);
        flash.addFlashAttribute("notice", "hr.saved");
        return "redirect:/personal/beschaeftigte/" + member;
    }

    /** Puts the people chosen in the list together as a group. */
    @PostMapping("/personal/gruppen")
    @OnRefusal(backTo = "/personal/beschaeftigte")
    String group(Caller caller, TaskForm form, RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        String name = form.name() == null ? "" : form.name();
        GroupId id = groups.create(caller, caller.requireMunicipality(), name, form.chosenPeople());
        flash.addFlashAttribute("notice", "hr.group.made");
        return "redirect:/personal/zuweisungen/neu?groups=" + id;
    }

    /** Dissolves a group. */
    @PostMapping("/personal/gruppen/{group}/entfernung")
    String dissolve(Caller caller, @PathVariable GroupId group, RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        groups.dissolve(caller, caller.requireMunicipality(), group);
        flash.addFlashAttribute("notice", "hr.saved");
        return "redirect:/personal/beschaeftigte";
    }
}
