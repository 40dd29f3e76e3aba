package org.kommunalcampus.learning;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CancellationTerms;
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
 * @param terms what it costs to give it up or not to come, as they were when it was booked
 * @param moved whether its session was moved since it was booked, so that it can be given up for nothing
 * @param withdrawnAt when the person gave up what was booked; {@code null} where nobody did, or the provider ended it
 * @param withdrawnPercent share of the price that is owed for it all the same
 * @param lentBy the booking of another person whose seat it takes over once that is approved, {@code null} for a seat of its own
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
        CancellationTerms terms,
        boolean moved,
        @Nullable Instant withdrawnAt,
        @Nullable Integer withdrawnPercent,
        @Nullable EnrolmentId lentBy,
        int revision) {

    /** Whether it asks, or has asked in vain, for the seat of another person, whose seat it is until that is approved. */
    public boolean takesOver() {
        return lentBy != null;
    }

    /**
     * The share of the price that is owed if it is given up at this time, in per cent.
     *
     * @param start of its session, {@code null} for none
     */
    public int shareOn(Instant now, @Nullable Instant start) {
        return moved || !state.takesPart() ? 0 : terms.shareOn(now, start);
    }

    /**
     * Whether it costs something to give it up at this time, while that is still possible; the session cannot be changed then.
     *
     * @param start of its session, {@code null} for none
     */
    public boolean isLate(Instant now, @Nullable Instant start) {
        boolean free = price != null && price.cents() == 0;
        return !free && start != null && start.isAfter(now) && shareOn(now, start) > 0;
    }
}
