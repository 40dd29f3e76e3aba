package org.kommunalcampus.web.operator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.web.layout.Badge;

/**
 * How far curricula are up to date, in words.
 *
 * @param state the sum of it
 * @param oldest since when the longest waits, null when none does
 * @param failures curricula that could not be built
 * @param progress of the work at hand, null when nothing waits
 * @param audit what the last daily audit found, null before the first
 */
record RebuildPage(
        Badge state,
        long plans,
        long stale,
        long pendingModules,
        @Nullable String oldest,
        long rebuiltLastMinute,
        long failed,
        List<FailureRow> failures,
        @Nullable Progress progress,
        @Nullable String audit) {

    /**
     * How far the work at hand has come.
     *
     * @param percent 0 to 100
     * @param speed curricula per second
     * @param left how long the rest takes, null while nothing moves
     */
    record Progress(
            int percent,
            long done,
            long total,
            String speed,
            @Nullable String left) {}

    /** A curriculum that could not be built, by the id of its learner: who that is, is no business of the operator. */
    record FailureRow(String member, int attempts, String cause, String nextAttempt) {}
}
