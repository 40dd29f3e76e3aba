package org.kommunalcampus.web.provider;

import static org.kommunalcampus.web.kit.Submission.isStale;
import static org.kommunalcampus.web.kit.Submission.submit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.content.Contents;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.content.Question;
import org.kommunalcampus.content.QuestionBanks;
import org.kommunalcampus.content.QuestionFormat;
import org.kommunalcampus.content.QuestionId;
import org.kommunalcampus.content.QuestionImport;
import org.kommunalcampus.content.QuestionKind;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.web.content.ContentSheets;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The questions of a self-test or exam of an own module. */
@Controller
@OnRefusal(texts = "content", backTo = "/anbieter/module/{module}/inhalt/{element}")
@RequestMapping("/anbieter/module/{module}/inhalt/{element}/fragen")
@RequiredArgsConstructor
class QuestionBankController {

    private final QuestionBanks banks;
    private final Contents contents;
    private final Modules modules;
    private final ContentSheets sheets;
    private final Wording wording;

    @GetMapping("/neu")
    ModelAndView begin(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ElementId element,
            @RequestParam(defaultValue = "SINGLE") QuestionKind kind,
            Locale locale) {
        own(caller, module);
        return page(module, element, "/neu", QuestionForm.empty(kind), locale);
    }

    @PostMapping("/neu")
    ModelAndView add(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ElementId element,
            @RequestParam(defaultValue = "SINGLE") QuestionKind kind,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            RedirectAttributes flash) {
        own(caller, module);
        QuestionForm form = QuestionForm.of(kind, sent);
        var errors = new MapBindingResult(new HashMap<>(), "question");
        if (!submit(
                errors.getTargetMap(),
                errors,
                () -> banks.add(caller, module, element, form.question(QuestionId.next())))) {
            return page(module, element, "/neu", form, locale);
        }
        flash.addFlashAttribute("notice", "content.question.saved");
        return back(module, element);
    }

    @GetMapping("/{question}")
    ModelAndView edit(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ElementId element,
            @PathVariable QuestionId question,
            Locale locale) {
        return page(module, element, "/" + question, QuestionForm.of(known(caller, module, element, question)), locale);
    }

    @PostMapping("/{question}")
    ModelAndView change(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ElementId element,
            @PathVariable QuestionId question,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            RedirectAttributes flash) {
        Question stands = known(caller, module, element, question);
        QuestionForm form = QuestionForm.of(stands.kind(), sent);
        var errors = new MapBindingResult(new HashMap<>(), "question");
        if (!submit(
                errors.getTargetMap(),
                errors,
                () -> banks.change(caller, module, element, form.question(question), form.seen()))) {
            if (isStale(errors)) {
                var page = page(module, element, "/" + question, form.onTopOf(stands), locale);
                page.setStatus(HttpStatus.CONFLICT);
                return page.addObject("stands", sheets.of(stands, ContentController.path(module) + "/dateien", locale));
            }
            return page(module, element, "/" + question, form, locale);
        }
        flash.addFlashAttribute("notice", "content.question.saved");
        return back(module, element);
    }

    @PostMapping("/{question}/platz")
    ModelAndView move(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ElementId element,
            @PathVariable QuestionId question,
            @RequestParam(defaultValue = "false") boolean up) {
        known(caller, module, element, question);
        banks.move(caller, module, element, question, up ? -1 : 1);
        return back(module, element);
    }

    @PostMapping("/{question}/entfernung")
    ModelAndView remove(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ElementId element,
            @PathVariable QuestionId question,
            RedirectAttributes flash) {
        known(caller, module, element, question);
        banks.remove(caller, module, element, question);
        flash.addFlashAttribute("notice", "content.question.removed");
        return back(module, element);
    }

    /** Questions from elsewhere; which form they have is told by how they begin. */
    @PostMapping("/einlesen")
    ModelAndView bring(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable ElementId element,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        own(caller, module);
        String text = file == null ? "" : new String(file.getBytes(), StandardCharsets.UTF_8);
        QuestionImport report = banks.bring(caller, module, element, QuestionFormat.of(text), text);
        String rejected = report.rejected().stream()
                .map(one -> wording.text("content.question.rejected", locale, one.text()))
                .collect(Collectors.joining(" "));
        flash.addFlashAttribute(
                "notice",
                wording.text(
                        "content.question.brought", locale, report.questions().size()));
        if (!rejected.isEmpty()) {
            flash.addFlashAttribute("problem", rejected);
        }
        return back(module, element);
    }

    private ModelAndView page(ModuleId module, ElementId element, String end, QuestionForm form, Locale locale) {
        String path = ContentController.path(module) + "/" + element;
        return new ModelAndView("provider/question")
                .addObject("typed", form)
                .addObject("kind", form.kind().name())
                .addObject("kindName", sheets.kind(form.kind(), locale))
                .addObject("back", path)
                .addObject("path", path + "/fragen" + end);
    }

    private static ModelAndView back(ModuleId module, ElementId element) {
        return new ModelAndView("redirect:" + ContentController.path(module) + "/" + element + "#fragen");
    }

    private Question known(Caller caller, ModuleId module, ElementId element, QuestionId id) {
        own(caller, module);
        int edition = contents.of(caller, module).edition();
        List<Question> all = contents.questions(caller, module, edition, element);
        return all.stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("question", id));
    }

    private void own(Caller caller, ModuleId id) {
        if (!modules.inside(caller, id).provider().equals(caller.requireProvider())) {
            throw new NotFound("module", id);
        }
    }
}
