package org.kommunalcampus.web.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleView;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.web.catalogue.ModulePage.SessionRow;
import org.kommunalcampus.web.kit.SessionTermWords;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words the dates of a module, and says for each whether it can be booked. */
@Component
@RequiredArgsConstructor
class SessionRows {

    private static final int FEW_SEATS = 3;

    private final Sessions sessions;
    private final Wording wording;
    private final SessionTermWords terms;
    private final Clock clock;

    /** The dates to come; where there are none, the last one that was. */
    List<SessionRow> of(ModuleView module, Locale locale) {
        Instant now = clock.instant();
        List<SessionView> shown = module.sessions().isEmpty()
                ? sessions.latestPast(module.id()).stream().toList()
                : module.sessions();
        return shown.stream().map(session -> row(session, now, locale)).toList();
    }

    private SessionRow row(SessionView session, Instant now, Locale locale) {
        String place = Stream.of(session.venue(), session.city())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new SessionRow(
                session.id().toString(),
                wording.span(session.startsAt(), session.endsAt(), locale),
                place.isEmpty() ? null : place,
                seats(session, now, locale),
                terms(session, now, locale),
                session.bookable(now),
                session.full(now));
    }

    private List<String> terms(SessionView session, Instant now, Locale locale) {
        boolean coming = session.state() == SessionState.PLANNED && now.isBefore(session.startsAt());
        return coming
                ? Stream.of(terms.registration(session, locale), terms.condition(session, locale))
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
    }

    private Badge seats(SessionView session, Instant now, Locale locale) {
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
        return badge(free <= FEW_SEATS ? Tone.WARNING : Tone.SUCCESS, "free", locale, free);
    }

    private Badge badge(Tone tone, String key, Locale locale, Object... arguments) {
        return new Badge(tone, wording.text("module.session." + key, locale, arguments));
    }
}
