package org.kommunalcampus.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An application for accreditation as provider and operator see it.
 *
 * @param reason of the operator's latest answer
 * @param version for the check of stale writes
 */
public record ApplicationView(
        String id,
        ApplicationState state,
        Instant begunAt,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        long version) {}
