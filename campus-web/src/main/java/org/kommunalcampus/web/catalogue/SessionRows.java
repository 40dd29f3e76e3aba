package org.kommunalcampus.web.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleView;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.SeatQuotas;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FederalState;
import org.kommunalcampus.shared.SchoolHolidays;
import org.kommunalcampus.web.catalogue.ModulePage.SessionRow;
import org.kommunalcampus.web.kit.SessionTermWords;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words the dates of a module, and says for each whether the caller can book it. */
@Component
@RequiredArgsConstructor
class SessionRows {

    private static final int FEW_SEATS = 3;

    private final Sessions sessions;
    private final SeatQuotas quotas;
    private final Municipalities municipalities;
    private final SchoolHolidays schools;
    private final Wording wording;
    private final SessionTermWords terms;
    private final Clock clock;

    /** The dates to come; where there are none, the last one that was. */
    List<SessionRow> of(Caller caller, ModuleView module, Locale locale) {
        Instant now = clock.instant();
        List<SessionView> shown = module.sessions().isEmpty()
                ? sessions.latestPast(module.id()).stream().toList()
                : module.sessions();
        Map<SessionId, SeatQuotas.Free> kept = quotas.freeFor(caller.municipality(), shown);
        Optional<FederalState> state = home(caller);
        return shown.stream()
                .map(session -> row(session, kept.get(session.id()), state, now, locale))
                .toList();
    }

    /** The federal state of those who work for a municipality. */
    private Optional<FederalState> home(Caller caller) {
        return Optional.ofNullable(caller.municipality())
                .flatMap(municipality -> FederalState.ofMunicipality(
                        municipalities.find(municipality).ags()));
    }

    private SessionRow row(
            SessionView session,
            SeatQuotas.@Nullable Free kept,
            Optional<FederalState> state,
            Instant now,
            Locale locale) {
        String place = Stream.of(session.venue(), session.city())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        boolean none = kept != null && kept.free() == 0;
        return new SessionRow(
                session.id().toString(),
                wording.span(session.startsAt(), session.endsAt(), locale),
                place.isEmpty() ? null : place,
                seats(session, kept, now, locale),
                terms(session, kept, state, now, locale),
                session.bookable(now) && !none,
                session.full(now) || (none && session.bookable(now)));
    }

    private List<String> terms(
            SessionView session,
            SeatQuotas.@Nullable Free kept,
            Optional<FederalState> state,
            Instant now,
            Locale locale) {
        boolean coming = session.state() == SessionState.PLANNED && now.isBefore(session.startsAt());
        return coming
                ? Stream.concat(
                                Stream.of(
                                                terms.registration(session, locale),
                                                terms.condition(session, locale),
                                                school(session, state, locale))
                                        .filter(Objects::nonNull),
                                kept(session, kept, now, locale))
                        .toList()
                : List.of();
    }

    /** That it falls into school holidays where the reader works, which only some will mind. */
    private @Nullable String school(SessionView session, Optional<FederalState> state, Locale locale) {
        return schools
                .during(
                        LocalDate.ofInstant(session.startsAt(), clock.getZone()),
                        LocalDate.ofInstant(session.endsAt(), clock.getZone()))
                .stream()
                .filter(days -> state.filter(days.state()::equals).isPresent())
                .findFirst()
                .map(days -> wording.text("module.session.school", locale, days.name()))
                .orElse(null);
    }

    /** What is said of seats that are kept, as long as people register. */
    private Stream<String> kept(SessionView session, SeatQuotas.@Nullable Free kept, Instant now, Locale locale) {
        if (kept == null || !now.isBefore(session.closesAt())) {
            return Stream.empty();
        }
        Stream.Builder<String> said = Stream.builder();
        if (kept.kept() > 0) {
            said.add(wording.text("module.session.kept.own", locale, kept.kept()));
        }
        kept.released()
                .forEach(release -> said.add(wording.text(
                        "module.session.kept", locale, release.seats(), wording.day(release.day(), locale))));
        if (kept.free() == 0) {
            said.add(wording.text("module.session.kept.order", locale));
        }
        return said.build();
    }

    private Badge seats(SessionView session, SeatQuotas.@Nullable Free kept, Instant now, Locale locale) {
        if (session.state() == SessionState.CANCELLED) {
            return badge(Tone.DANGER, "cancelled", locale);
        }
        if (!now.isBefore(session.endsAt())) {
            return badge(Tone.NEUTRAL, "past", locale);
        }
        if (!now.isBefore(session.startsAt())) {
            return badge(Tone.NEUTRAL, "begun", locale);
        }
        if (!now.isBefore(session.closesAt())) {
            return badge(Tone.NEUTRAL, "closed", locale);
        }
        Integer seats = session.seats();
        if (seats == null) {
            return badge(Tone.SUCCESS, "unlimited", locale);
        }
        int free = seats - session.taken();
        if (free <= 0) {
            return badge(Tone.WARNING, "full", locale);
        }
        if (kept != null && kept.free() == 0) {
            return badge(Tone.WARNING, "full-for-you", locale);
        }
        free = kept == null ? free : kept.free();
        return badge(free <= FEW_SEATS ? Tone.WARNING : Tone.SUCCESS, "free", locale, free);
    }

    private Badge badge(Tone tone, String key, Locale locale, Object... arguments) {
        return new Badge(tone, wording.text("module.session." + key, locale, arguments));
    }
}
