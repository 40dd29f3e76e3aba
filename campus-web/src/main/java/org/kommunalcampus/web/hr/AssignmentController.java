package org.kommunalcampus.web.hr;

import static org.kommunalcampus.web.kit.Submission.submit;
import static org.kommunalcampus.web.kit.Submission.submitFor;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.AssignmentId;
import org.kommunalcampus.assignment.AssignmentReports;
import org.kommunalcampus.assignment.Assignments;
import org.kommunalcampus.assignment.TaskDecisions;
import org.kommunalcampus.assignment.TaskKey;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
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

/** Assignments: the list, a new one with its preview, and what HR decides about one. */
@Controller
@OnRefusal(texts = "hr", backTo = "/personal/zuweisungen/{id}")
@RequiredArgsConstructor
class AssignmentController {

    private static final int PAGE_SIZE = 25;
    private static final String LIST = "redirect:/personal/zuweisungen";

    private final Assignments assignments;
    private final TaskDecisions decisions;
    private final AssignmentReports reports;
    private final AssignmentPages pages;
    private final PreviewWords previews;

    @GetMapping("/personal/zuweisungen")
    String list(Caller caller, @RequestParam(defaultValue = "") PageNumber page, Locale locale, Model model) {
        var found = reports.pageOf(caller, caller.requireMunicipality(), page.ofSize(PAGE_SIZE));
        model.addAttribute("page", pages.list(found, locale));
        return "hr/assignments";
    }

    @GetMapping("/personal/zuweisungen/neu")
    ModelAndView form(
            Caller caller,
            TaskForm form,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String competence,
            Locale locale) {
        caller.requireAnyRole(Role.HR);
        return pages.form(caller, form.begun(), locale)
                .addObject("q", q)
                .addObject(
                        "found",
                        pages.modules(q, Ids.one(competence, CompetenceId::of).orElse(null), locale));
    }

    /** Begins with people chosen in the list, whose ids stay out of the address. */
    @PostMapping("/personal/zuweisungen/neu")
    ModelAndView begin(Caller caller, TaskForm form, Locale locale) {
        caller.requireAnyRole(Role.HR);
        return pages.form(caller, form.begun(), locale);
    }

    /** The first step shows what the assignment would mean, the second makes it. */
    @PostMapping("/personal/zuweisungen")
    ModelAndView assign(
            Caller caller,
            @ModelAttribute("form") TaskForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "preview") String step,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        var town = caller.requireMunicipality();
        if (!step.equals("save")) {
            submit(form, errors, () -> {
                var preview = assignments.preview(caller, town, form.task(), form.audience());
                model.addAttribute("preview", previews.of(caller, preview, locale));
            });
            return pages.form(caller, form, locale);
        }
        Optional<AssignmentId> made =
                submitFor(form, errors, () -> assignments.assign(caller, town, form.task(), form.audience()));
        if (made.isEmpty()) {
            return pages.form(caller, form, locale);
        }
        flash.addFlashAttribute("notice", "hr.assignment.made");
        return new ModelAndView(LIST + "/" + made.get());
    }

    @GetMapping("/personal/zuweisungen/{id}")
    String show(
            Caller caller,
            @PathVariable AssignmentId id,
            @RequestParam(defaultValue = "") PageNumber page,
            Locale locale,
            Model model) {
        var summary = reports.find(caller, id);
        var people = reports.people(caller, id, page.ofSize(PAGE_SIZE));
        model.addAttribute("page", pages.details(caller, summary, people, locale));
        return "hr/assignment";
    }

    @PostMapping("/personal/zuweisungen/{id}/ruecknahme")
    String withdraw(
            Caller caller,
            @PathVariable AssignmentId id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes flash) {
        assignments.withdraw(caller, id, reason, version);
        flash.addFlashAttribute("notice", "hr.assignment.withdrawn");
        return LIST + "/" + id;
    }

    @PostMapping("/personal/zuweisungen/{id}/personen/{member}/{decision}")
    String decide(
            Caller caller,
            @PathVariable AssignmentId id,
            @PathVariable MemberId member,
            @PathVariable String decision,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        var task = Set.of(new TaskKey(id, member));
        switch (decision) {
            case "befreiung" -> decisions.exempt(caller, task, reason);
            case "ruecknahme" -> decisions.withdraw(caller, task, reason);
            default -> decisions.reinstate(caller, task);
        }
        flash.addFlashAttribute("notice", "hr.saved");
        return LIST + "/" + id;
    }
}
