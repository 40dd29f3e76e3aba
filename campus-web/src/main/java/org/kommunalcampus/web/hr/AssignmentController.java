package org.kommunalcampus.web.hr;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.AssignmentId;
import org.kommunalcampus.assignment.AssignmentReports;
import org.kommunalcampus.assignment.Assignments;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.web.kit.Ids;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Assignments: the list, a new one with its preview, and what HR decides about one. */
@Controller
@RequiredArgsConstructor
class AssignmentController {

    private static final int PAGE_SIZE = 25;
    private static final String LIST = "redirect:/personal/assignments";

    private final Assignments assignments;
    private final AssignmentReports reports;
    private final AssignmentPages pages;
    private final PreviewWords previews;
    private final HrWords words;

    @GetMapping("/personal/assignments")
    String list(Caller caller, @RequestParam(defaultValue = "") String page, Locale locale, Model model) {
        int number = page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0;
        var found = reports.pageOf(caller, caller.requireMunicipality(), PageRequest.of(number, PAGE_SIZE));
        model.addAttribute("page", pages.list(found, locale));
        return "hr/assignments";
    }

    @GetMapping("/personal/assignments/new")
    ModelAndView form(
            Caller caller,
            TaskForm form,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String competence,
            Locale locale) {
        caller.requireAnyRole(Role.HR);
        var page = pages.form(caller, form.begun(), Map.of(), locale);
        return page.addObject("q", q)
                .addObject(
                        "found",
                        pages.modules(q, Ids.one(competence, CompetenceId::of).orElse(null), locale));
    }

    /** Begins with people chosen in the list, whose ids stay out of the address. */
    @PostMapping("/personal/assignments/new")
    ModelAndView begin(Caller caller, TaskForm form, Locale locale) {
        caller.requireAnyRole(Role.HR);
        return pages.form(caller, form.begun(), Map.of(), locale);
    }

    /** The first step shows what the assignment would mean, the second makes it. */
    @PostMapping("/personal/assignments")
    ModelAndView assign(
            Caller caller,
            TaskForm form,
            @RequestParam(defaultValue = "preview") String step,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        try {
            var town = caller.requireMunicipality();
            if (step.equals("save")) {
                AssignmentId id = assignments.assign(caller, town, form.task(), form.audience());
                flash.addFlashAttribute("notice", "hr.assignment.made");
                return new ModelAndView("redirect:/personal/assignments/" + id);
            }
            var preview = assignments.preview(caller, town, form.task(), form.audience());
            return pages.form(caller, form, Map.of(), locale)
                    .addObject("preview", previews.of(caller, preview, locale));
        } catch (Invalid invalid) {
            return wrong(caller, form, words.errors(invalid, locale), locale);
        } catch (Refused refused) {
            return wrong(caller, form, Map.of("people", words.refusal(refused, locale)), locale);
        }
    }

    @GetMapping("/personal/assignments/{id}")
    String show(Caller caller, @PathVariable AssignmentId id, Locale locale, Model model) {
        var summary = reports.find(caller, id);
        model.addAttribute("page", pages.details(caller, summary, reports.people(caller, id), locale));
        return "hr/assignment";
    }

    @PostMapping("/personal/assignments/{id}/withdrawal")
    String withdraw(
            Caller caller,
            @PathVariable AssignmentId id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") long version,
            Locale locale,
            RedirectAttributes flash) {
        return decide(
                id, "hr.assignment.withdrawn", locale, flash, () -> assignments.withdraw(caller, id, reason, version));
    }

    @PostMapping("/personal/assignments/{id}/people/{member}/{decision}")
    String decide(
            Caller caller,
            @PathVariable AssignmentId id,
            @PathVariable MemberId member,
            @PathVariable String decision,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        Runnable step = switch (decision) {
            case "exemption" -> () -> assignments.exempt(caller, id, member, reason);
            case "withdrawal" -> () -> assignments.withdrawFor(caller, id, member, reason);
            default -> () -> assignments.reinstate(caller, id, member);
        };
        return decide(id, "hr.saved", locale, flash, step);
    }

    private String decide(AssignmentId id, String done, Locale locale, RedirectAttributes flash, Runnable step) {
        try {
            step.run();
            flash.addFlashAttribute("notice", done);
        } catch (Invalid invalid) {
            flash.addFlashAttribute(
                    "problem",
                    List.copyOf(words.errors(invalid, locale).values()).getFirst());
        } catch (Refused refused) {
            flash.addFlashAttribute("problem", words.refusal(refused, locale));
        } catch (Stale stale) {
            flash.addFlashAttribute("problem", "hr.stale");
        }
        return LIST + "/" + id;
    }

    private ModelAndView wrong(Caller caller, TaskForm form, Map<String, String> errors, Locale locale) {
        var page = pages.form(caller, form, errors, locale);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
