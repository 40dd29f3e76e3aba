package org.kommunalcampus.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated run as others see it.
 *
 * @param seats {@code null} for any number
 * @param taken seats that are booked
 * @param registrationUntil the last day on which somebody registers, {@code null} for until it begins
 * @param minimumSeats with how many bookings it takes place, {@code null} for with any number
 * @param decidedOn the day on which bookings are counted
 * @param cancelsItself whether it is cancelled by itself when there are fewer
 * @param confirmed whether it was decided that it takes place
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
        @Nullable LocalDate registrationUntil,
        @Nullable Integer minimumSeats,
        @Nullable LocalDate decidedOn,
        boolean cancelsItself,
        boolean confirmed,
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

    /** From when on nobody registers and nobody moves up: after the last day for it, at the latest when it begins. */
    public Instant closesAt() {
        return terms().closesAt(startsAt);
    }

    /** Until when people register, and whether it takes place with few of them. */
    public SessionTerms terms() {
        return new SessionTerms(registrationUntil, minimumSeats, decidedOn, cancelsItself);
    }

    private boolean isOpen(Instant now) {
        return state == SessionState.PLANNED && now.isBefore(closesAt());
    }
}
