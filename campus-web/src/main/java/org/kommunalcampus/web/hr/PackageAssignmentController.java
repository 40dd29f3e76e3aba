package org.kommunalcampus.web.hr;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.packages.PackageAssignments;
import org.kommunalcampus.packages.PackageId;
import org.kommunalcampus.packages.Packages;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** HR assigns a certified package: each of its modules to the same people by the same day. */
@Controller
@OnRefusal(texts = "hr")
@RequiredArgsConstructor
class PackageAssignmentController {

    private final Packages packages;
    private final PackageAssignments assignments;
    private final AssignmentPages pages;

    @GetMapping("/personal/pakete/{id}/zuweisung")
    ModelAndView form(Caller caller, @PathVariable PackageId id, TaskForm form, Locale locale) {
        caller.requireAnyRole(Role.HR);
        return page(caller, id, form.begun(), locale);
    }

    @PostMapping("/personal/pakete/{id}/zuweisung")
    ModelAndView assign(
            Caller caller,
            @PathVariable PackageId id,
            @ModelAttribute("form") TaskForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        boolean assigned = submit(
                form,
                errors,
                () -> assignments.assign(
                        caller,
                        caller.requireMunicipality(),
                        id,
                        form.assignmentKind(),
                        form.reasonOrEmpty(),
                        form.due(),
                        form.audience()));
        if (!assigned) {
            return page(caller, id, form, locale);
        }
        flash.addFlashAttribute("notice", "package.assigned");
        return new ModelAndView("redirect:/personal/zuweisungen");
    }

    private ModelAndView page(Caller caller, PackageId id, TaskForm form, Locale locale) {
        var page = pages.form(caller, form, locale).addObject("bundle", packages.find(id));
        page.setViewName("hr/assignPackage");
        return page;
    }
}
