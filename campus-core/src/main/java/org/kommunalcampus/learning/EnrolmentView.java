package org.kommunalcampus.learning;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Money;

/**
 * An enrolment as others see it.
 *
 * @param session the booked run, {@code null} where the module is learned without one
 * @param completedOn {@code null} unless the state is COMPLETED
 * @param price what the module cost when it was booked, {@code null} for unknown
 * @param offeredUntil until when the seat is held, {@code null} unless the state is OFFERED
 * @param confirmed whether it is or ever was a booking
 * @param revision rises with each change
 */
public record EnrolmentView(
        EnrolmentId id,
        MemberId member,
        ModuleId module,
        @Nullable SessionId session,
        EnrolmentState state,
        Instant bookedAt,
        @Nullable LocalDate completedOn,
        @Nullable Money price,
        @Nullable Instant offeredUntil,
        boolean confirmed,
        int revision) {}
