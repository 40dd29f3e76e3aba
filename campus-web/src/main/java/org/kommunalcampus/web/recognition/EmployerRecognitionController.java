package org.kommunalcampus.web.recognition;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.http.FileDownload;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.recognition.EmployerRecognitions;
import org.kommunalcampus.recognition.RecognitionId;
import org.kommunalcampus.recognition.RecognitionView;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
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

/** HR checks the proofs from elsewhere that people of the municipality handed in to it. */
@Controller
@OnRefusal(texts = "recognition", backTo = EmployerRecognitionController.PAGE + "/{id}")
@RequestMapping(EmployerRecognitionController.PAGE)
@RequiredArgsConstructor
class EmployerRecognitionController {

    static final String PAGE = "/personal/anerkennungen";

    private final EmployerRecognitions recognitions;
    private final Members members;
    private final DeskPages desk;

    @GetMapping
    ModelAndView list(
            Caller caller,
            @RequestParam(defaultValue = "") String stand,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") PageNumber page,
            Locale locale) {
        MunicipalityId place = caller.requireMunicipality();
        RecognitionStand wanted = RecognitionStand.of(stand);
        Page<RecognitionView> found =
                recognitions.page(caller, place, wanted.states(), q, page.ofSize(DeskPages.PAGE_SIZE));
        Map<MemberId, String> people =
                members.among(caller, place, found.map(RecognitionView::member).toSet()).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().fullName()));
        return desk.list(PAGE, wanted, q, found, proof -> people.getOrDefault(proof.member(), ""), locale);
    }

    @GetMapping("/{id}")
    ModelAndView show(Caller caller, @PathVariable RecognitionId id, Locale locale) {
        return page(caller, id, DeskForm.empty(), locale);
    }

    @GetMapping("/{id}/dateien/{file}")
    ResponseEntity<? extends Resource> file(Caller caller, @PathVariable RecognitionId id, @PathVariable FileId file) {
        return FileDownload.of(recognitions.file(caller, caller.requireMunicipality(), id, file));
    }

    @PostMapping("/{id}/anerkennung")
    ModelAndView recognise(
            Caller caller,
            @PathVariable RecognitionId id,
            @ModelAttribute("form") DeskForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        MunicipalityId place = caller.requireMunicipality();
        return submit(form, errors, () -> recognitions.recognise(caller, place, id, form.decision(), form.seen()))
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
        MunicipalityId place = caller.requireMunicipality();
        return submit(form, errors, () -> recognitions.ask(caller, place, id, form.question(), form.seen()))
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
        MunicipalityId place = caller.requireMunicipality();
        return submit(form, errors, () -> recognitions.decline(caller, place, id, form.reason(), form.seen()))
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
        MunicipalityId place = caller.requireMunicipality();
        return submit(form, errors, () -> recognitions.revoke(caller, place, id, form.reason(), form.seen()))
                ? DeskPages.done(PAGE, "recognition.revoked.done", flash)
                : page(caller, id, form, locale);
    }

    private ModelAndView page(Caller caller, RecognitionId id, DeskForm form, Locale locale) {
        MunicipalityId place = caller.requireMunicipality();
        RecognitionView proof = recognitions.find(caller, place, id);
        MemberView person =
                members.among(caller, place, List.of(proof.member())).get(proof.member());
        return desk.page(PAGE, proof, person == null ? "" : person.fullName(), form, true, locale)
                .addObject("own", proof.member().equals(caller.member()));
    }
}
