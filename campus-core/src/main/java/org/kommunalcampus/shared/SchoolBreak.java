package org.kommunalcampus.shared;

import java.time.LocalDate;

/**
 * Days without school in a federal state.
 *
 * @param until the last of the days
 * @param name what they are called there, in German
 */
public record SchoolBreak(FederalState state, LocalDate from, LocalDate until, String name) {

    /** Throws {@link IllegalArgumentException} where it ends before it begins or has no name. */
    public SchoolBreak {
        if (until.isBefore(from) || name.isBlank()) {
            throw new IllegalArgumentException("School holidays of %s from %s to %s".formatted(state, from, until));
        }
    }

    /** Whether the day is one of them. */
    boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether one of the days from one to another is one of them. */
    boolean touches(LocalDate first, LocalDate last) {
        return !last.isBefore(from) && !first.isAfter(until);
    }
}
