package org.kommunalcampus.learning;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleState;

/**
 * How an own module does. A figure about fewer than {@link ModuleResults#SMALLEST_GROUP} enrolments is {@code null}.
 *
 * @param bookings all that were booked, whatever became of them
 * @param completions of those that have ended
 * @param completionRate completions in per cent of the enrolments that have ended
 */
public record ModuleFigures(
        ModuleId module,
        String title,
        ModuleState state,
        @Nullable Long bookings,
        @Nullable Long completions,
        @Nullable Long completionRate) {}
