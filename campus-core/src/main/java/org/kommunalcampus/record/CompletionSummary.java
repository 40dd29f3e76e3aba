package org.kommunalcampus.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a person has completed a module, once or several times.
 *
 * @param on the last time
 * @param validUntil the last day on which it counts, {@code null} for good
 */
public record CompletionSummary(LocalDate on, @Nullable LocalDate validUntil) {}
