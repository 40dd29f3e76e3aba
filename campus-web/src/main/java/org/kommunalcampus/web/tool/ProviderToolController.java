package org.kommunalcampus.web.tool;

import static org.kommunalcampus.web.kit.Submission.isStale;
import static org.kommunalcampus.web.kit.Submission.submit;
import static org.kommunalcampus.web.kit.Submission.submitFor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.tool.ToolId;
import org.kommunalcampus.tool.ToolView;
import org.kommunalcampus.tool.Tools;
import org.kommunalcampus.web.kit.Conflicts;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A provider states its own learning tools, and reads what to enter in them. */
@Controller
@OnRefusal(texts = "tool", backTo = ProviderToolController.PAGE)
@RequestMapping(ProviderToolController.PAGE)
@RequiredArgsConstructor
class ProviderToolController {

    static final String PAGE = "/anbieter/werkzeuge";

    private final Tools tools;
    private final ToolPages pages;
    private final LtiAddresses addresses;
    private final Conflicts conflicts;

    @GetMapping
    ModelAndView list(Caller caller, Locale locale) {
        return new ModelAndView("tool/list")
                .addObject(
                        "tools",
                        tools.own(caller).stream()
                                .map(tool -> pages.row(tool, locale))
                                .toList());
    }

    @GetMapping("/neu")
    ModelAndView begin(Caller caller) {
        caller.requireProvider();
        return form(ToolForm.EMPTY);
    }

    @PostMapping
    ModelAndView state(
            Caller caller, @ModelAttribute("form") ToolForm form, BindingResult errors, RedirectAttributes flash) {
        caller.requireProvider();
        Optional<ToolId> stated = submitFor(form, errors, () -> tools.state(caller, form.stated()));
        return stated.isEmpty() ? form(form) : back(PAGE + "/" + stated.get(), "tool.stated", flash);
    }

    @GetMapping("/{id}")
    ModelAndView show(Caller caller, @PathVariable ToolId id, Locale locale) {
        ToolView tool = tools.find(caller, id);
        return page(tool, ToolForm.of(tool.stated(), tool.version()), locale);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Caller caller,
            @PathVariable ToolId id,
            @ModelAttribute("form") ToolForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        ToolView tool = tools.find(caller, id);
        if (submit(form, errors, () -> tools.change(caller, id, form.stated(), form.version()))) {
            return back(PAGE + "/" + id, "tool.changed", flash);
        }
        return isStale(errors)
                ? conflicts.page(
                        "tool",
                        form,
                        ToolForm.of(tool.stated(), tool.version()),
                        tool.version(),
                        Map.of(),
                        request,
                        locale)
                : page(tool, form, locale);
    }

    @PostMapping("/{id}/aufgabe")
    ModelAndView retire(Caller caller, @PathVariable ToolId id, RedirectAttributes flash) {
        tools.retire(caller, id);
        return back(PAGE + "/" + id, "tool.retired", flash);
    }

    private static ModelAndView form(ToolForm form) {
        return new ModelAndView("tool/new").addObject("typed", form);
    }

    private ModelAndView page(ToolView tool, ToolForm form, Locale locale) {
        return new ModelAndView("tool/one")
                .addObject("tool", pages.row(tool, locale))
                .addObject("facts", facts(tool))
                .addObject("typed", form);
    }

    /** What to enter in the tool, by message key. */
    private List<Map.Entry<String, String>> facts(ToolView tool) {
        return List.of(
                Map.entry("tool.fact.issuer", addresses.issuer()),
                Map.entry("tool.fact.client", tool.id().toString()),
                Map.entry("tool.fact.deployment", tool.deployment()),
                Map.entry("tool.fact.keys", addresses.keys()),
                Map.entry("tool.fact.token", addresses.token()),
                Map.entry("tool.fact.authorisation", addresses.authorisation()));
    }

    private static ModelAndView back(String path, String done, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", done);
        return new ModelAndView("redirect:" + path);
    }
}
