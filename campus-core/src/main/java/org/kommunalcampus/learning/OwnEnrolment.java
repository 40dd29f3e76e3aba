package org.kommunalcampus.learning;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.SessionId;

/**
 * An enrolment as the module's provider sees it: never who it is.
 *
 * @param session the booked run, {@code null} where the module is learned without one
 * @param completedOn {@code null} unless the state is COMPLETED
 */
public record OwnEnrolment(
        EnrolmentId id,
        @Nullable SessionId session,
        EnrolmentState state,
        Instant bookedAt,
        @Nullable LocalDate completedOn) {}
