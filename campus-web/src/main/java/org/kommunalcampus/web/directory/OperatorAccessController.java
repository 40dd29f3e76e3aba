package org.kommunalcampus.web.directory;

import static org.kommunalcampus.web.kit.Submission.submitFor;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.provisioning.DirectoryAccessId;
import org.kommunalcampus.provisioning.DirectoryAccesses;
import org.kommunalcampus.shared.Caller;
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

/** The operator makes and ends keys where the municipality asks for it. What the directory does is HR's to read, and HR alone puts it to use. */
@Controller
@OnRefusal(texts = "directory", backTo = OperatorAccessController.PAGE)
@RequestMapping(OperatorAccessController.PAGE)
@RequiredArgsConstructor
class OperatorAccessController {

    static final String PAGE = "/betrieb/kommunen/{id}/verzeichnis";

    private final DirectoryAccesses accesses;
    private final Municipalities municipalities;
    private final DirectoryAccessPages pages;

    @GetMapping
    ModelAndView list(Caller caller, @PathVariable MunicipalityId id, Locale locale) {
        caller.requireOperator();
        return page(caller, id, pages.empty(), locale);
    }

    /** Makes a key and shows it this once. */
    @PostMapping
    ModelAndView issue(
            Caller caller,
            @PathVariable MunicipalityId id,
            @ModelAttribute("form") AccessForm form,
            BindingResult errors,
            Locale locale) {
        caller.requireOperator();
        var issued = submitFor(form, errors, () -> accesses.issue(caller, id, form.label(), form.lastDay()));
        ModelAndView page = page(caller, id, issued.isPresent() ? pages.empty() : form, locale);
        return page.addObject("key", issued.map(made -> made.key()).orElse(null));
    }

    @PostMapping("/{access}/probe")
    String putOnTrial(
            Caller caller,
            @PathVariable MunicipalityId id,
            @PathVariable DirectoryAccessId access,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes flash) {
        accesses.putOnTrial(caller, id, access, version);
        flash.addFlashAttribute("notice", "directory.trial.done");
        return "redirect:" + base(id);
    }

    @PostMapping("/{access}/sperre")
    String revoke(
            Caller caller,
            @PathVariable MunicipalityId id,
            @PathVariable DirectoryAccessId access,
            RedirectAttributes flash) {
        accesses.revoke(caller, id, access);
        flash.addFlashAttribute("notice", "directory.revoked");
        return "redirect:" + base(id);
    }

    private ModelAndView page(Caller caller, MunicipalityId id, AccessForm form, Locale locale) {
        return pages.page(caller, id, base(id), form, null, locale).addObject("town", municipalities.find(id));
    }

    private static String base(MunicipalityId id) {
        return "/betrieb/kommunen/" + id + "/verzeichnis";
    }
}
