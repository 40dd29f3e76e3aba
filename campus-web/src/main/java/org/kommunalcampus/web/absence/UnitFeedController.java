package org.kommunalcampus.web.absence;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.absence.UnitFeedView;
import org.kommunalcampus.absence.UnitFeeds;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.UnitCalendarFiles;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way of a unit's calendar into the calendar that its manager uses anyway: by a secret address. */
@Controller
@OnRefusal(texts = "absence", backTo = UnitFeedController.PAGE)
@RequiredArgsConstructor
class UnitFeedController {

    static final String PAGE = UnitCalendarController.PAGE + "/abo";

    private final UnitFeeds feeds;
    private final UnitCalendarFiles files;
    private final AbsenceChoices choices;
    private final Wording wording;

    @GetMapping(PAGE)
    ModelAndView show(Caller caller, Locale locale) {
        Optional<UnitFeedView> feed = feeds.of(caller, caller.requireMunicipality());
        return new ModelAndView("absence/feed")
                .addObject("units", choices.units(caller, locale))
                .addObject(
                        "unit",
                        feed.flatMap(known -> Optional.ofNullable(known.unit()))
                                .map(UnitId::toString)
                                .orElse(""))
                .addObject(
                        "since",
                        feed.map(known -> wording.day(known.openedAt(), locale)).orElse(null));
    }

    /** The address is on this very page and nowhere else, so it is not led away from; another try makes another address. */
    @PostMapping(PAGE)
    ModelAndView open(
            Caller caller,
            @RequestParam(defaultValue = "") String einheit,
            HttpServletResponse response,
            Locale locale) {
        caller.requireAnyRole(Role.HR, Role.MANAGER);
        String secret = feeds.open(
                caller,
                caller.requireMunicipality(),
                Ids.one(einheit, UnitId::of).orElse(null));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return show(caller, locale).addObject("address", files.address(secret));
    }

    @PostMapping(PAGE + "/abschaltung")
    String close(Caller caller, RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR, Role.MANAGER);
        feeds.close(caller, caller.requireMunicipality());
        flash.addFlashAttribute("notice", "absence.feed.closed");
        return "redirect:" + PAGE;
    }

    /** For calendar programs, which sign nobody in. */
    @GetMapping(UnitCalendarFiles.PATH + "{secret}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String secret, WebRequest request) {
        return files.feed(secret, request);
    }
}
