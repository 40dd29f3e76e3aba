package org.kommunalcampus.quality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The agreed verdict in words.
 *
 * @param reasons what the provider reads
 * @param conditions what is to be mended; needed for {@link Verdict#CONDITIONS} alone
 * @param conditionsDue by when
 * @param certifiedUntil last day of the certification; {@code null} for two years from now
 */
public record ReviewDecision(
        String reasons,
        @Nullable String conditions,
        @Nullable LocalDate conditionsDue,
        @Nullable LocalDate certifiedUntil) {

    /** A certification for the usual time. */
    public static ReviewDecision because(String reasons) {
        return new ReviewDecision(reasons, null, null, null);
    }
}
