package org.kommunalcampus.web.provider;

import static org.kommunalcampus.web.kit.Submission.isStale;
import static org.kommunalcampus.web.kit.Submission.submit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.description.DescriptionState;
import org.kommunalcampus.catalogue.description.DescriptionView;
import org.kommunalcampus.catalogue.description.Descriptions;
import org.kommunalcampus.quality.Submissions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.web.description.FieldWords;
import org.kommunalcampus.web.description.Sheets;
import org.kommunalcampus.web.kit.Conflicts;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One module: its form or, where nothing can be written, its sheet, and what can be done with it. */
@Controller
@OnRefusal(texts = "provider", backTo = "/anbieter/module/{id}")
@RequestMapping("/anbieter/module/{id}")
@RequiredArgsConstructor
class ModuleController {

    private static final String PAGE = "redirect:/anbieter/module/";
    private static final String SUBMIT = "submit";

    private final Descriptions descriptions;
    private final Modules modules;
    private final Submissions submissions;
    private final FormPages pages;
    private final ModuleStates states;
    private final Sheets sheets;
    private final FieldWords words;
    private final Conflicts conflicts;
    private final Wording wording;

    @GetMapping
    String show(Caller caller, @PathVariable ModuleId id, Locale locale, Model model) {
        DescriptionView view = own(caller, id);
        return page(caller, view, view.description().fields(), locale, model);
    }

    @PostMapping
    ModelAndView save(
            Caller caller,
            @PathVariable ModuleId id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "-1") long version,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        own(caller, id);
        Map<String, String> stated = stated(sent);
        var errors = new MapBindingResult(stated, "module");
        if (submit(stated, errors, () -> descriptions.write(caller, id, ModuleDescription.of(stated), version))) {
            return new ModelAndView(
                    sent.containsKey(SUBMIT) ? handIn(caller, id, flash) : done("provider.saved", id, flash));
        }
        DescriptionView view = own(caller, id);
        if (isStale(errors)) {
            return conflict(view, ModuleDescription.of(stated), sent, request, locale);
        }
        model.addAttribute("problem", "provider.error.form");
        return new ModelAndView(page(caller, view, stated, locale, model));
    }

    private String handIn(Caller caller, ModuleId id, RedirectAttributes flash) {
        DescriptionState state = submissions.submit(caller, id).state();
        flash.addFlashAttribute(state == DescriptionState.DRAFT ? "problem" : "notice", "provider.submitted." + state);
        return PAGE + id;
    }

    /** Each field of both descriptions, in the form in which descriptions are kept. */
    private ModelAndView conflict(
            DescriptionView view,
            ModuleDescription typed,
            MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Locale locale) {
        Map<String, String> mine = typed.fields();
        Map<String, String> theirs = view.description().fields();
        List<Conflicts.Field> fields = Stream.concat(mine.keySet().stream(), theirs.keySet().stream())
                .distinct()
                .map(pointer -> new Conflicts.Field(
                        pointer,
                        words.label(pointer, locale),
                        false,
                        Set.of(mine.getOrDefault(pointer, "")),
                        Set.of(theirs.getOrDefault(pointer, "")),
                        value -> words.value(pointer, value, locale)))
                .toList();
        Map<String, String[]> kept = new TreeMap<>();
        mine.forEach((pointer, text) -> kept.put(pointer, new String[] {text}));
        if (sent.containsKey(SUBMIT)) {
            kept.put(SUBMIT, new String[] {"true"});
        }
        return conflicts.page(fields, view.version(), kept, request, locale);
    }

    @PostMapping("/ueberarbeitungen")
    String revise(Caller caller, @PathVariable ModuleId id, RedirectAttributes flash) {
        own(caller, id);
        descriptions.revise(caller, id);
        return done("provider.revised", id, flash);
    }

    @PostMapping("/ueberarbeitungen/entfernung")
    String discard(Caller caller, @PathVariable ModuleId id, RedirectAttributes flash) {
        own(caller, id);
        descriptions.discard(caller, id);
        return done("provider.discarded", id, flash);
    }

    /** Deletes a module that was never offered. */
    @PostMapping("/entfernung")
    String delete(Caller caller, @PathVariable ModuleId id, RedirectAttributes flash) {
        own(caller, id);
        descriptions.delete(caller, id);
        flash.addFlashAttribute("notice", "provider.deleted");
        return "redirect:/anbieter";
    }

    @PostMapping("/einreichung/entfernung")
    String takeBack(Caller caller, @PathVariable ModuleId id, RedirectAttributes flash) {
        own(caller, id);
        submissions.takeBack(caller, id);
        return done("provider.takenBack", id, flash);
    }

    @PostMapping("/verlaengerung")
    String renew(Caller caller, @PathVariable ModuleId id, RedirectAttributes flash) {
        own(caller, id);
        submissions.renew(caller, id);
        return done("provider.renewing", id, flash);
    }

    @PostMapping("/ruecknahme")
    String withdraw(Caller caller, @PathVariable ModuleId id, RedirectAttributes flash) {
        own(caller, id);
        modules.withdraw(caller, id, "workplace");
        return done("provider.withdrawn", id, flash);
    }

    @GetMapping("/unterschiede")
    String differences(
            Caller caller,
            @PathVariable ModuleId id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Locale locale,
            Model model) {
        DescriptionView view = own(caller, id);
        int last = view.offeredEdition() == null ? view.edition() : view.offeredEdition();
        int first =
                from.matches("\\d{1,4}") ? Integer.parseInt(from) : view.isRevision() ? last : Math.max(1, last - 1);
        int second = to.matches("\\d{1,4}") ? Integer.parseInt(to) : view.edition();
        model.addAttribute("view", view);
        model.addAttribute("from", first);
        model.addAttribute("to", second);
        model.addAttribute("editions", descriptions.editions(caller, id));
        model.addAttribute("changes", sheets.changes(descriptions.differences(caller, id, first, second), locale));
        return "provider/differences";
    }

    private String page(Caller caller, DescriptionView view, Map<String, String> stated, Locale locale, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("badge", states.badge(view, locale));
        model.addAttribute("reviews", submissions.reviews(caller, view.module().id()));
        var certification = view.module().certification();
        model.addAttribute(
                "certifiedUntil",
                certification == null || certification.until() == null
                        ? null
                        : wording.day(certification.until(), locale));
        model.addAttribute("endsSoon", certification != null && states.endsSoon(certification.until()));
        if (view.state() == DescriptionState.DRAFT) {
            model.addAttribute("page", pages.form(caller, view, stated, locale));
            return "provider/form";
        }
        model.addAttribute("sheet", sheets.of(view.description(), List.of(), locale));
        return "provider/module";
    }

    private DescriptionView own(Caller caller, ModuleId id) {
        DescriptionView view = descriptions.of(caller, id);
        if (!view.module().provider().equals(caller.requireProvider())) {
            throw new NotFound("module", id);
        }
        return view;
    }

    private static String done(String notice, ModuleId id, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return PAGE + id;
    }

    /** What was typed: fields of the form are named by their pointers. */
    private static Map<String, String> stated(MultiValueMap<String, String> sent) {
        Map<String, String> fields = new TreeMap<>();
        sent.forEach((name, values) -> {
            if (name.startsWith("/")) {
                fields.put(name, String.join(",", values));
            }
        });
        return fields;
    }
}
