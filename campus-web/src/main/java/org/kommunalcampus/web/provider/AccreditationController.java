package org.kommunalcampus.web.provider;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.FileDownload;
import org.kommunalcampus.provider.AccreditationFile;
import org.kommunalcampus.provider.Applications;
import org.kommunalcampus.provider.EvidenceDraft;
import org.kommunalcampus.provider.ProviderFacts;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.web.kit.AccreditationPages;
import org.kommunalcampus.web.layout.FormErrors;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The provider's own accreditation: what it states, its documents, and handing both in. */
@Controller
@RequestMapping(AccreditationController.PAGE)
@RequiredArgsConstructor
class AccreditationController {

    static final String PAGE = "/anbieter/zulassung";
    private static final String BACK = "redirect:" + PAGE;
    private static final EvidenceDraft NO_DOCUMENT = new EvidenceDraft("", "", "");

    private final Applications applications;
    private final ProviderPermissions duties;
    private final AccreditationPages pages;
    private final FormErrors errors;

    @GetMapping
    ModelAndView page(Caller caller, Locale locale) {
        AccreditationFile file = applications.own(caller);
        return page(caller, file, file.facts(), NO_DOCUMENT, Map.of(), locale);
    }

    @PostMapping
    ModelAndView state(
            Caller caller,
            ProviderFacts facts,
            @RequestParam(defaultValue = "-1") long version,
            Locale locale,
            RedirectAttributes flash) {
        try {
            applications.state(caller, facts, version);
        } catch (Invalid invalid) {
            return faulty(
                    page(caller, applications.own(caller), facts, NO_DOCUMENT, errors.of(invalid, locale), locale));
        } catch (Stale changed) {
            return back("problem", "onboarding.error.stale", flash);
        } catch (Refused refused) {
            return back("problem", "refused." + refused.getCode(), flash);
        }
        return back("notice", "onboarding.saved", flash);
    }

    @PostMapping("/documents")
    ModelAndView prove(
            Caller caller,
            @RequestParam(required = false) @Nullable MultipartFile file,
            EvidenceDraft draft,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        caller.requireProvider();
        try (InputStream content = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            String name = file == null || file.isEmpty() ? "file.pdf" : file.getOriginalFilename();
            applications.prove(caller, draft, name, content);
        } catch (Invalid invalid) {
            AccreditationFile own = applications.own(caller);
            return faulty(page(caller, own, own.facts(), draft, errors.of(invalid, locale), locale));
        } catch (Refused refused) {
            return back("problem", "refused." + refused.getCode(), flash);
        }
        return back("notice", "onboarding.proved", flash);
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<InputStreamResource> document(Caller caller, @PathVariable UUID id) {
        return FileDownload.of(applications.open(caller, id.toString()));
    }

    @PostMapping("/documents/{id}/removal")
    ModelAndView remove(Caller caller, @PathVariable UUID id, RedirectAttributes flash) {
        return run(() -> applications.removeProof(caller, id.toString()), "onboarding.proof.removed", flash);
    }

    @PostMapping("/submission")
    ModelAndView submit(Caller caller, @RequestParam(defaultValue = "-1") long version, RedirectAttributes flash) {
        try {
            return run(() -> applications.submit(caller, version), "onboarding.submitted", flash);
        } catch (Invalid incomplete) {
            return back("problem", "onboarding.error.incomplete", flash);
        }
    }

    @PostMapping("/submission/removal")
    ModelAndView takeBack(Caller caller, RedirectAttributes flash) {
        return run(() -> applications.takeBack(caller), "onboarding.takenBack", flash);
    }

    @PostMapping("/renewal")
    ModelAndView renew(Caller caller, RedirectAttributes flash) {
        return run(() -> applications.renew(caller), "onboarding.begun", flash);
    }

    private ModelAndView page(
            Caller caller,
            AccreditationFile file,
            ProviderFacts facts,
            EvidenceDraft draft,
            Map<String, String> errors,
            Locale locale) {
        return new ModelAndView("provider/accreditation")
                .addObject("file", file)
                .addObject("facts", facts)
                .addObject("draft", draft)
                .addObject("errors", errors)
                .addObject("standing", pages.standing(file.provider(), locale))
                .addObject("until", pages.until(file.provider(), locale))
                .addObject(
                        "progress", file.application() == null ? null : pages.application(file.application(), locale))
                .addObject("documents", pages.documents(file, locale))
                .addObject("messages", pages.messages(file, locale))
                .addObject("kinds", pages.kinds(locale))
                .addObject("owner", duties.own(caller).contains(ProviderPermission.OWNER));
    }

    private static ModelAndView run(Runnable step, String done, RedirectAttributes flash) {
        try {
            step.run();
            return back("notice", done, flash);
        } catch (Stale changed) {
            return back("problem", "onboarding.error.stale", flash);
        } catch (Refused refused) {
            return back("problem", "refused." + refused.getCode(), flash);
        }
    }

    private static ModelAndView back(String kind, String message, RedirectAttributes flash) {
        flash.addFlashAttribute(kind, message);
        return new ModelAndView(BACK);
    }

    private static ModelAndView faulty(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
