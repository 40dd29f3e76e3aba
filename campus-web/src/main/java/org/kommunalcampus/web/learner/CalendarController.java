package org.kommunalcampus.web.learner;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.calendar.CalendarFeeds;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.CalendarFiles;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way of booked dates into the calendar that a person uses anyway: by a secret address, or one date as a file. */
@Controller
@OnRefusal(backTo = CalendarController.PAGE)
@RequiredArgsConstructor
class CalendarController {

    static final String PAGE = "/meine-daten/kalender";
    private static final String BACK = "redirect:" + PAGE;

    private final CalendarFeeds feeds;
    private final CalendarFiles files;
    private final Wording wording;

    @GetMapping(PAGE)
    String show(Caller caller, Locale locale, Model model) {
        feeds.of(caller).ifPresent(feed -> {
            model.addAttribute("since", wording.day(feed.openedAt(), locale));
            model.addAttribute("planned", feed.planned());
        });
        return "learner/calendar";
    }

    /** The address is on this very page and nowhere else, so it is not led away from; another try makes another address. */
    @PostMapping(PAGE)
    String open(Caller caller, HttpServletResponse response, Locale locale, Model model) {
        String secret = feeds.open(caller);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("address", files.address(secret));
        return show(caller, locale, model);
    }

    @PostMapping(PAGE + "/umfang")
    String include(Caller caller, @RequestParam(defaultValue = "false") boolean planned, RedirectAttributes flash) {
        feeds.include(caller, planned);
        flash.addFlashAttribute("notice", "learner.calendar.saved");
        return BACK;
    }

    @PostMapping(PAGE + "/abschaltung")
    String close(Caller caller, RedirectAttributes flash) {
        feeds.close(caller);
        flash.addFlashAttribute("notice", "learner.calendar.closed");
        return BACK;
    }

    /** For calendar programs, which sign nobody in. */
    @GetMapping(CalendarFiles.PATH + "{secret}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String secret, WebRequest request) {
        return files.feed(secret, request);
    }

    @GetMapping("/buchungen/{id}/termin.ics")
    ResponseEntity<byte[]> single(Caller caller, @PathVariable EnrolmentId id, Locale locale) {
        return files.single(caller, id, locale);
    }
}
