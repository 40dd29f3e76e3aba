package org.kommunalcampus.absence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.FieldChecks;

/**
 * What somebody says about an absence.
 *
 * @param from first day
 * @param until last day, {@code null} for the first
 * @param part of a single day, {@code null} for all of it
 */
public record AbsenceDraft(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable DayPart part) {

    private static final int YEARS_AHEAD = 5;

    /** Which days can be said: from those that are still kept to five years ahead. */
    static DayRange range(LocalDate today) {
        return new DayRange(today.minusDays(AbsenceRetention.DAYS), today.plusYears(YEARS_AHEAD));
    }

    /** The period, {@code null} where a check failed. */
    @Nullable
    AbsencePeriod checked(FieldChecks checks, LocalDate today) {
        if (from == null) {
            checks.reject("/from", "required", "A value is required.");
            return null;
        }
        LocalDate last = until == null ? from : until;
        DayPart meant = part == null ? DayPart.WHOLE : part;
        checks.within("/from", from, range(today));
        checks.within("/until", last, range(today));
        if (last.isBefore(from)) {
            checks.reject("/until", "ends-before-start", "The last day must not lie before the first one.");
        } else if (meant != DayPart.WHOLE && !last.equals(from)) {
            checks.reject("/part", "single-day", "Half a day can be said of a single day only.");
        }
        return checks.passed() ? new AbsencePeriod(from, last, meant) : null;
    }
}
