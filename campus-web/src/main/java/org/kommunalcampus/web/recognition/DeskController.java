package org.kommunalcampus.web.recognition;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.recognition.RecognitionId;
import org.kommunalcampus.shared.Caller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One proof from elsewhere and the four things that whoever checks it does with it; the same for HR and for a provider. */
@RequiredArgsConstructor
abstract class DeskController {

    private final String page;

    @GetMapping("/{id}")
    ModelAndView show(Caller caller, @PathVariable RecognitionId id, Locale locale) {
        return page(caller, id, DeskForm.empty(), locale);
    }

    @PostMapping("/{id}/anerkennung")
    ModelAndView recognise(
            Caller caller,
            @PathVariable RecognitionId id,
            @ModelAttribute("form") DeskForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        return submit(form, errors, () -> recognise(caller, id, form))
                ? DeskPages.done(page, "recognition.granted.done", flash)
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
        return submit(form, errors, () -> ask(caller, id, form))
                ? DeskPages.done(page, "recognition.asked.done", flash)
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
        return submit(form, errors, () -> decline(caller, id, form))
                ? DeskPages.done(page, "recognition.declined.done", flash)
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
        return submit(form, errors, () -> revoke(caller, id, form))
                ? DeskPages.done(page, "recognition.revoked.done", flash)
                : page(caller, id, form, locale);
    }

    /** The proof with the form as far as it is filled in. */
    abstract ModelAndView page(Caller caller, RecognitionId id, DeskForm form, Locale locale);

    abstract void recognise(Caller caller, RecognitionId id, DeskForm form);

    abstract void ask(Caller caller, RecognitionId id, DeskForm form);

    abstract void decline(Caller caller, RecognitionId id, DeskForm form);

    abstract void revoke(Caller caller, RecognitionId id, DeskForm form);
}
