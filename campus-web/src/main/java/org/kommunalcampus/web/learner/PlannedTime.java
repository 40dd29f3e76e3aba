package org.kommunalcampus.web.learner;

import static java.time.temporal.ChronoUnit.WEEKS;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Phase;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** When an entry of a plan takes place, in words. */
@Component
@RequiredArgsConstructor
class PlannedTime {

    private static final int QUARTER = 15;
    private static final int TOO_LITTLE_TO_SAY = 30;

    private final Phrases phrases;
    private final Wording wording;
    private final Clock clock;

    /**
     * The session with its place where there is one, otherwise the weeks.
     *
     * @param minutes learning time of the whole entry
     */
    String of(Entry entry, @Nullable SessionView session, int minutes, Locale locale) {
        return session == null ? weeks(entry, minutes, locale) : session(entry, session, locale);
    }

    /** Day, time and place of a session. */
    String session(SessionView session, Locale locale) {
        String place = place(session);
        String time = wording.span(session.startsAt(), session.endsAt(), locale);
        return place.isEmpty() ? time : time + ", " + place;
    }

    /** "this week", "next week" or from which Monday. */
    String week(LocalDate monday, Locale locale) {
        long ahead = WEEKS.between(monday(today()), monday);
        if (ahead == 0 || ahead == 1) {
            return phrases.say(ahead == 0 ? "learner.when.this-week" : "learner.when.next-week", locale);
        }
        return phrases.say("learner.when.week", locale, wording.day(monday, locale));
    }

    private String session(Entry entry, SessionView session, Locale locale) {
        String words = session(session, locale);
        if (entry.phases().isEmpty()) {
            return words;
        }
        return entry.phases().stream()
                .map(phase -> phrases.say(
                        "learner.when.phase." + Phrases.key(phase.phase()),
                        locale,
                        phase.phase() == Phase.EVENT ? words : wording.day(phase.to(), locale)))
                .collect(Collectors.joining("; "));
    }

    private String weeks(Entry entry, int minutes, Locale locale) {
        LocalDate first = monday(entry.plannedStart());
        LocalDate last = monday(entry.plannedEnd());
        if (first.equals(last)) {
            return week(first, locale);
        }
        String end = wording.day(entry.plannedEnd(), locale);
        String span = entry.plannedStart().isAfter(today())
                ? wording.days(entry.plannedStart(), entry.plannedEnd(), locale)
                : phrases.say("learner.when.until", locale, end);
        long weeks = WEEKS.between(first, last) + 1;
        int perWeek = (int) Math.ceilDiv(minutes, weeks * QUARTER) * QUARTER;
        if (perWeek < TOO_LITTLE_TO_SAY) {
            return span;
        }
        return phrases.say("learner.when.weekly", locale, span, wording.hours(perWeek, locale));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whether the session's first day has come. */
    boolean hasCome(Instant start) {
        return !LocalDate.ofInstant(start, Wording.ZONE).isAfter(today());
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static String place(SessionView session) {
        return Stream.of(session.venue(), session.city())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
