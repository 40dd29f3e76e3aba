package org.kommunalcampus.web.hr;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.profile.AttestationId;
import org.kommunalcampus.profile.EmployerAttestations;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Levels that HR has seen at work: attested, and taken back where that was a mistake. */
@Controller
@OnRefusal(texts = "hr", backTo = "/personal/beschaeftigte/{member}")
@RequiredArgsConstructor
class AttestationController {

    private final AttestationPages pages;
    private final Members members;
    private final EmployerAttestations attestations;

    @GetMapping("/personal/beschaeftigte/{member}/bescheinigungen/neu")
    ModelAndView form(
            Caller caller, @PathVariable MemberId member, @ModelAttribute("form") AttestationForm form, Locale locale) {
        caller.requireAnyRole(Role.HR);
        return pages.form(caller, member, form, locale);
    }

    @PostMapping("/personal/beschaeftigte/{member}/bescheinigungen")
    ModelAndView attest(
            Caller caller,
            @PathVariable MemberId member,
            @ModelAttribute("form") AttestationForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        members.mustOversee(caller, member);
        if (submit(form, errors, () -> attestations.attest(caller, member, form.read()))) {
            flash.addFlashAttribute("notice", "hr.attest.done");
            return new ModelAndView("redirect:/personal/beschaeftigte/" + member);
        }
        return pages.form(caller, member, form, locale);
    }

    /** Takes a level back that HR attested by mistake. */
    @PostMapping("/personal/beschaeftigte/{member}/bescheinigungen/{attestation}/ruecknahme")
    String withdraw(
            Caller caller,
            @PathVariable MemberId member,
            @PathVariable AttestationId attestation,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        attestations.withdraw(caller, member, attestation, reason);
        flash.addFlashAttribute("notice", "hr.attest.withdrawn");
        return "redirect:/personal/beschaeftigte/" + member;
    }
}
