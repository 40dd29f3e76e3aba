package org.kommunalcampus.absence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UnitId;

/**
 * Which absences a list shows; what is {@code null} does not restrict.
 *
 * @param unit where the person works, units below included
 * @param member one person
 * @param from those that are not over on this day
 * @param until those that have begun by this day
 */
public record AbsenceFilter(
        @Nullable UnitId unit,
        @Nullable MemberId member,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** All of them. */
    public static final AbsenceFilter ALL = new AbsenceFilter(null, null, null, null);
}
