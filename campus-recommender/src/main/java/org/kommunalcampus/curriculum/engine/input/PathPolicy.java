package org.kommunalcampus.curriculum.engine.input;

import java.time.LocalDate;
import java.util.Set;

/**
 * How a region cuts what is missing into a path.
 *
 * @param unknown what is done about levels that nobody stated
 * @param modules how many modules a stage holds beside duties
 * @param pointsPerWeight what closing a gap of weight 1 may cost, in points
 * @param experienceMonths months after which somebody in a job is taken for experienced
 * @param holidays days on which no event is planned and nobody learns
 */
public record PathPolicy(
        Unknown unknown, int modules, int pointsPerWeight, int experienceMonths, Set<LocalDate> holidays) {

    /** What is done about levels that nobody stated. */
    public enum Unknown {
        /** The learner is asked first; only duties, assignments and newcomers' jobs are planned without an answer. */
        ASK,
        /** Whoever holds a job has what it asks for, less one level. */
        ASSUME,
        /** They count as 0. */
        NOTHING
    }

    public PathPolicy {
        if (modules < 1 || pointsPerWeight < 1 || pointsPerWeight > 100_000 || experienceMonths < 0) {
            throw new IllegalArgumentException("a path needs modules, worth and experience");
        }
        holidays = Set.copyOf(holidays);
    }

    /** What is shipped. */
    public static PathPolicy standard() {
        return new PathPolicy(Unknown.ASK, 8, 2_500, 12, Set.of());
    }

    /** The same with these holidays. */
    public PathPolicy withHolidays(Set<LocalDate> days) {
        return new PathPolicy(unknown, modules, pointsPerWeight, experienceMonths, days);
    }

    /** The same with room for so many modules beside duties. */
    public PathPolicy holding(int count) {
        return new PathPolicy(unknown, count, pointsPerWeight, experienceMonths, holidays);
    }

    /** The same with another treatment of what is unknown. */
    public PathPolicy treating(Unknown other) {
        return new PathPolicy(other, modules, pointsPerWeight, experienceMonths, holidays);
    }
}
