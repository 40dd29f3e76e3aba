package org.kommunalcampus.web.hr;

import static org.kommunalcampus.web.kit.Submission.submitFor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.assignment.AssignmentReports;
import org.kommunalcampus.assignment.TaskDecisions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.TableFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is due in the municipality, and what HR does about it for several people at once. */
@Controller
@OnRefusal(texts = "hr", backTo = "/personal/fristen")
@RequiredArgsConstructor
class DueController {

    private final AssignmentReports reports;
    private final TaskDecisions decisions;
    private final DuePages pages;
    private final Tables tables;

    @GetMapping("/personal/fristen")
    ModelAndView due(Caller caller, DueQuery query, Locale locale) {
        caller.requireAnyRole(Role.HR);
        return page(caller, query, new DueDecisionForm(null, null, null, null), locale);
    }

    /** The same as a table: {@code csv} or {@code xlsx}. */
    @GetMapping("/personal/fristen/{type}")
    ResponseEntity<byte[]> table(Caller caller, @PathVariable String type, DueQuery query, Locale locale) {
        return TableFiles.download("fristen", type, () -> tables.due(everything(caller, query, locale), locale));
    }

    @PostMapping("/personal/fristen")
    ModelAndView decide(
            Caller caller,
            DueQuery query,
            @ModelAttribute("form") DueDecisionForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        Optional<Integer> concerned = submitFor(form, errors, () -> decide(caller, form));
        if (concerned.isEmpty()) {
            return page(caller, query, form, locale);
        }
        flash.addFlashAttribute("notice", pages.done(form, concerned.get(), locale));
        return new ModelAndView(
                "redirect:" + query.address() + "&page=" + query.request().getPageNumber());
    }

    private int decide(Caller caller, DueDecisionForm form) {
        var chosen = form.chosen();
        return switch (form.step() == null ? "" : form.step()) {
            case "verlegung" -> decisions.postpone(caller, chosen, form.due());
            case "befreiung" -> decisions.exempt(caller, chosen, form.reasonOrEmpty());
            case "erinnerung" -> decisions.remind(caller, chosen);
            default -> throw new Invalid("/step", "required", "Nobody says what is to be done.");
        };
    }

    private List<DuePages.Row> everything(Caller caller, DueQuery query, Locale locale) {
        var found = reports.due(caller, caller.requireMunicipality(), query.filter(), query.all());
        return pages.rows(caller, found.getContent(), locale);
    }

    private ModelAndView page(Caller caller, DueQuery query, DueDecisionForm form, Locale locale) {
        var found = reports.due(caller, caller.requireMunicipality(), query.filter(), query.request());
        return new ModelAndView("hr/due")
                .addObject("query", query)
                .addObject("form", form)
                .addObject("page", pages.of(caller, query, found, locale));
    }
}
