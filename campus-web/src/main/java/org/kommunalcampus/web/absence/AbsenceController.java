package org.kommunalcampus.web.absence;

import static org.kommunalcampus.web.kit.Submission.isStale;
import static org.kommunalcampus.web.kit.Submission.submit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.absence.AbsenceFilter;
import org.kommunalcampus.absence.AbsenceId;
import org.kommunalcampus.absence.AbsenceView;
import org.kommunalcampus.absence.Absences;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.web.kit.Conflicts;
import org.kommunalcampus.web.kit.Ids;
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

/** Absences as HR and those who lead people keep them. */
@Controller
@OnRefusal(texts = "absence", backTo = AbsenceController.LIST)
@RequiredArgsConstructor
class AbsenceController {

    static final String LIST = UnitCalendarController.PAGE + "/liste";

    private static final String NEW = UnitCalendarController.PAGE + "/neu";
    private static final String ONE = LIST + "/{id}";
    private static final String BACK = "redirect:" + LIST;
    private static final int PAGE_SIZE = 25;

    private final Absences absences;
    private final Members members;
    private final AbsenceRows rows;
    private final AbsenceChoices choices;
    private final Conflicts conflicts;
    private final Clock clock;

    /** Absences that are not over, the earliest first; with {@code alle}, past ones too. */
    @GetMapping(LIST)
    ModelAndView list(
            Caller caller,
            @RequestParam(defaultValue = "") PageNumber page,
            @RequestParam(defaultValue = "") String einheit,
            @RequestParam(defaultValue = "") String stand,
            Locale locale) {
        boolean all = "alle".equals(stand);
        var filter = new AbsenceFilter(
                Ids.one(einheit, UnitId::of).orElse(null), null, all ? null : LocalDate.now(clock), null);
        Page<AbsenceView> found = absences.of(caller, caller.requireMunicipality(), filter, page.ofSize(PAGE_SIZE));
        String path = LIST + "?einheit=" + (filter.unit() == null ? "" : filter.unit()) + (all ? "&stand=alle" : "");
        return new ModelAndView("absence/list")
                .addObject("rows", rows.led(caller, found.getContent(), locale))
                .addObject("units", choices.units(caller, locale))
                .addObject("unit", einheit)
                .addObject("all", all)
                .addObject("hr", caller.is(Role.HR))
                .addObject("paging", new Paging(page.value(), PAGE_SIZE, found.getTotalElements(), path));
    }

    @GetMapping(NEW)
    ModelAndView form(Caller caller, @RequestParam(defaultValue = "") String person, Locale locale) {
        caller.requireAnyRole(Role.HR, Role.MANAGER);
        return form(caller, new AbsenceForm(person.isBlank() ? null : person, null, null, null), locale);
    }

    @PostMapping(NEW)
    ModelAndView enter(
            Caller caller,
            @ModelAttribute("form") AbsenceForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR, Role.MANAGER);
        MunicipalityId place = caller.requireMunicipality();
        if (submit(form, errors, () -> absences.enter(caller, place, person(caller, form), form.draft()))) {
            flash.addFlashAttribute("notice", "absence.done.entered");
            return new ModelAndView(BACK);
        }
        return form(caller, form, locale);
    }

    @GetMapping(ONE)
    ModelAndView show(Caller caller, @PathVariable AbsenceId id, Locale locale) {
        AbsenceView absence = absences.find(caller, caller.requireMunicipality(), id);
        return one(caller, absence, AbsenceForm.of(absence), locale);
    }

    @PostMapping(ONE)
    ModelAndView change(
            Caller caller,
            @PathVariable AbsenceId id,
            @ModelAttribute("form") AbsenceForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "0") long version,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR, Role.MANAGER);
        MunicipalityId place = caller.requireMunicipality();
        if (submit(form, errors, () -> absences.change(caller, place, id, form.draft(), version))) {
            flash.addFlashAttribute("notice", "absence.done.changed");
            return new ModelAndView(BACK);
        }
        AbsenceView stored = absences.find(caller, place, id);
        return isStale(errors)
                ? conflicts.page(
                        "absence",
                        form,
                        AbsenceForm.of(stored),
                        stored.version(),
                        Map.of("part", choices.parts(locale)),
                        request,
                        locale)
                : one(caller, stored, form, locale);
    }

    @PostMapping(ONE + "/loeschung")
    String remove(
            Caller caller,
            @PathVariable AbsenceId id,
            @RequestParam(defaultValue = "0") long version,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR, Role.MANAGER);
        absences.remove(caller, caller.requireMunicipality(), id, version);
        flash.addFlashAttribute("notice", "absence.done.removed");
        return BACK;
    }

    /** Whom the form names: by id, or from HR by the personnel number. */
    private MemberId person(Caller caller, AbsenceForm form) {
        String named = Objects.requireNonNullElse(form.person(), "").strip();
        return Ids.one(named, MemberId::of)
                .or(() -> caller.is(Role.HR) && !named.isEmpty()
                        ? members.byPersonnelKey(caller, caller.requireMunicipality(), named)
                                .map(MemberView::id)
                        : Optional.empty())
                .orElseThrow(() -> new Invalid(
                        "/person",
                        named.isEmpty() ? "required" : "unknown-person",
                        "Nobody who works here is named so."));
    }

    private ModelAndView form(Caller caller, AbsenceForm form, Locale locale) {
        return new ModelAndView("absence/new")
                .addObject("form", form)
                .addObject("team", choices.team(caller))
                .addObject("hr", caller.is(Role.HR))
                .addObject("parts", choices.parts(locale));
    }

    private ModelAndView one(Caller caller, AbsenceView absence, AbsenceForm form, Locale locale) {
        return new ModelAndView("absence/one")
                .addObject("row", rows.led(caller, List.of(absence), locale).getFirst())
                .addObject("form", form)
                .addObject("parts", choices.parts(locale));
    }
}
