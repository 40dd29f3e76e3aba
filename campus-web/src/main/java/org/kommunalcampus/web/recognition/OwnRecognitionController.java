package org.kommunalcampus.web.recognition;

import static org.kommunalcampus.web.kit.Submission.submitFor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.http.FileDownload;
import org.kommunalcampus.recognition.OwnRecognitions;
import org.kommunalcampus.recognition.RecognitionId;
import org.kommunalcampus.recognition.RecognitionView;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.CompetenceSearch;
import org.kommunalcampus.web.kit.ModuleChoice;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
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

/** What people learned elsewhere: handing a proof in, seeing how far it is, answering questions, taking it back. */
@Controller
@OnRefusal(texts = "recognition", backTo = OwnRecognitionController.PAGE + "/{id}")
@RequestMapping(OwnRecognitionController.PAGE)
@RequiredArgsConstructor
class OwnRecognitionController {

    static final String PAGE = "/nachweise/anerkennung";

    private static final int PAGE_SIZE = 20;
    private static final int ROWS = 4;

    private final OwnRecognitions recognitions;
    private final RecognitionPages pages;
    private final ModuleChoice modules;
    private final CompetenceSearch competences;

    @GetMapping
    ModelAndView list(Caller caller, @RequestParam(defaultValue = "") PageNumber page, Locale locale) {
        Page<RecognitionView> found = recognitions.of(caller, page.ofSize(PAGE_SIZE));
        return new ModelAndView("recognition/own-list")
                .addObject("rows", pages.rows(found.getContent(), locale))
                .addObject("paging", new Paging(found.getNumber(), PAGE_SIZE, found.getTotalElements(), PAGE));
    }

    /** First what the proof stands for, then what it is. */
    @GetMapping("/neu")
    ModelAndView form(
            Caller caller,
            @RequestParam(required = false) @Nullable String module,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String art,
            Locale locale) {
        caller.requireMember();
        boolean chosen = modules.chosen(module, locale).isPresent() || art.equals("kompetenzen");
        return chosen
                ? form(HandInForm.about(module), locale)
                : new ModelAndView("recognition/about")
                        .addObject("q", q)
                        .addObject("found", modules.find(q, null, locale));
    }

    @PostMapping
    ModelAndView handIn(
            Caller caller,
            @ModelAttribute("form") HandInForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        Optional<RecognitionId> id =
                submitFor(form, errors, () -> recognitions.handIn(caller, form.draft(), form.proofs()));
        if (id.isEmpty()) {
            return form(form, locale);
        }
        flash.addFlashAttribute("notice", "recognition.handedIn.done");
        return new ModelAndView("redirect:" + PAGE + "/" + id.get());
    }

    @GetMapping("/{id}")
    ModelAndView show(Caller caller, @PathVariable RecognitionId id, Locale locale) {
        return new ModelAndView("recognition/own")
                .addObject("proof", pages.detail(recognitions.find(caller, id), locale))
                .addObject("base", PAGE + "/" + id);
    }

    @PostMapping("/{id}/antwort")
    String answer(
            Caller caller,
            @PathVariable RecognitionId id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "-1") long version,
            RedirectAttributes flash) {
        recognitions.answer(caller, id, answer, version);
        flash.addFlashAttribute("notice", "recognition.answered.done");
        return "redirect:" + PAGE + "/" + id;
    }

    @PostMapping("/{id}/ruecknahme")
    String withdraw(
            Caller caller,
            @PathVariable RecognitionId id,
            @RequestParam(defaultValue = "-1") long version,
            RedirectAttributes flash) {
        recognitions.withdraw(caller, id, version);
        flash.addFlashAttribute("notice", "recognition.withdrawn.done");
        return "redirect:" + PAGE;
    }

    @GetMapping("/{id}/dateien/{file}")
    ResponseEntity<? extends Resource> file(Caller caller, @PathVariable RecognitionId id, @PathVariable FileId file) {
        return FileDownload.of(recognitions.file(caller, id, file));
    }

    private ModelAndView form(HandInForm form, Locale locale) {
        List<String> named = form.competences() == null ? List.of() : form.competences();
        List<String> levelled = form.levels() == null ? List.of() : form.levels();
        return new ModelAndView("recognition/form")
                .addObject("form", form)
                .addObject("module", modules.chosen(form.module(), locale).orElse(null))
                .addObject("choices", competences.choices(locale))
                .addObject("levels", pages.levels(locale))
                .addObject("rows", ROWS)
                .addObject("named", named)
                .addObject("levelled", levelled);
    }
}
