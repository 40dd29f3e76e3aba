package org.kommunalcampus.curriculum;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.MemberId;

/**
 * How far the plans are up to date.
 *
 * @param plans learners with a plan
 * @param stale plans that wait for a rebuild, those under way included
 * @param pendingModules changed modules whose learners are still being looked for
 * @param oldestStaleSince since when the longest waits, {@code null} when none does
 * @param rebuiltLastMinute rebuilds finished within the last minute, changed or not
 * @param failed how many plans could not be rebuilt and wait for another attempt
 * @param failures the first 100 of them
 */
public record RebuildStatus(
        long plans,
        long stale,
        long pendingModules,
        @Nullable Instant oldestStaleSince,
        long rebuiltLastMinute,
        long failed,
        List<Failure> failures) {

    /** Keeps its own copy of the list. */
    public RebuildStatus {
        failures = List.copyOf(failures);
    }

    /** Whether nothing waits. */
    public boolean isIdle() {
        return stale == 0 && pendingModules == 0;
    }

    /**
     * A plan that could not be rebuilt; the old one stays in force.
     *
     * @param attempts in a row that failed
     * @param cause kind of the failure
     */
    public record Failure(MemberId member, int attempts, String cause, Instant nextAttempt) {}
}
