package org.kommunalcampus.web.api;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.RebuildStatus;
import org.kommunalcampus.curriculum.RebuildStatus.AuditResult;
import org.kommunalcampus.curriculum.RebuildStatus.Wave;

/**
 * How far the plans are up to date.
 *
 * @param stale plans that wait for a rebuild, those under way included
 * @param oldestStaleSince {@code null} when none waits
 * @param failed plans that could not be rebuilt and wait for another attempt
 * @param pendingModules changed modules whose learners are still being looked for
 * @param progress of the work at hand, {@code null} when there is none
 * @param lastDrift what the last daily audit found, {@code null} before the first
 */
record RebuildBody(
        long stale,
        @Nullable Instant oldestStaleSince,
        long rebuiltLastMinute,
        long failed,
        long plans,
        long pendingModules,
        @Nullable ProgressBody progress,
        @Nullable DriftBody lastDrift) {

    static RebuildBody of(RebuildStatus status) {
        Wave wave = status.wave();
        AuditResult audit = status.lastAudit();
        return new RebuildBody(
                status.stale(),
                status.oldestStaleSince(),
                status.rebuiltLastMinute(),
                status.failed(),
                status.plans(),
                status.pendingModules(),
                wave == null ? null : ProgressBody.of(wave),
                audit == null ? null : new DriftBody(audit.at(), audit.plans(), audit.drifted()));
    }

    /**
     * How far the rebuilds have come since the plan that waits longest was marked.
     *
     * @param done rebuilds since then
     * @param total these and the plans that wait; failed ones do not count
     * @param share done of total, 0 to 1
     * @param secondsLeft at this speed, {@code null} while nothing moves
     */
    record ProgressBody(
            Instant since,
            long done,
            long total,
            double share,
            double plansPerSecond,
            @Nullable Long secondsLeft) {

        static ProgressBody of(Wave wave) {
            Duration left = wave.left();
            return new ProgressBody(
                    wave.since(),
                    wave.done(),
                    wave.total(),
                    wave.share(),
                    wave.perSecond(),
                    left == null ? null : left.toSeconds());
        }
    }

    /**
     * What a daily audit found.
     *
     * @param plans that were built from scratch for comparison
     * @param drifted how many of them were not as stored
     */
    record DriftBody(Instant at, int plans, int drifted) {}
}
