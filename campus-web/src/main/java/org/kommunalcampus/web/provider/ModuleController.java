package org.kommunalcampus.web.provider;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.description.DescriptionState;
import org.kommunalcampus.catalogue.description.DescriptionView;
import org.kommunalcampus.catalogue.description.Descriptions;
import org.kommunalcampus.quality.Submission;
import org.kommunalcampus.quality.Submissions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.web.description.Sheets;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One module: its form or, where nothing can be written, its sheet, and what can be done with it. */
@Controller
@RequestMapping("/anbieter/modules/{id}")
@RequiredArgsConstructor
class ModuleController {

    private static final String PAGE = "redirect:/anbieter/modules/";

    private final Descriptions descriptions;
    private final Modules modules;
    private final Submissions submissions;
    private final FormPages pages;
    private final ModuleStates states;
    private final Sheets sheets;
    private final Wording wording;

    @GetMapping
    String show(Caller caller, @PathVariable ModuleId id, Locale locale, Model model) {
        DescriptionView view = own(caller, id);
        return page(caller, view, view.description().fields(), List.of(), locale, model);
    }

    @PostMapping
    String save(
            Caller caller,
            @PathVariable ModuleId id,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        DescriptionView view = own(caller, id);
        Map<String, String> stated = stated(sent);
        try {
            descriptions.write(caller, id, ModuleDescription.of(stated), version(sent));
            if (!sent.containsKey("submit")) {
                flash.addFlashAttribute("notice", "provider.saved");
                return PAGE + id;
            }
            Submission done = submissions.submit(caller, id);
            flash.addFlashAttribute(
                    done.state() == DescriptionState.DRAFT ? "problem" : "notice",
                    "provider.submitted." + done.state());
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", "provider.error.form");
            return page(caller, view, stated, invalid.getErrors(), locale, model);
        } catch (Stale stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("problem", "provider.error.stale");
            return page(caller, view, stated, List.of(), locale, model);
        } catch (Refused refused) {
            flash.addFlashAttribute("problem", "refused." + refused.getCode());
        }
        return PAGE + id;
    }

    @PostMapping("/revisions")
    String revise(Caller caller, @PathVariable ModuleId id, RedirectAttributes flash) {
        own(caller, id);
        return run(() -> descriptions.revise(caller, id), "provider.revised", id, flash);
    }

    @PostMapping("/revisions/removal")
    String discard(Caller caller, @PathVariable ModuleId id, RedirectAttributes flash) {
        own(caller, id);
        return run(() -> descriptions.discard(caller, id), "provider.discarded", id, flash);
    }

    @PostMapping("/submission/removal")
    String takeBack(Caller caller, @PathVariable ModuleId id, RedirectAttributes flash) {
        own(caller, id);
        return run(() -> submissions.takeBack(caller, id), "provider.takenBack", id, flash);
    }

    @PostMapping("/renewal")
    String renew(Caller caller, @PathVariable ModuleId id, RedirectAttributes flash) {
        own(caller, id);
        return run(() -> submissions.renew(caller, id), "provider.renewing", id, flash);
    }

    @PostMapping("/withdrawal")
    String withdraw(Caller caller, @PathVariable ModuleId id, RedirectAttributes flash) {
        own(caller, id);
        return run(() -> modules.withdraw(caller, id, "workplace"), "provider.withdrawn", id, flash);
    }

    @GetMapping("/differences")
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

    private String page(
            Caller caller,
            DescriptionView view,
            Map<String, String> stated,
            List<FieldError> errors,
            Locale locale,
            Model model) {
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
            model.addAttribute("page", pages.form(caller, view, stated, errors, locale));
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

    private static String run(Runnable step, String done, ModuleId id, RedirectAttributes flash) {
        try {
            step.run();
            flash.addFlashAttribute("notice", done);
        } catch (Refused refused) {
            flash.addFlashAttribute("problem", "refused." + refused.getCode());
        }
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

    private static long version(MultiValueMap<String, String> sent) {
        String version = sent.getFirst("version");
        return version != null && version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
    }
}
