package org.kommunalcampus.web.operator;

import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.HrAppointments;
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.web.layout.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One municipality, and whom the operator lets be HR there so that it can begin. */
@Controller
@RequestMapping("/operator/municipalities/{id}")
@RequiredArgsConstructor
class TownController {

    private final Municipalities municipalities;
    private final HrAppointments appointments;
    private final FormErrors errors;

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
        return "/operator/municipalities/" + id;
    }

    @GetMapping
    ModelAndView show(Caller caller, @PathVariable MunicipalityId id) {
        return page(caller, id, Typed.NOTHING, Map.of());
    }

    @PostMapping("/hr")
    ModelAndView appoint(
            Caller caller, @PathVariable MunicipalityId id, Typed typed, Locale locale, RedirectAttributes flash) {
        try {
            appointments.appoint(caller, id, typed.row());
        } catch (Invalid invalid) {
            return page(caller, id, typed, errors.of(invalid, locale));
        }
        flash.addFlashAttribute("notice", "opening.hr.appointed");
        return new ModelAndView("redirect:" + page(id));
    }

    @PostMapping("/hr/{member}/dismissal")
    String dismiss(
            Caller caller, @PathVariable MunicipalityId id, @PathVariable MemberId member, RedirectAttributes flash) {
        appointments.dismiss(caller, id, member);
        flash.addFlashAttribute("notice", "opening.hr.dismissed");
        return "redirect:" + page(id);
    }

    private ModelAndView page(Caller caller, MunicipalityId id, Typed typed, Map<String, String> faults) {
        var page = new ModelAndView("operator/town");
        page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("appointed", appointments.of(caller, id))
                .addObject("town", municipalities.find(id))
                .addObject("typed", typed)
                .addObject("errors", faults);
    }
}
