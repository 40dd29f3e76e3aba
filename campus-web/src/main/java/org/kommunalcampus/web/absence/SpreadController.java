package org.kommunalcampus.web.absence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.absence.SessionSpread;
import org.kommunalcampus.absence.SpreadWish;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.ModuleChoice;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a unit or team could be spread over the sessions of a module, and the suggestions that follow from it. */
@Controller
@OnRefusal(texts = "absence", backTo = SpreadController.PAGE)
@RequestMapping(SpreadController.PAGE)
@RequiredArgsConstructor
class SpreadController {

    static final String PAGE = UnitCalendarController.PAGE + "/verteilung";

    private final SessionSpread spread;
    private final SpreadPages pages;
    private final ModuleChoice modules;
    private final AbsenceChoices choices;

    @GetMapping
    ModelAndView show(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String modul,
            @RequestParam(defaultValue = "") String einheit,
            @RequestParam(defaultValue = "") String wer,
            Locale locale) {
        caller.requireAnyRole(Role.HR, Role.MANAGER);
        return new ModelAndView("absence/spread")
                .addObject("q", q)
                .addObject("found", modules.find(q, null, locale))
                .addObject("module", modules.chosen(modul, locale).orElse(null))
                .addObject("units", choices.units(caller, locale))
                .addObject("unit", einheit)
                .addObject("assigned", "zugewiesen".equals(wer));
    }

    @GetMapping("/vorschlag")
    ModelAndView propose(
            Caller caller,
            @RequestParam(defaultValue = "") String modul,
            @RequestParam(defaultValue = "") String einheit,
            @RequestParam(defaultValue = "") String wer,
            Locale locale) {
        caller.requireAnyRole(Role.HR, Role.MANAGER);
        ModuleId module = Ids.one(modul, ModuleId::of).orElseThrow(() -> new NotFound("module", modul));
        var wish = new SpreadWish(module, Ids.one(einheit, UnitId::of).orElse(null), "zugewiesen".equals(wer));
        return new ModelAndView("absence/proposal")
                .addObject("module", modules.chosen(modul, locale).orElse(null))
                .addObject(
                        "proposal",
                        pages.proposal(caller, spread.propose(caller, caller.requireMunicipality(), wish), locale));
    }

    /**
     * Sends suggestions.
     *
     * @param suggestion each a person and a session, with a colon between
     */
    @PostMapping
    String suggest(
            Caller caller,
            @RequestParam(defaultValue = "") String modul,
            @RequestParam(required = false) @Nullable List<String> suggestion,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR, Role.MANAGER);
        ModuleId module = Ids.one(modul, ModuleId::of).orElseThrow(() -> new NotFound("module", modul));
        Map<MemberId, SessionId> chosen = SpreadPages.chosen(suggestion);
        if (chosen.isEmpty()) {
            flash.addFlashAttribute("problem", "absence.spread.nobody");
            return "redirect:" + PAGE + "?modul=" + module;
        }
        spread.suggest(caller, caller.requireMunicipality(), module, chosen);
        flash.addFlashAttribute("notice", "absence.spread.sent");
        return "redirect:" + PAGE;
    }
}
