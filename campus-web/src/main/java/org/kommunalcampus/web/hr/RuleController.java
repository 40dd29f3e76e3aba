package org.kommunalcampus.web.hr;

import static org.kommunalcampus.web.kit.Submission.isStale;
import static org.kommunalcampus.web.kit.Submission.submit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.AssignmentRules;
import org.kommunalcampus.assignment.RuleId;
import org.kommunalcampus.assignment.RuleView;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.Conflicts;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rules that assign by themselves, each with a preview before it is saved. */
@Controller
@OnRefusal(texts = "hr", backTo = "/personal/regeln")
@RequiredArgsConstructor
class RuleController {

    private static final String LIST = "redirect:/personal/regeln";

    private final AssignmentRules rules;
    private final RulePages pages;
    private final PreviewWords previews;
    private final Conflicts conflicts;

    @GetMapping("/personal/regeln")
    String list(Caller caller, Locale locale, Model model) {
        model.addAttribute("rules", pages.list(rules.of(caller, caller.requireMunicipality()), locale));
        return "hr/rules";
    }

    @GetMapping("/personal/regeln/neu")
    ModelAndView form(
            Caller caller,
            TaskForm form,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String competence,
            Locale locale) {
        caller.requireAnyRole(Role.HR);
        return pages.form(caller, form.begun(), null, locale)
                .addObject("q", q)
                .addObject("competence", competence)
                .addObject(
                        "found",
                        pages.modules(q, Ids.one(competence, CompetenceId::of).orElse(null), locale));
    }

    @GetMapping("/personal/regeln/{id}")
    ModelAndView edit(Caller caller, @PathVariable RuleId id, Locale locale) {
        RuleView rule = rules.find(caller, id);
        return pages.form(caller, TaskForm.of(rule), rule, locale);
    }

    /** The first step shows what the rule would mean, the second keeps it. */
    @PostMapping("/personal/regeln")
    ModelAndView create(
            Caller caller,
            @ModelAttribute("form") TaskForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "preview") String step,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        if (!step.equals("save")) {
            return preview(caller, form, errors, null, locale, model);
        }
        return submit(form, errors, () -> rules.create(caller, caller.requireMunicipality(), form.rule()))
                ? saved(flash)
                : pages.form(caller, form, null, locale);
    }

    /** The same for a rule that stands. */
    @PostMapping("/personal/regeln/{id}")
    ModelAndView change(
            Caller caller,
            @PathVariable RuleId id,
            @ModelAttribute("form") TaskForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "preview") String step,
            @RequestParam(defaultValue = "0") long version,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        RuleView rule = rules.find(caller, id);
        if (!step.equals("save")) {
            return preview(caller, form, errors, rule, locale, model);
        }
        if (submit(form, errors, () -> rules.change(caller, id, form.rule(), version))) {
            return saved(flash);
        }
        return isStale(errors)
                ? conflicts.page(
                        "hr",
                        form,
                        TaskForm.of(rule),
                        rule.version(),
                        pages.options(caller, form, rule, locale),
                        request,
                        locale)
                : pages.form(caller, form, rule, locale);
    }

    @PostMapping("/personal/regeln/{id}/zustand")
    String switchTo(
            Caller caller,
            @PathVariable RuleId id,
            @RequestParam(defaultValue = "false") boolean active,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes flash) {
        rules.switchTo(caller, id, active, version);
        flash.addFlashAttribute("notice", "hr.saved");
        return LIST;
    }

    /** Asks before a rule is switched off or ended, and says what follows. */
    @GetMapping("/personal/regeln/{id}/ende")
    ModelAndView askToEnd(Caller caller, @PathVariable RuleId id, Locale locale) {
        return pages.end(caller, rules.find(caller, id), locale);
    }

    @PostMapping("/personal/regeln/{id}/ende")
    String end(
            Caller caller,
            @PathVariable RuleId id,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes flash) {
        rules.end(caller, id, version);
        flash.addFlashAttribute("notice", "hr.rule.ended");
        return LIST;
    }

    private ModelAndView preview(
            Caller caller, TaskForm form, BindingResult errors, @Nullable RuleView rule, Locale locale, Model model) {
        submit(form, errors, () -> {
            var preview =
                    rules.preview(caller, caller.requireMunicipality(), form.rule(), rule == null ? null : rule.id());
            model.addAttribute("preview", previews.of(caller, preview, locale));
        });
        return pages.form(caller, form, rule, locale);
    }

    private static ModelAndView saved(RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "hr.rule.saved");
        return new ModelAndView(LIST);
    }
}
