package org.kommunalcampus.web.directory;

import static org.kommunalcampus.web.kit.Submission.submitFor;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.provisioning.DirectoryAccessId;
import org.kommunalcampus.provisioning.DirectoryAccesses;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
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

/** HR lets the own directory in, tries it, puts it to use, and reads what it did. */
@Controller
@OnRefusal(texts = "directory", backTo = "/personal/verzeichnis")
@RequiredArgsConstructor
class HrDirectoryController {

    private static final String PAGE = "/personal/verzeichnis";

    private final DirectoryAccesses accesses;
    private final DirectoryAccessPages pages;
    private final StepPages steps;

    @GetMapping(PAGE)
    ModelAndView list(Caller caller, Locale locale) {
        caller.requireAnyRole(Role.HR);
        return pages.page(caller, caller.requireMunicipality(), PAGE, pages.empty(), null, locale);
    }

    /** Makes a key and shows it this once. */
    @PostMapping(PAGE)
    ModelAndView issue(Caller caller, @ModelAttribute("form") AccessForm form, BindingResult errors, Locale locale) {
        caller.requireAnyRole(Role.HR);
        MunicipalityId town = caller.requireMunicipality();
        var issued = submitFor(form, errors, () -> accesses.issue(caller, town, form.label(), form.lastDay()));
        return pages.page(caller, town, PAGE, issued.isPresent() ? pages.empty() : form, issued.orElse(null), locale);
    }

    @PostMapping(PAGE + "/{access}/einsatz")
    String putToUse(
            Caller caller,
            @PathVariable DirectoryAccessId access,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        accesses.putToUse(caller, caller.requireMunicipality(), access, version);
        flash.addFlashAttribute("notice", "directory.inUse.done");
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/{access}/probe")
    String putOnTrial(
            Caller caller,
            @PathVariable DirectoryAccessId access,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        accesses.putOnTrial(caller, caller.requireMunicipality(), access, version);
        flash.addFlashAttribute("notice", "directory.trial.done");
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/{access}/sperre")
    String revoke(Caller caller, @PathVariable DirectoryAccessId access, RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        accesses.revoke(caller, caller.requireMunicipality(), access);
        flash.addFlashAttribute("notice", "directory.revoked");
        return "redirect:" + PAGE;
    }

    /** What the directory did, and would have done. */
    @GetMapping(PAGE + "/protokoll")
    String log(Caller caller, StepQuery query, Locale locale, Model model) {
        caller.requireAnyRole(Role.HR);
        model.addAttribute("query", query);
        model.addAttribute("page", steps.list(caller, query, PAGE + "/protokoll", locale));
        return "directory/steps";
    }
}
