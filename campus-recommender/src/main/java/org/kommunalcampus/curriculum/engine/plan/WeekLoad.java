package org.kommunalcampus.curriculum.engine.plan;

import java.time.LocalDate;

/**
 * Learning time of one week.
 *
 * @param monday first day of the ISO week
 * @param minutes planned time, presence included
 * @param capacity learning time that the learner has in this week, blocked days taken off
 * @param presence time of events with presence, which is working time and no part of the weekly learning time
 */
public record WeekLoad(LocalDate monday, int minutes, int capacity, int presence) {

    /** A week without presence. */
    public WeekLoad(LocalDate monday, int minutes, int capacity) {
        this(monday, minutes, capacity, 0);
    }

    /** Minutes of learning beyond what the learner has, 0 if it fits. */
    public int overload() {
        return Math.max(0, minutes - presence - capacity);
    }
}
