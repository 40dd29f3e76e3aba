package org.kommunalcampus.web.recognition;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A provider checks the proofs that people handed in to it for its modules. */
@Controller
@OnRefusal(texts = "recognition", backTo = ProviderRecognitionController.PAGE + "/{id}")
@RequestMapping(ProviderRecognitionController.PAGE)
class ProviderRecognitionController extends DeskController {

    static final String PAGE = "/anbieter/anerkennungen";

    private final ProviderRecognitions recognitions;
    private final DeskPages desk;

    ProviderRecognitionController(ProviderRecognitions recognitions, DeskPages desk) {
        super(PAGE);
        this.recognitions = recognitions;
        this.desk = desk;
    }

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

    @GetMapping("/{id}/dateien/{file}")
    ResponseEntity<? extends Resource> file(Caller caller, @PathVariable RecognitionId id, @PathVariable FileId file) {
        return FileDownload.of(recognitions.file(caller, id, file));
    }

    @Override
    void recognise(Caller caller, RecognitionId id, DeskForm form) {
        recognitions.recognise(caller, id, form.decision(), form.seen());
    }

    @Override
    void ask(Caller caller, RecognitionId id, DeskForm form) {
        recognitions.ask(caller, id, form.question(), form.seen());
    }

    @Override
    void decline(Caller caller, RecognitionId id, DeskForm form) {
        recognitions.decline(caller, id, form.reason(), form.seen());
    }

    @Override
    void revoke(Caller caller, RecognitionId id, DeskForm form) {
        recognitions.revoke(caller, id, form.reason(), form.seen());
    }

    @Override
    ModelAndView page(Caller caller, RecognitionId id, DeskForm form, Locale locale) {
        Asked asked = recognitions.find(caller, id);
        return desk.page(PAGE, asked.proof(), asked.who(), form, false, locale).addObject("own", false);
    }
}
