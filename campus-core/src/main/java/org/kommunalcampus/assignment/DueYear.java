package org.kommunalcampus.assignment;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The year that ends on the day by which something is to be done each year.
 *
 * @param first the day after the last deadline; a completion from then on counts for this year
 * @param last the next deadline; on the 29th of February it is the 28th in years without
 */
record DueYear(LocalDate first, LocalDate last) {

    /** The year in which {@code today} lies. */
    static DueYear of(MonthDay deadline, LocalDate today) {
        LocalDate ofThisYear = deadline.atYear(today.getYear());
        int ends = today.isAfter(ofThisYear) ? today.getYear() + 1 : today.getYear();
        return new DueYear(deadline.atYear(ends - 1).plusDays(1), deadline.atYear(ends));
    }
}
