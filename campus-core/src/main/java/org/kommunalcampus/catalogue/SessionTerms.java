package org.kommunalcampus.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.TimeReader;

/**
 * Until when people register for a session, and whether it takes place with few of them. All days are those of Germany.
 *
 * @param registrationUntil the last day on which somebody registers; {@code null} for until it begins
 * @param minimumSeats with how many bookings it takes place; {@code null} for with any number
 * @param decidedOn the day in whose morning bookings are counted; stated together with the minimum
 * @param cancelsItself whether it is cancelled by itself when there are fewer; otherwise the provider decides
 */
public record SessionTerms(
        @Nullable LocalDate registrationUntil,
        @Nullable Integer minimumSeats,
        @Nullable LocalDate decidedOn,
        boolean cancelsItself) {

    /** It takes place in any case, and people register until it begins. */
    public static final SessionTerms NONE = new SessionTerms(null, null, null, false);

    /** Whether anything is stated. */
    boolean isStated() {
        return !equals(NONE);
    }

    /** The same for a session that is held weeks later. */
    public SessionTerms later(int weeks) {
        return shifted(Period.ofWeeks(weeks).getDays());
    }

    /** The same for a session that is held so many days later, or earlier for a negative number. */
    SessionTerms shifted(long days) {
        return new SessionTerms(
                registrationUntil == null ? null : registrationUntil.plusDays(days),
                minimumSeats,
                decidedOn == null ? null : decidedOn.plusDays(days),
                cancelsItself);
    }

    /** From when on nobody registers for a session with that start. */
    Instant closesAt(Instant start) {
        if (registrationUntil == null) {
            return start;
        }
        Instant midnight =
                registrationUntil.plusDays(1).atStartOfDay(TimeReader.GERMANY).toInstant();
        return midnight.isBefore(start) ? midnight : start;
    }

    /**
     * What cannot be stated of this session.
     *
     * @param at pointer to the session
     */
    static List<FieldError> problems(String at, SessionContent session) {
        SessionTerms terms = session.terms();
        LocalDate start = session.startsAt().atZone(TimeReader.GERMANY).toLocalDate();
        List<FieldError> problems = new ArrayList<>();
        if (terms.registrationUntil != null && terms.registrationUntil.isAfter(start)) {
            problems.add(new FieldError(
                    at + "/registrationUntil", "after-start", "Nobody registers after the session has begun."));
        }
        if (terms.minimumSeats != null) {
            if (terms.minimumSeats < 1) {
                problems.add(new FieldError(at + "/minimumSeats", "too-small", "A minimum is at least 1."));
            } else if (session.seats() != null && terms.minimumSeats > session.seats()) {
                problems.add(
                        new FieldError(at + "/minimumSeats", "above-seats", "There are fewer seats than the minimum."));
            }
            if (terms.decidedOn == null) {
                problems.add(new FieldError(at + "/decidedOn", "required", "A minimum needs a day of decision."));
            }
        }
        if (terms.decidedOn != null) {
            if (terms.minimumSeats == null) {
                problems.add(new FieldError(at + "/minimumSeats", "required", "A day of decision needs a minimum."));
            }
            if (!terms.decidedOn.isBefore(start)) {
                problems.add(new FieldError(
                        at + "/decidedOn", "too-late", "It is decided before the day on which the session begins."));
            }
        }
        return problems;
    }
}
