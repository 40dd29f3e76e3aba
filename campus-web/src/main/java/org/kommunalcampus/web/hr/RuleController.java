package org.kommunalcampus.web.hr;

import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.AssignmentRules;
import org.kommunalcampus.assignment.RuleId;
import org.kommunalcampus.assignment.RuleView;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.web.kit.Ids;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rules that assign by themselves, each with a preview before it is saved. */
@Controller
@RequiredArgsConstructor
class RuleController {

    private static final String LIST = "redirect:/personal/rules";

    private final AssignmentRules rules;
    private final RulePages pages;
    private final PreviewWords previews;
    private final HrWords words;

    @GetMapping("/personal/rules")
    String list(Caller caller, Locale locale, Model model) {
        model.addAttribute("rules", pages.list(rules.of(caller, caller.requireMunicipality()), locale));
        return "hr/rules";
    }

    @GetMapping("/personal/rules/new")
    ModelAndView form(
            Caller caller,
            TaskForm form,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String competence,
            Locale locale) {
        caller.requireAnyRole(Role.HR);
        return pages.form(caller, form.begun(), null, Map.of(), locale)
                .addObject("q", q)
                .addObject("competence", competence)
                .addObject(
                        "found",
                        pages.modules(q, Ids.one(competence, CompetenceId::of).orElse(null), locale));
    }

    @GetMapping("/personal/rules/{id}")
    ModelAndView edit(Caller caller, @PathVariable RuleId id, Locale locale) {
        RuleView rule = rules.find(caller, id);
        return pages.form(caller, TaskForm.of(rule), rule, Map.of(), locale);
    }

    /** The first step shows what the rule would mean, the second keeps it. */
    @PostMapping("/personal/rules")
    ModelAndView create(
            Caller caller,
            TaskForm form,
            @RequestParam(defaultValue = "preview") String step,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        return save(
                caller,
                form,
                null,
                step,
                locale,
                flash,
                () -> rules.create(caller, caller.requireMunicipality(), form.rule()));
    }

    /** The same for a rule that stands. */
    @PostMapping("/personal/rules/{id}")
    ModelAndView change(
            Caller caller,
            @PathVariable RuleId id,
            TaskForm form,
            @RequestParam(defaultValue = "preview") String step,
            @RequestParam(defaultValue = "0") long version,
            Locale locale,
            RedirectAttributes flash) {
        RuleView rule = rules.find(caller, id);
        return save(caller, form, rule, step, locale, flash, () -> rules.change(caller, id, form.rule(), version));
    }

    @PostMapping("/personal/rules/{id}/state")
    String switchTo(
            Caller caller,
            @PathVariable RuleId id,
            @RequestParam(defaultValue = "false") boolean active,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes flash) {
        try {
            rules.switchTo(caller, id, active, version);
            flash.addFlashAttribute("notice", "hr.saved");
        } catch (Stale stale) {
            flash.addFlashAttribute("problem", "hr.stale");
        }
        return LIST;
    }

    private ModelAndView save(
            Caller caller,
            TaskForm form,
            @Nullable RuleView rule,
            String step,
            Locale locale,
            RedirectAttributes flash,
            Runnable saving) {
        try {
            if (step.equals("save")) {
                saving.run();
                flash.addFlashAttribute("notice", "hr.rule.saved");
                return new ModelAndView(LIST);
            }
            var preview = rules.preview(caller, caller.requireMunicipality(), form.rule());
            return pages.form(caller, form, rule, Map.of(), locale)
                    .addObject("preview", previews.of(caller, preview, locale));
        } catch (Invalid invalid) {
            var page = pages.form(caller, form, rule, words.errors(invalid, locale), locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        } catch (Stale stale) {
            var page = pages.form(caller, form, rule, Map.of(), locale);
            page.setStatus(HttpStatus.CONFLICT);
            return page.addObject("problem", "hr.stale");
        }
    }
}
