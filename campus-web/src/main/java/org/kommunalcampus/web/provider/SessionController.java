package org.kommunalcampus.web.provider;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleView;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.venue.VenueId;
import org.kommunalcampus.venue.Venues;
import org.kommunalcampus.web.layout.FormErrors;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The dates of an own module, in an own place or in a room that somebody offers on the platform. */
@Controller
@RequestMapping("/anbieter/modules/{module}/sessions")
@RequiredArgsConstructor
class SessionController {

    private static final PageRequest ROOMS = PageRequest.of(0, 200);

    private final Modules modules;
    private final Sessions sessions;
    private final Venues venues;
    private final FormErrors errors;
    private final Wording wording;

    /** What was typed about a session; times are those of Germany. */
    record Typed(
            @Nullable String startsAt,
            @Nullable String endsAt,
            @Nullable String seats,
            @Nullable String room,
            @Nullable String venue,
            @Nullable String city) {

        static Typed nothing() {
            return new Typed("", "", "", "", "", "");
        }

        SessionContent content() {
            var checks = new FieldChecks();
            @Nullable Instant start = time(checks, "/startsAt", startsAt);
            @Nullable Instant end = time(checks, "/endsAt", endsAt);
            if (start != null && end != null && !end.isAfter(start)) {
                checks.reject("/endsAt", "before-start", "A session ends after it starts.");
            }
            String number = seats == null ? "" : seats.strip();
            if (!number.matches("\\d{0,5}")) {
                checks.reject("/seats", "out-of-range", "A number is needed.");
            }
            checks.orThrow();
            return new SessionContent(
                    null,
                    start == null ? Instant.EPOCH : start,
                    end == null ? Instant.EPOCH : end,
                    blank(venue),
                    blank(city),
                    number.isEmpty() ? null : Integer.valueOf(number));
        }

        @Nullable
        VenueId chosenRoom() {
            try {
                return room == null || room.isEmpty() ? null : VenueId.of(room);
            } catch (IllegalArgumentException notAnId) {
                throw new Invalid("/room", "other", "There is no such room.");
            }
        }

        private static @Nullable Instant time(FieldChecks checks, String pointer, @Nullable String text) {
            if (text == null || text.isBlank()) {
                checks.reject(pointer, "required", "A value is required.");
                return null;
            }
            try {
                return LocalDateTime.parse(text.strip())
                        .atZone(Wording.ZONE)
                        .toInstant()
                        .truncatedTo(ChronoUnit.MINUTES);
            } catch (DateTimeException notATime) {
                checks.reject(pointer, "invalid-date", "A time is written as 2026-11-30T09:00.");
                return null;
            }
        }

        private static @Nullable String blank(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** A session in the list. */
    record Row(String id, String when, String place, String seats, boolean cancelled) {}

    @GetMapping
    ModelAndView list(Caller caller, @PathVariable ModuleId module, Locale locale) {
        return page(own(caller, module), Typed.nothing(), Map.of(), locale);
    }

    @PostMapping
    ModelAndView plan(
            Caller caller, @PathVariable ModuleId module, Typed typed, Locale locale, RedirectAttributes flash) {
        ModuleView own = own(caller, module);
        try {
            sessions.plan(caller, module, typed.content(), typed.chosenRoom());
        } catch (Invalid invalid) {
            return faulty(page(own, typed, errors.of(invalid, locale), locale));
        } catch (Refused refused) {
            String text = wording.text("refused." + refused.getCode(), locale);
            return faulty(page(own, typed, Map.of("room", text), locale));
        }
        flash.addFlashAttribute("notice", "venue.session.planned");
        return new ModelAndView("redirect:/anbieter/modules/" + module + "/sessions");
    }

    @PostMapping("/{session}/cancellation")
    ModelAndView cancel(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        own(caller, module);
        sessions.cancel(caller, session, reason);
        flash.addFlashAttribute("notice", "venue.session.cancelled");
        return new ModelAndView("redirect:/anbieter/modules/" + module + "/sessions");
    }

    private ModuleView own(Caller caller, ModuleId id) {
        ModuleView module = modules.inside(caller, id);
        if (!module.provider().equals(caller.requireProvider())) {
            throw new NotFound("module", id);
        }
        return module;
    }

    private ModelAndView page(ModuleView module, Typed typed, Map<String, String> errors, Locale locale) {
        return new ModelAndView("provider/sessions")
                .addObject("module", module)
                .addObject(
                        "rows",
                        module.sessions().stream().map(one -> row(one, locale)).toList())
                .addObject("rooms", rooms(locale))
                .addObject("typed", typed)
                .addObject("errors", errors);
    }

    private Row row(SessionView one, Locale locale) {
        String place = one.venue() == null ? "–" : one.city() == null ? one.venue() : one.venue() + ", " + one.city();
        String seats = one.seats() == null
                ? wording.text("venue.session.unlimited", locale, one.taken())
                : wording.text("venue.session.seats", locale, one.taken(), one.seats());
        return new Row(
                one.id().toString(),
                wording.span(one.startsAt(), one.endsAt(), locale),
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

    private static ModelAndView faulty(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
