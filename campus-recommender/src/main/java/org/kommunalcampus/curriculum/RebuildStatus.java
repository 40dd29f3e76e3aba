package org.kommunalcampus.curriculum;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;

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
 * @param wave the work at hand, {@code null} when nothing waits
 * @param lastAudit {@code null} before the first
 */
public record RebuildStatus(
        long plans,
        long stale,
        long pendingModules,
        @Nullable Instant oldestStaleSince,
        long rebuiltLastMinute,
        long failed,
        List<Failure> failures,
        @Nullable Wave wave,
        @Nullable AuditResult lastAudit) {

    /** Keeps its own copy of the list. */
    public RebuildStatus {
        failures = List.copyOf(failures);
    }

    /** Whether nothing waits. */
    public boolean isIdle() {
        return stale == 0 && pendingModules == 0;
    }

    /**
     * The rebuilds since the plan that waits longest was marked; plans that were set aside do not count.
     *
     * @param since when it was marked
     * @param done rebuilds since then
     * @param total these and the plans that wait
     * @param perSecond rebuilds per second, over a minute at most
     * @param left time that the rest takes at this speed, {@code null} while there is none
     */
    public record Wave(
            Instant since,
            long done,
            long total,
            double perSecond,
            @Nullable Duration left) {

        /** Done of total, 0 to 1. */
        public double share() {
            return total == 0 ? 1 : (double) done / total;
        }
    }

    /**
     * What a daily audit found.
     *
     * @param plans that were built from scratch for comparison
     * @param drifted how many of them were not as stored; they have been marked since
     */
    public record AuditResult(Instant at, int plans, int drifted) {}

    /**
     * A plan that could not be rebuilt; the old one stays in force.
     *
     * @param attempts in a row that failed
     * @param cause kind of the failure
     */
    public record Failure(MemberId member, int attempts, String cause, Instant nextAttempt) {}
}
