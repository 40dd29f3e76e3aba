package org.kommunalcampus.curriculum.engine;

/**
 * How hard a schedule is on the learner.
 *
 * @param faults weeks with more than their learning time, and modules without a date that are drawn out
 * @param minutes learning time beyond that of the weeks
 * @param late modules that are finished after their due date or after the stage, and events on the days of others
 */
record Strain(int faults, int minutes, int late) {

    /** Whether there are fewer faults, or as many with less time beyond the weeks, and no more is late. */
    boolean isLessThan(Strain other) {
        return late <= other.late && (faults < other.faults || faults == other.faults && minutes < other.minutes);
    }
}
