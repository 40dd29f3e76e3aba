package org.kommunalcampus.settlement;

import org.jspecify.annotations.Nullable;

/** What a fee is owed for. */
public enum FeeBasis {
    /** Somebody takes part, or has done so. */
    TAKEN,
    /** Somebody had a seat and did not come. */
    ABSENT,
    /** Somebody gave the booking up. */
    GIVEN_UP;

    /** What stands in the books; {@code null} for lines of months that were closed before it was kept. */
    static @Nullable FeeBasis read(@Nullable String kept) {
        return kept == null || kept.equals("UNKNOWN") ? null : valueOf(kept);
    }
}
