package org.kommunalcampus.calendar;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is noted of a booking.
 *
 * @param known what the person knows of it
 * @param told hash of what was told, {@code null} for nothing yet
 */
record NotedDate(
        UUID enrolment, DateKnowledge known, @Nullable String told) {}
