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
 */
record RebuildPage(
        Badge state,
        long plans,
        long stale,
        long pendingModules,
        @Nullable String oldest,
        long rebuiltLastMinute,
        long failed,
        List<FailureRow> failures) {

    /** A curriculum that could not be built, by the id of its learner: who that is, is no business of the operator. */
    record FailureRow(String member, int attempts, String cause, String nextAttempt) {}
}
