package org.kommunalcampus.quality;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the record.
 *
 * @param action what was done, e.g. {@code submitted}
 * @param actor who did it
 * @param detail more to know
 */
public record StepView(
        int number,
        Instant at,
        String actor,
        String action,
        @Nullable String detail) {}
