package org.kommunalcampus.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.FieldChecks;

/**
 * By when an assigned module is to be done: on a fixed day, some days after the person's entry, or open when both are {@code null}.
 *
 * @param on the day for everybody
 * @param daysAfterEntry 1 to 3650; who entered before the assignment was made has these days from the assignment on
 */
public record DueDate(@Nullable LocalDate on, @Nullable Integer daysAfterEntry) {

    private static final int TEN_YEARS = 3650;

    /** No due date. */
    public static DueDate open() {
        return new DueDate(null, null);
    }

    /** The same day for everybody. */
    public static DueDate on(LocalDate day) {
        return new DueDate(day, null);
    }

    /** So many days after entry. */
    public static DueDate afterEntry(int days) {
        return new DueDate(null, days);
    }

    /** The day for a person who entered then and is assigned the module on {@code assigned}. */
    @Nullable
    LocalDate of(@Nullable LocalDate entry, LocalDate assigned) {
        if (on != null || daysAfterEntry == null) {
            return on;
        }
        LocalDate from = entry != null && entry.isAfter(assigned) ? entry : assigned;
        return from.plusDays(daysAfterEntry);
    }

    void check(FieldChecks checks, LocalDate today) {
        if (on != null && daysAfterEntry != null) {
            checks.reject("/daysAfterEntry", "two-due-dates", "Name a day or a number of days, not both.");
        }
        if (on != null && !on.isAfter(today)) {
            checks.reject("/dueOn", "not-in-future", "A due date lies after today.");
        }
        checks.within("/dueOn", on, DayRange.due(today));
        if (daysAfterEntry != null && (daysAfterEntry < 1 || daysAfterEntry > TEN_YEARS)) {
            checks.reject("/daysAfterEntry", "out-of-range", "1 to 3650 days are allowed.");
        }
    }
}
