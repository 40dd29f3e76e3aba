package org.kommunalcampus.web.approval;

import static org.kommunalcampus.web.kit.Submission.isStale;
import static org.kommunalcampus.web.kit.Submission.submit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.approval.BudgetId;
import org.kommunalcampus.approval.BudgetView;
import org.kommunalcampus.approval.Budgets;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.Conflicts;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
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

/** The budgets of the municipality, kept by its HR: what is planned, reserved, spent and free in a year. */
@Controller
@OnRefusal(texts = "budget", backTo = "/budgets")
@RequestMapping("/budgets")
@RequiredArgsConstructor
class BudgetController {

    private static final int PAGE_SIZE = 50;
    private static final int MOST_TARGETS = 200;

    private final Budgets budgets;
    private final BudgetPages pages;
    private final Conflicts conflicts;
    private final Clock clock;

    @GetMapping
    ModelAndView list(
            Caller caller,
            @RequestParam(defaultValue = "") PageNumber page,
            @RequestParam(defaultValue = "") String jahr,
            Locale locale) {
        caller.requireAnyRole(Role.HR);
        return page(caller, page, year(jahr), new BudgetForm(null, null, null, null), locale);
    }

    @PostMapping
    ModelAndView open(
            Caller caller,
            @ModelAttribute("form") BudgetForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        int year = form.yearOr(thisYear());
        boolean opened = submit(
                form,
                errors,
                () -> budgets.open(caller, caller.requireMunicipality(), form.unitOrWhole(), year, form.draft()));
        if (opened) {
            flash.addFlashAttribute("notice", "budget.saved");
            return new ModelAndView("redirect:/budgets?jahr=" + year);
        }
        return page(caller, new PageNumber(0), year, form, locale);
    }

    @GetMapping("/{id}")
    ModelAndView show(Caller caller, @PathVariable BudgetId id, Locale locale) {
        caller.requireAnyRole(Role.HR);
        BudgetView budget = budgets.find(caller, caller.requireMunicipality(), id);
        return page(caller, budget, BudgetForm.of(budget), locale);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Caller caller,
            @PathVariable BudgetId id,
            @ModelAttribute("form") BudgetForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "0") long version,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        MunicipalityId place = caller.requireMunicipality();
        BudgetView budget = budgets.find(caller, place, id);
        if (submit(form, errors, () -> budgets.change(caller, place, id, form.draft(), version))) {
            return done(budget, flash);
        }
        return isStale(errors)
                ? conflicts.page("budget", form, BudgetForm.of(budget), budget.version(), Map.of(), request, locale)
                : page(caller, budget, form, locale);
    }

    @PostMapping("/{id}/umbuchung")
    ModelAndView transfer(
            Caller caller,
            @PathVariable BudgetId id,
            @ModelAttribute("move") TransferForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "0") long version,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        MunicipalityId place = caller.requireMunicipality();
        BudgetView budget = budgets.find(caller, place, id);
        boolean moved = submit(
                form, errors, () -> budgets.transfer(caller, place, id, form.target(), form.transfer(), version));
        return moved ? done(budget, flash) : page(caller, budget, BudgetForm.of(budget), locale);
    }

    private static ModelAndView done(BudgetView budget, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "budget.saved");
        return new ModelAndView("redirect:/budgets?jahr=" + budget.year());
    }

    private ModelAndView page(Caller caller, PageNumber page, int year, BudgetForm form, Locale locale) {
        Page<BudgetView> found = budgets.of(caller, caller.requireMunicipality(), year, page.ofSize(PAGE_SIZE));
        return new ModelAndView("approval/budgets")
                .addObject("hr", true)
                .addObject("year", year)
                .addObject("years", List.of(year - 1, year, year + 1))
                .addObject("rows", pages.rows(caller, found.getContent(), locale))
                .addObject("scopes", pages.scopes(caller, locale))
                .addObject("form", form)
                .addObject(
                        "paging",
                        new Paging(page.value(), PAGE_SIZE, found.getTotalElements(), "/budgets?jahr=" + year));
    }

    private ModelAndView page(Caller caller, BudgetView budget, BudgetForm form, Locale locale) {
        List<BudgetView> ofYear = budgets.of(
                        caller, caller.requireMunicipality(), budget.year(), PageRequest.of(0, MOST_TARGETS))
                .getContent();
        return new ModelAndView("approval/budget")
                .addObject("row", pages.rows(caller, List.of(budget), locale).getFirst())
                .addObject("targets", pages.targets(caller, ofYear, budget, locale))
                .addObject("form", form);
    }

    /** The year that an address names; anything else means this one. */
    private int year(String text) {
        return text.matches("(19|20|21)[0-9]{2}") ? Integer.parseInt(text) : thisYear();
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }
}
