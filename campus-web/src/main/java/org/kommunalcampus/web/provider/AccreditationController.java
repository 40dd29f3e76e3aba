package org.kommunalcampus.web.provider;

import static org.kommunalcampus.web.kit.Submission.isStale;
import static org.kommunalcampus.web.kit.Submission.submit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.http.FileDownload;
import org.kommunalcampus.provider.AccreditationFile;
import org.kommunalcampus.provider.Applications;
import org.kommunalcampus.provider.ProviderFacts;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.AccreditationPages;
import org.kommunalcampus.web.kit.Conflicts;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
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

/** The provider's own accreditation: what it states, its documents, and handing both in. */
@Controller
@OnRefusal(texts = "onboarding", backTo = AccreditationController.PAGE)
@RequestMapping(AccreditationController.PAGE)
@RequiredArgsConstructor
class AccreditationController {

    static final String PAGE = "/anbieter/zulassung";
    private static final String BACK = "redirect:" + PAGE;

    private final Applications applications;
    private final ProviderPermissions duties;
    private final AccreditationPages pages;
    private final Conflicts conflicts;

    @GetMapping
    ModelAndView page(Caller caller, Locale locale) {
        AccreditationFile file = applications.own(caller);
        return page(caller, file, file.facts(), ProofForm.none(), locale);
    }

    @PostMapping
    ModelAndView state(
            Caller caller,
            @ModelAttribute("facts") ProviderFacts facts,
            BindingResult errors,
            @RequestParam(defaultValue = "-1") long version,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        if (submit(facts, errors, () -> applications.state(caller, facts, version))) {
            return back("onboarding.saved", flash);
        }
        AccreditationFile own = applications.own(caller);
        return isStale(errors)
                ? conflicts.page("onboarding", facts, own.facts(), own.version(), Map.of(), request, locale)
                : page(caller, own, facts, ProofForm.none(), locale);
    }

    @PostMapping("/nachweise")
    ModelAndView prove(
            Caller caller,
            @ModelAttribute("draft") ProofForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        caller.requireProvider();
        try (InputStream content = form.content()) {
            if (submit(form, errors, () -> applications.prove(caller, form.draft(), form.name(), content))) {
                return back("onboarding.proved", flash);
            }
        }
        AccreditationFile own = applications.own(caller);
        return page(caller, own, own.facts(), form, locale);
    }

    @GetMapping("/nachweise/{id}")
    ResponseEntity<InputStreamResource> document(Caller caller, @PathVariable UUID id) {
        return FileDownload.of(applications.open(caller, id.toString()));
    }

    @PostMapping("/nachweise/{id}/entfernung")
    ModelAndView remove(Caller caller, @PathVariable UUID id, RedirectAttributes flash) {
        applications.removeProof(caller, id.toString());
        return back("onboarding.proof.removed", flash);
    }

    @PostMapping("/einreichung")
    @OnRefusal(invalid = "onboarding.error.incomplete")
    ModelAndView handIn(Caller caller, @RequestParam(defaultValue = "-1") long version, RedirectAttributes flash) {
        applications.submit(caller, version);
        return back("onboarding.submitted", flash);
    }

    @PostMapping("/einreichung/entfernung")
    ModelAndView takeBack(Caller caller, RedirectAttributes flash) {
        applications.takeBack(caller);
        return back("onboarding.takenBack", flash);
    }

    @PostMapping("/verlaengerung")
    ModelAndView renew(Caller caller, RedirectAttributes flash) {
        applications.renew(caller);
        return back("onboarding.begun", flash);
    }

    private ModelAndView page(
            Caller caller, AccreditationFile file, ProviderFacts facts, ProofForm draft, Locale locale) {
        return new ModelAndView("provider/accreditation")
                .addObject("file", file)
                .addObject("facts", facts)
                .addObject("draft", draft)
                .addObject("standing", pages.standing(file.provider(), locale))
                .addObject("until", pages.until(file.provider(), locale))
                .addObject(
                        "progress", file.application() == null ? null : pages.application(file.application(), locale))
                .addObject("documents", pages.documents(file, locale))
                .addObject("messages", pages.messages(file, locale))
                .addObject("kinds", pages.kinds(locale))
                .addObject("owner", duties.own(caller).contains(ProviderPermission.OWNER));
    }

    private static ModelAndView back(String done, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", done);
        return new ModelAndView(BACK);
    }
}
