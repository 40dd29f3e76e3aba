package org.kommunalcampus.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dated run as others see it.
 *
 * @param seats {@code null} for any number
 * @param taken seats that are booked
 * @param revision rises whenever time, place or state change
 */
public record SessionView(
        SessionId id,
        ModuleId module,
        Instant startsAt,
        Instant endsAt,
        @Nullable String venue,
        @Nullable String city,
        @Nullable Integer seats,
        int taken,
        SessionState state,
        int revision) {

    /** Whether somebody can still book it at this time. */
    public boolean bookable(Instant now) {
        return isOpen(now) && (seats == null || taken < seats);
    }

    /** Whether somebody could book it at this time if it had another seat. */
    public boolean full(Instant now) {
        return isOpen(now) && seats != null && taken >= seats;
    }

    private boolean isOpen(Instant now) {
        return state == SessionState.PLANNED && now.isBefore(startsAt);
    }
}
