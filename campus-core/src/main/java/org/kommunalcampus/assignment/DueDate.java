package org.kommunalcampus.assignment;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.FieldChecks;

/**
 * By when an assigned module is to be done: on a fixed day, some days after the person's entry, every year by a day, or open when all are {@code null}.
 *
 * @param on the day for everybody
 * @param daysAfterEntry 1 to 3650; who entered before the assignment was made has these days from the assignment on. Beside {@code yearlyBy}: the days that somebody
 *     new has at least
 * @param yearlyBy the day of each year by which it is to be done once more; of rules alone
 */
public record DueDate(
        @Nullable LocalDate on,
        @Nullable Integer daysAfterEntry,
        @Nullable MonthDay yearlyBy) {

    private static final int TEN_YEARS = 3650;

    /** No due date. */
    public static DueDate open() {
        return new DueDate(null, null, null);
    }

    /** The same day for everybody. */
    public static DueDate on(LocalDate day) {
        return new DueDate(day, null, null);
    }

    /** So many days after entry. */
    public static DueDate afterEntry(int days) {
        return new DueDate(null, days, null);
    }

    /** Every year by this day. */
    public static DueDate yearly(MonthDay day) {
        return new DueDate(null, null, day);
    }

    /** The day for a person who entered then and is assigned the module on {@code assigned}. */
    @Nullable
    LocalDate of(@Nullable LocalDate entry, LocalDate assigned) {
        LocalDate ofYear =
                yearlyBy == null ? null : DueYear.of(yearlyBy, assigned).last();
        if (on != null || daysAfterEntry == null) {
            return on != null ? on : ofYear;
        }
        LocalDate from = entry != null && entry.isAfter(assigned) ? entry : assigned;
        LocalDate soonest = from.plusDays(daysAfterEntry);
        return ofYear != null && ofYear.isAfter(soonest) ? ofYear : soonest;
    }

    void check(FieldChecks checks, LocalDate today) {
        if (on != null && daysAfterEntry != null) {
            checks.reject("/daysAfterEntry", "two-due-dates", "Name a day or a number of days, not both.");
        }
        if (on != null && yearlyBy != null) {
            checks.reject("/yearlyBy", "two-due-dates", "Name a day or a day of each year, not both.");
        }
        if (on != null && !on.isAfter(today)) {
            checks.reject("/dueOn", "not-in-future", "A due date lies after today.");
        }
        checks.within("/dueOn", on, DayRange.due(today));
        if (daysAfterEntry != null && (daysAfterEntry < 1 || daysAfterEntry > TEN_YEARS)) {
            checks.reject("/daysAfterEntry", "out-of-range", "1 to 3650 days are allowed.");
        }
    }

    /** Refuses what asks again and again, where nothing would. */
    void checkOnce(FieldChecks checks) {
        if (yearlyBy != null) {
            checks.reject("/yearlyBy", "only-in-rules", "Only a rule asks every year.");
        }
    }
}
