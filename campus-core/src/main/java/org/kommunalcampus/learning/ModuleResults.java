package org.kommunalcampus.learning;

/**
 * How a module does in practice.
 *
 * @param ended enrolments that were completed or cancelled
 * @param completed those of them that were completed
 */
public record ModuleResults(long ended, long completed) {

    /** Below so many nothing is told, for it could be about a person. */
    public static final int SMALLEST_GROUP = 10;

    /** Completed ones in per cent, 0 where none has ended. */
    public long completionRate() {
        return ended == 0 ? 0 : Math.round(100.0 * completed / ended);
    }
}
