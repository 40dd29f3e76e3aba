package org.kommunalcampus.calendar;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is noted of a booking.
 *
 * @param told hash of what the person knows, {@code null} for nothing yet
 */
record NotedDate(UUID enrolment, @Nullable String told) {}
