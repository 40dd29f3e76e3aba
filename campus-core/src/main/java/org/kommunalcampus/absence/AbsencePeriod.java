package org.kommunalcampus.absence;

import java.time.LocalDate;

/**
 * Days on which somebody is away.
 *
 * @param from first day
 * @param until last day, not before the first
 * @param part how much of the day; {@link DayPart#WHOLE} where there are several
 */
public record AbsencePeriod(LocalDate from, LocalDate until, DayPart part) {

    /** Whether somebody is away on one of the days from first to last, be it for half of it. */
    public boolean touches(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !until.isBefore(first);
    }
}
