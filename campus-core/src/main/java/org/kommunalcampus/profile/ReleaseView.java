package org.kommunalcampus.profile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A release as the person sees it.
 *
 * @param until the last day on which it counts
 * @param revokedAt when the person took it back, {@code null} if never
 */
public record ReleaseView(
        ReleaseId id,
        ReleasedField field,
        ReleasedTo to,
        Instant releasedAt,
        LocalDate until,
        @Nullable Instant revokedAt) {

    /** Whether it counts on the day. */
    public boolean countsOn(LocalDate day) {
        return revokedAt == null && !day.isAfter(until);
    }
}
