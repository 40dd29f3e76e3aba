package org.kommunalcampus.web.recognition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** HR checks the proofs from elsewhere that people of the municipality handed in to it. */
@Controller
@OnRefusal(texts = "recognition", backTo = EmployerRecognitionController.PAGE + "/{id}")
@RequestMapping(EmployerRecognitionController.PAGE)
class EmployerRecognitionController extends DeskController {

    static final String PAGE = "/personal/anerkennungen";

    private final EmployerRecognitions recognitions;
    private final Members members;
    private final DeskPages desk;

    EmployerRecognitionController(EmployerRecognitions recognitions, Members members, DeskPages desk) {
        super(PAGE);
        this.recognitions = recognitions;
        this.members = members;
        this.desk = desk;
    }

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

    @GetMapping("/{id}/dateien/{file}")
    ResponseEntity<? extends Resource> file(Caller caller, @PathVariable RecognitionId id, @PathVariable FileId file) {
        return FileDownload.of(recognitions.file(caller, caller.requireMunicipality(), id, file));
    }

    @Override
    void recognise(Caller caller, RecognitionId id, DeskForm form) {
        recognitions.recognise(caller, caller.requireMunicipality(), id, form.decision(), form.seen());
    }

    @Override
    void ask(Caller caller, RecognitionId id, DeskForm form) {
        recognitions.ask(caller, caller.requireMunicipality(), id, form.question(), form.seen());
    }

    @Override
    void decline(Caller caller, RecognitionId id, DeskForm form) {
        recognitions.decline(caller, caller.requireMunicipality(), id, form.reason(), form.seen());
    }

    @Override
    void revoke(Caller caller, RecognitionId id, DeskForm form) {
        recognitions.revoke(caller, caller.requireMunicipality(), id, form.reason(), form.seen());
    }

    @Override
    ModelAndView page(Caller caller, RecognitionId id, DeskForm form, Locale locale) {
        MunicipalityId place = caller.requireMunicipality();
        RecognitionView proof = recognitions.find(caller, place, id);
        MemberView person =
                members.among(caller, place, List.of(proof.member())).get(proof.member());
        return desk.page(PAGE, proof, person == null ? "" : person.fullName(), form, true, locale)
                .addObject("own", proof.member().equals(caller.member()));
    }
}
