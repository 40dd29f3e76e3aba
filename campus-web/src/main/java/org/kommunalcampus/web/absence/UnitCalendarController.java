package org.kommunalcampus.web.absence;

import java.time.Clock;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Month by month, who of a unit or team is not there. */
@Controller
@OnRefusal(texts = "absence", backTo = UnitCalendarController.PAGE)
@RequiredArgsConstructor
class UnitCalendarController {

    static final String PAGE = "/abwesenheiten";

    private final UnitCalendarPages pages;
    private final AbsenceChoices choices;
    private final Clock clock;

    @GetMapping(PAGE)
    ModelAndView show(
            Caller caller,
            @RequestParam(defaultValue = "") String monat,
            @RequestParam(defaultValue = "") String einheit,
            Locale locale) {
        caller.requireAnyRole(Role.HR, Role.MANAGER);
        UnitId unit = Ids.one(einheit, UnitId::of).orElse(null);
        return new ModelAndView("absence/calendar")
                .addObject("sheet", pages.sheet(caller, unit, MonthChoice.of(monat, clock), locale))
                .addObject("units", choices.units(caller, locale))
                .addObject("unit", einheit);
    }
}
