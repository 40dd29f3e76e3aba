package org.kommunalcampus.web.provider;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleView;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.venue.Venues;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
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

/** The dates of an own module, in an own place or in a room that somebody offers on the platform. */
@Controller
@OnRefusal(texts = "onboarding", backTo = "/anbieter/module/{module}/termine")
@RequestMapping("/anbieter/module/{module}/termine")
@RequiredArgsConstructor
class SessionController {

    private static final PageRequest ROOMS = PageRequest.of(0, 200);

    private final Modules modules;
    private final Sessions sessions;
    private final Venues venues;
    private final Wording wording;
    private final HolidayNotes holidays;

    /**
     * A session in the list.
     *
     * @param holiday that it falls on a public holiday, {@code null} if it does not
     */
    record Row(String id, String when, @Nullable String holiday, String place, String seats, boolean cancelled) {}

    @GetMapping
    ModelAndView list(Caller caller, @PathVariable ModuleId module, Locale locale) {
        return page(own(caller, module), SessionForm.empty(), locale);
    }

    @PostMapping
    ModelAndView plan(
            Caller caller,
            @PathVariable ModuleId module,
            @ModelAttribute("typed") SessionForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        ModuleView own = own(caller, module);
        if (!submit(form, errors, () -> sessions.plan(caller, module, form.content(), form.chosenRoom()))) {
            return page(own, form, locale);
        }
        flash.addFlashAttribute("notice", "venue.session.planned");
        return new ModelAndView("redirect:/anbieter/module/" + module + "/termine");
    }

    @PostMapping("/{session}/absage")
    ModelAndView cancel(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        own(caller, module);
        sessions.cancel(caller, session, reason);
        flash.addFlashAttribute("notice", "venue.session.cancelled");
        return new ModelAndView("redirect:/anbieter/module/" + module + "/termine");
    }

    private ModuleView own(Caller caller, ModuleId id) {
        ModuleView module = modules.inside(caller, id);
        if (!module.provider().equals(caller.requireProvider())) {
            throw new NotFound("module", id);
        }
        return module;
    }

    private ModelAndView page(ModuleView module, SessionForm typed, Locale locale) {
        return new ModelAndView("provider/sessions")
                .addObject("module", module)
                .addObject(
                        "rows",
                        module.sessions().stream().map(one -> row(one, locale)).toList())
                .addObject("rooms", rooms(locale))
                .addObject("typed", typed);
    }

    private Row row(SessionView one, Locale locale) {
        String place = one.venue() == null ? "–" : one.city() == null ? one.venue() : one.venue() + ", " + one.city();
        String seats = one.seats() == null
                ? wording.text("venue.session.unlimited", locale, one.taken())
                : wording.text("venue.session.seats", locale, one.taken(), one.seats());
        return new Row(
                one.id().toString(),
                wording.span(one.startsAt(), one.endsAt(), locale),
                holidays.on(one, locale),
                place,
                seats,
                one.state() == SessionState.CANCELLED);
    }

    private List<Option> rooms(Locale locale) {
        var rooms = new ArrayList<Option>();
        rooms.add(new Option("", wording.text("venue.session.elsewhere", locale)));
        venues.search("", 1, ROOMS)
                .forEach(room -> rooms.add(new Option(
                        room.id().toString(),
                        wording.text(
                                "venue.session.room",
                                locale,
                                String.valueOf(room.facts().city()),
                                String.valueOf(room.facts().name()),
                                room.facts().requireCapacity()))));
        return rooms;
    }
}
