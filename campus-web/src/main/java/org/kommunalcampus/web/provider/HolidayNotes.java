package org.kommunalcampus.web.provider;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.shared.FederalState;
import org.kommunalcampus.shared.OfficeClosures;
import org.kommunalcampus.shared.PublicHolidays;
import org.kommunalcampus.shared.SchoolBreak;
import org.kommunalcampus.shared.SchoolHolidays;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/**
 * Notes at a session that it falls on a public holiday, or on a day on which offices are closed, because nobody's plan proposes it where that is one; and that it falls into
 * school holidays, which no plan minds, but many people with children do.
 */
@Component
@RequiredArgsConstructor
class HolidayNotes {

    private static final long LONGEST_EVENT = 7;

    private final PublicHolidays holidays;
    private final SchoolHolidays schools;
    private final Wording wording;
    private final Clock clock;

    /** The note, {@code null} for a session on working days, or one that runs for weeks. */
    @Nullable
    String on(SessionView session, Locale locale) {
        LocalDate first = LocalDate.ofInstant(session.startsAt(), clock.getZone());
        return on(first, LocalDate.ofInstant(session.endsAt(), clock.getZone()), locale);
    }

    /** The note for an event from one day to another. */
    @Nullable
    String on(LocalDate first, LocalDate last, Locale locale) {
        if (ChronoUnit.DAYS.between(first, last) >= LONGEST_EVENT) {
            return null;
        }
        return first.datesUntil(last.plusDays(1))
                .filter(day ->
                        OfficeClosures.on(day) || !holidays.statesWith(day).isEmpty())
                .findFirst()
                .map(day -> note(day, locale))
                .orElse(null);
    }

    /** The note that it falls into school holidays somewhere, {@code null} if it does not. */
    @Nullable
    String school(SessionView session, Locale locale) {
        LocalDate first = LocalDate.ofInstant(session.startsAt(), clock.getZone());
        return school(first, LocalDate.ofInstant(session.endsAt(), clock.getZone()), locale);
    }

    /** The same for an event from one day to another. */
    @Nullable
    String school(LocalDate first, LocalDate last, Locale locale) {
        List<SchoolBreak> breaks = schools.during(first, last);
        if (breaks.isEmpty()) {
            return null;
        }
        return breaks.stream().map(SchoolBreak::state).distinct().count() == FederalState.values().length
                ? wording.text("venue.session.school.everywhere", locale)
                : wording.text(
                        "venue.session.school.in", locale, names(breaks.stream().map(SchoolBreak::state), locale));
    }

    private String names(Stream<FederalState> states, Locale locale) {
        return states.distinct()
                .map(state -> wording.text("word.state." + state, locale))
                .collect(Collectors.joining(", "));
    }

    private String note(LocalDate day, Locale locale) {
        if (OfficeClosures.on(day)) {
            return wording.text("venue.session.closed", locale, wording.day(day, locale));
        }
        Set<FederalState> states = holidays.statesWith(day);
        String name = holidays.name(day, states.iterator().next()).orElseThrow();
        if (states.size() == FederalState.values().length) {
            return wording.text("venue.session.holiday.everywhere", locale, name);
        }
        return wording.text("venue.session.holiday.in", locale, name, names(states.stream(), locale));
    }
}
