package org.kommunalcampus.web.hr;

import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.packages.PackageAssignments;
import org.kommunalcampus.packages.PackageId;
import org.kommunalcampus.packages.Packages;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** HR assigns a certified package: each of its modules to the same people by the same day. */
@Controller
@RequiredArgsConstructor
class PackageAssignmentController {

    private final Packages packages;
    private final PackageAssignments assignments;
    private final AssignmentPages pages;
    private final HrWords words;

    @GetMapping("/personal/packages/{id}/assignment")
    ModelAndView form(Caller caller, @PathVariable PackageId id, TaskForm form, Locale locale) {
        caller.requireAnyRole(Role.HR);
        return page(caller, id, form.begun(), Map.of(), locale);
    }

    @PostMapping("/personal/packages/{id}/assignment")
    ModelAndView assign(
            Caller caller, @PathVariable PackageId id, TaskForm form, Locale locale, RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        try {
            assignments.assign(
                    caller,
                    caller.requireMunicipality(),
                    id,
                    form.assignmentKind(),
                    form.reasonOrEmpty(),
                    form.due(),
                    form.audience());
            flash.addFlashAttribute("notice", "package.assigned");
            return new ModelAndView("redirect:/personal/assignments");
        } catch (Invalid invalid) {
            return wrong(caller, id, form, words.errors(invalid, locale), locale);
        } catch (Refused refused) {
            return wrong(caller, id, form, Map.of("people", words.refusal(refused, locale)), locale);
        }
    }

    private ModelAndView wrong(Caller caller, PackageId id, TaskForm form, Map<String, String> errors, Locale locale) {
        var page = page(caller, id, form, errors, locale);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Caller caller, PackageId id, TaskForm form, Map<String, String> errors, Locale locale) {
        var page = pages.form(caller, form, errors, locale).addObject("bundle", packages.find(id));
        page.setViewName("hr/assignPackage");
        return page;
    }
}
