package org.kommunalcampus.curriculum.engine.plan;

import java.time.LocalDate;

/**
 * Learning time of one week.
 *
 * @param monday first day of the ISO week
 * @param minutes planned learning time
 * @param capacity learning time that the learner has in this week, blocked days taken off
 */
public record WeekLoad(LocalDate monday, int minutes, int capacity) {
    /** Minutes beyond what the learner has, 0 if it fits. */
    public int overload() {
        return Math.max(0, minutes - capacity);
    }
}
