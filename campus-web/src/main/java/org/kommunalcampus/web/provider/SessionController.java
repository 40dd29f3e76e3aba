package org.kommunalcampus.web.provider;

import static org.kommunalcampus.web.kit.Submission.isStale;
import static org.kommunalcampus.web.kit.Submission.submit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleView;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionDecisions;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionPlans;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.venue.Venues;
import org.kommunalcampus.web.kit.Conflicts;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.SessionTermWords;
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
    private final SessionPlans plans;
    private final SessionDecisions decisions;
    private final Conflicts conflicts;
    private final Venues venues;
    private final Wording wording;
    private final HolidayNotes holidays;
    private final SessionTermWords terms;
    private final Clock clock;

    /**
     * A session in the list.
     *
     * @param holiday that it falls on a public holiday, {@code null} if it does not
     * @param school that it falls into school holidays, {@code null} if it does not
     * @param changeable whether it is still to come
     * @param condition with how many bookings it takes place and when that is decided, {@code null} where it does so in any case
     * @param undecided whether somebody has still to say that it takes place
     */
    record Row(
            String id,
            String when,
            @Nullable String holiday,
            @Nullable String school,
            String place,
            String seats,
            boolean cancelled,
            boolean changeable,
            @Nullable String condition,
            boolean undecided) {}

    @GetMapping
    ModelAndView list(
            Caller caller,
            @PathVariable ModuleId module,
            @RequestParam(name = "vorlage", required = false) @Nullable SessionId like,
            Locale locale) {
        ModuleView own = own(caller, module);
        SessionForm typed = like == null ? SessionForm.empty() : SessionForm.copyOf(find(caller, own, like));
        return page(own, typed, locale);
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
        if (!submit(
                form, errors, () -> plans.series(caller, module, form.content(), form.chosenRoom(), form.howMany()))) {
            return page(own, form, locale);
        }
        return back(module, form.howMany() == 1 ? "venue.session.planned" : "venue.session.series", flash);
    }

    @GetMapping("/{session}")
    ModelAndView edit(Caller caller, @PathVariable ModuleId module, @PathVariable SessionId session, Locale locale) {
        ModuleView own = own(caller, module);
        SessionPlans.Planned planned = find(caller, own, session);
        return form(own, planned, SessionForm.of(planned), locale);
    }

    @PostMapping("/{session}")
    ModelAndView change(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "-1") long version,
            @ModelAttribute("typed") SessionForm form,
            BindingResult errors,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        ModuleView own = own(caller, module);
        SessionPlans.Planned planned = find(caller, own, session);
        if (submit(form, errors, () -> plans.change(caller, session, form.content(), form.chosenRoom(), version))) {
            return back(module, "venue.session.changed", flash);
        }
        return isStale(errors)
                ? conflicts.page(
                        "session",
                        form,
                        SessionForm.of(planned),
                        planned.session().revision(),
                        Map.of("room", rooms(locale), "tooFew", tooFew(locale)),
                        request,
                        locale)
                : form(own, planned, form, locale);
    }

    @PostMapping("/{session}/absage")
    ModelAndView cancel(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        find(caller, own(caller, module), session);
        sessions.cancel(caller, session, reason);
        return back(module, "venue.session.cancelled", flash);
    }

    @PostMapping("/{session}/durchfuehrung")
    ModelAndView hold(
            Caller caller, @PathVariable ModuleId module, @PathVariable SessionId session, RedirectAttributes flash) {
        find(caller, own(caller, module), session);
        decisions.hold(caller, session);
        return back(module, "venue.session.held", flash);
    }

    private static ModelAndView back(ModuleId module, String done, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", done);
        return new ModelAndView("redirect:/anbieter/module/" + module + "/termine");
    }

    /** The session, which the address names as one of the module's. */
    private SessionPlans.Planned find(Caller caller, ModuleView module, SessionId id) {
        SessionPlans.Planned planned = plans.find(caller, id);
        if (!planned.session().module().equals(module.id())) {
            throw new NotFound("session", id);
        }
        return planned;
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
                .addObject("tooFew", tooFew(locale))
                .addObject("typed", typed);
    }

    private ModelAndView form(ModuleView module, SessionPlans.Planned planned, SessionForm typed, Locale locale) {
        return new ModelAndView("provider/session")
                .addObject("module", module)
                .addObject("row", row(planned.session(), locale))
                .addObject("version", planned.session().revision())
                .addObject("rooms", rooms(locale))
                .addObject("tooFew", tooFew(locale))
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
                isComing(one) ? holidays.school(one, locale) : null,
                place,
                seats,
                one.state() == SessionState.CANCELLED,
                isComing(one),
                terms.condition(one, locale),
                isComing(one) && one.minimumSeats() != null && !one.confirmed());
    }

    private boolean isComing(SessionView one) {
        return one.state() == SessionState.PLANNED && one.startsAt().isAfter(clock.instant());
    }

    private List<Option> tooFew(Locale locale) {
        return Stream.of(SessionForm.ASK, SessionForm.CANCEL)
                .map(choice -> new Option(choice, wording.text("venue.session.tooFew." + choice, locale)))
                .toList();
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
