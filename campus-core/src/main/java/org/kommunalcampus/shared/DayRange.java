package org.kommunalcampus.shared;

import java.time.LocalDate;

/**
 * Between which days a field makes sense. A day outside is a slip, or an attack, and is refused before anything is computed or stored with it.
 *
 * @param first the first day that is allowed
 * @param last the last day that is allowed
 */
public record DayRange(LocalDate first, LocalDate last) {

    /** Any day that this platform may ever mean; what interfaces let in before a field looks at its own range. */
    public static final DayRange CALENDAR = new DayRange(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31));

    /** Refuses a range that ends before it begins. */
    public DayRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a range of days must not end before it begins");
        }
    }

    /** First days at work: nobody at work today began before 1950, and appointments are known two years ahead. */
    public static DayRange entry(LocalDate today) {
        return new DayRange(LocalDate.of(1950, 1, 1), today.plusYears(2));
    }

    /** Sessions: ten years back for records, five ahead. */
    public static DayRange sessions(LocalDate today) {
        return new DayRange(today.minusYears(10), today.plusYears(5));
    }

    /** Times without learning. */
    public static DayRange blocked(LocalDate today) {
        return new DayRange(today.minusYears(10), today.plusYears(5));
    }

    /** Days until which something is to be done: goals, duties, calls, conditions. */
    public static DayRange due(LocalDate today) {
        return new DayRange(today.minusYears(10), today.plusYears(20));
    }

    /** Days on which something was completed. */
    public static DayRange completed(LocalDate today) {
        return new DayRange(LocalDate.of(1950, 1, 1), today);
    }

    /** From and until when something is offered, certified or agreed. */
    public static DayRange offered(LocalDate today) {
        return new DayRange(LocalDate.of(1990, 1, 1), today.plusYears(30));
    }

    /** Whether the day lies within. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Throws {@link Invalid} for the field where the day lies outside. */
    public void check(String pointer, LocalDate day) {
        if (within(day) instanceof Parsed.Unreadable<LocalDate> refusal) {
            throw new Invalid(pointer, refusal.code(), refusal.detail());
        }
    }

    /** The day, refused where it lies outside. */
    public Parsed<LocalDate> within(LocalDate day) {
        return holds(day)
                ? Parsed.of(day)
                : Parsed.refused("out-of-range", "The day must lie between " + first + " and " + last + ".");
    }
}
