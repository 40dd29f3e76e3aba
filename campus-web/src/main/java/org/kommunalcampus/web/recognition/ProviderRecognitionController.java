package org.kommunalcampus.web.recognition;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.http.FileDownload;
import org.kommunalcampus.recognition.ProviderRecognitions;
import org.kommunalcampus.recognition.ProviderRecognitions.Asked;
import org.kommunalcampus.recognition.RecognitionId;
import org.kommunalcampus.recognition.RecognitionView;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.Page;
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

/** A provider checks the proofs that people handed in to it for its modules. */
@Controller
@OnRefusal(texts = "recognition", backTo = ProviderRecognitionController.PAGE + "/{id}")
@RequestMapping(ProviderRecognitionController.PAGE)
@RequiredArgsConstructor
class ProviderRecognitionController {

    static final String PAGE = "/anbieter/anerkennungen";

    private final ProviderRecognitions recognitions;
    private final DeskPages desk;

    @GetMapping
    ModelAndView list(
            Caller caller,
            @RequestParam(defaultValue = "") String stand,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") PageNumber page,
            Locale locale) {
        RecognitionStand wanted = RecognitionStand.of(stand);
        Page<Asked> found = recognitions.page(caller, wanted.states(), q, page.ofSize(DeskPages.PAGE_SIZE));
        Map<RecognitionId, String> people =
                found.stream().collect(Collectors.toMap(asked -> asked.proof().id(), Asked::who));
        Page<RecognitionView> proofs = found.map(Asked::proof);
        return desk.list(PAGE, wanted, q, proofs, proof -> people.getOrDefault(proof.id(), ""), locale);
    }

    @GetMapping("/{id}")
    ModelAndView show(Caller caller, @PathVariable RecognitionId id, Locale locale) {
        return page(caller, id, DeskForm.empty(), locale);
    }

    @GetMapping("/{id}/dateien/{file}")
    ResponseEntity<? extends Resource> file(Caller caller, @PathVariable RecognitionId id, @PathVariable FileId file) {
        return FileDownload.of(recognitions.file(caller, id, file));
    }

    @PostMapping("/{id}/anerkennung")
    ModelAndView recognise(
            Caller caller,
            @PathVariable RecognitionId id,
            @ModelAttribute("form") DeskForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        return submit(form, errors, () -> recognitions.recognise(caller, id, form.decision(), form.seen()))
                ? DeskPages.done(PAGE, "recognition.granted.done", flash)
                : page(caller, id, form, locale);
    }

    @PostMapping("/{id}/rueckfrage")
    ModelAndView ask(
            Caller caller,
            @PathVariable RecognitionId id,
            @ModelAttribute("form") DeskForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        return submit(form, errors, () -> recognitions.ask(caller, id, form.question(), form.seen()))
                ? DeskPages.done(PAGE, "recognition.asked.done", flash)
                : page(caller, id, form, locale);
    }

    @PostMapping("/{id}/ablehnung")
    ModelAndView decline(
            Caller caller,
            @PathVariable RecognitionId id,
            @ModelAttribute("form") DeskForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        return submit(form, errors, () -> recognitions.decline(caller, id, form.reason(), form.seen()))
                ? DeskPages.done(PAGE, "recognition.declined.done", flash)
                : page(caller, id, form, locale);
    }

    /** Takes back what counted. */
    @PostMapping("/{id}/ruecknahme")
    ModelAndView revoke(
            Caller caller,
            @PathVariable RecognitionId id,
            @ModelAttribute("form") DeskForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        return submit(form, errors, () -> recognitions.revoke(caller, id, form.reason(), form.seen()))
                ? DeskPages.done(PAGE, "recognition.revoked.done", flash)
                : page(caller, id, form, locale);
    }

    private ModelAndView page(Caller caller, RecognitionId id, DeskForm form, Locale locale) {
        Asked asked = recognitions.find(caller, id);
        return desk.page(PAGE, asked.proof(), asked.who(), form, false, locale).addObject("own", false);
    }
}
