package org.kommunalcampus.curriculum.engine.input;

import java.time.LocalDate;

/**
 * Days on which the learner cannot learn.
 *
 * @param from first blocked day
 * @param to last blocked day
 */
public record BlockedDays(LocalDate from, LocalDate to) {
    public BlockedDays {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("blocked time ends before it starts");
        }
    }

    /** Whether a run from one epoch day to another (both included) touches the blocked days. */
    public boolean touches(int start, int end) {
        return start <= to.toEpochDay() && end >= from.toEpochDay();
    }
}
