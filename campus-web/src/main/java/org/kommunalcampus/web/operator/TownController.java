package org.kommunalcampus.web.operator;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.Arrays;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.admission.MailDomains;
import org.kommunalcampus.organisation.HrAppointments;
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.web.kit.OnRefusal;
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

/** One municipality, and whom the operator lets be HR there so that it can begin. */
@Controller
@OnRefusal(texts = "onboarding", backTo = "/betrieb/kommunen/{id}")
@RequestMapping("/betrieb/kommunen/{id}")
@RequiredArgsConstructor
class TownController {

    private final Municipalities municipalities;
    private final HrAppointments appointments;
    private final MailDomains domains;
    private final TownPages pages;

    /** What was typed about the person. */
    record Typed(
            @Nullable String personnelKey,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email) {

        static final Typed NOTHING = new Typed(null, null, null, null);

        MemberRow row() {
            return new MemberRow(text(personnelKey), text(givenName), text(familyName), email, null, null, null);
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    /** The address of the municipality's page. */
    static String page(MunicipalityId id) {
        return "/betrieb/kommunen/" + id;
    }

    @GetMapping
    ModelAndView show(Caller caller, @PathVariable MunicipalityId id, @RequestParam(defaultValue = "") String page) {
        return page(caller, id, Typed.NOTHING).addObject("accounts", pages.accounts(caller, id, page));
    }

    @PostMapping("/personalentwicklung")
    ModelAndView appoint(
            Caller caller,
            @PathVariable MunicipalityId id,
            @ModelAttribute("typed") Typed typed,
            BindingResult errors,
            RedirectAttributes flash) {
        if (submit(typed, errors, () -> appointments.appoint(caller, id, typed.row()))) {
            flash.addFlashAttribute("notice", "opening.hr.appointed");
            return new ModelAndView("redirect:" + page(id));
        }
        return page(caller, id, typed);
    }

    @PostMapping("/personalentwicklung/{member}/entzug")
    String dismiss(
            Caller caller, @PathVariable MunicipalityId id, @PathVariable MemberId member, RedirectAttributes flash) {
        appointments.dismiss(caller, id, member);
        flash.addFlashAttribute("notice", "opening.hr.dismissed");
        return "redirect:" + page(id);
    }

    /** Says which mail domains belong to the municipality. */
    @PostMapping("/mail-domains")
    String domains(
            Caller caller,
            @PathVariable MunicipalityId id,
            @RequestParam(defaultValue = "") String domains,
            RedirectAttributes flash) {
        this.domains.change(caller, id, Arrays.asList(domains.split("[\\s,;]+")));
        flash.addFlashAttribute("notice", "admission.town.domains.saved");
        return "redirect:" + page(id);
    }

    private ModelAndView page(Caller caller, MunicipalityId id, Typed typed) {
        return new ModelAndView("operator/town")
                .addObject("appointed", appointments.of(caller, id))
                .addObject("town", municipalities.find(id))
                .addObject("facts", pages.facts(caller, id))
                .addObject("accounts", pages.accounts(caller, id, ""))
                .addObject("typed", typed);
    }
}
