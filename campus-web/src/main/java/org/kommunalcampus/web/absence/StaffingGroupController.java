package org.kommunalcampus.web.absence;

import static org.kommunalcampus.web.kit.Submission.isStale;
import static org.kommunalcampus.web.kit.Submission.submit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.absence.StaffingGroupId;
import org.kommunalcampus.absence.StaffingGroupView;
import org.kommunalcampus.absence.StaffingGroups;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.Conflicts;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Paging;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Groups of people of whom a number must be at work. */
@Controller
@OnRefusal(texts = "absence", backTo = StaffingGroupController.LIST)
@RequiredArgsConstructor
class StaffingGroupController {

    static final String LIST = UnitCalendarController.PAGE + "/gruppen";

    private static final String NEW = LIST + "/neu";
    private static final String ONE = LIST + "/{id}";
    private static final String BACK = "redirect:" + LIST;
    private static final int PAGE_SIZE = 25;

    private final StaffingGroups groups;
    private final StaffingGroupPages pages;
    private final Conflicts conflicts;

    @GetMapping(LIST)
    ModelAndView list(Caller caller, @RequestParam(defaultValue = "") PageNumber page, Locale locale) {
        Page<StaffingGroupView> found = groups.of(caller, caller.requireMunicipality(), page.ofSize(PAGE_SIZE));
        return new ModelAndView("absence/groups")
                .addObject("rows", pages.rows(found.getContent(), locale))
                .addObject("paging", new Paging(page.value(), PAGE_SIZE, found.getTotalElements(), LIST));
    }

    @GetMapping(NEW)
    ModelAndView form(Caller caller, Locale locale) {
        caller.requireAnyRole(Role.HR, Role.MANAGER);
        return pages.form(caller, StaffingGroupForm.empty(), locale);
    }

    @PostMapping(NEW)
    ModelAndView create(
            Caller caller,
            @ModelAttribute("form") StaffingGroupForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR, Role.MANAGER);
        MunicipalityId place = caller.requireMunicipality();
        if (submit(form, errors, () -> groups.create(caller, place, form.terms(pages.people(caller, form))))) {
            flash.addFlashAttribute("notice", "absence.group.saved");
            return new ModelAndView(BACK);
        }
        return pages.form(caller, form, locale);
    }

    @GetMapping(ONE)
    ModelAndView show(Caller caller, @PathVariable StaffingGroupId id, Locale locale) {
        StaffingGroupView group = groups.find(caller, caller.requireMunicipality(), id);
        return pages.one(caller, group, pages.stored(caller, group), locale);
    }

    @PostMapping(ONE)
    ModelAndView change(
            Caller caller,
            @PathVariable StaffingGroupId id,
            @ModelAttribute("form") StaffingGroupForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "0") long version,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR, Role.MANAGER);
        MunicipalityId place = caller.requireMunicipality();
        if (submit(
                form,
                errors,
                () -> groups.change(caller, place, id, form.terms(pages.people(caller, form)), version))) {
            flash.addFlashAttribute("notice", "absence.group.saved");
            return new ModelAndView(BACK);
        }
        StaffingGroupView stored = groups.find(caller, place, id);
        return isStale(errors)
                ? conflicts.page(
                        "absence",
                        form,
                        pages.stored(caller, stored),
                        stored.version(),
                        pages.options(caller, locale),
                        request,
                        locale)
                : pages.one(caller, stored, form, locale);
    }

    @PostMapping(ONE + "/loeschung")
    String dissolve(
            Caller caller,
            @PathVariable StaffingGroupId id,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR, Role.MANAGER);
        groups.dissolve(caller, caller.requireMunicipality(), id, version);
        flash.addFlashAttribute("notice", "absence.group.dissolved");
        return BACK;
    }
}
