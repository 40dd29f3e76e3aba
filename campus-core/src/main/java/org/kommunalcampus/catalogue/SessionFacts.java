package org.kommunalcampus.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.TimeReader;

/**
 * A session as the planner needs it.
 *
 * @param freeSeats {@link Integer#MAX_VALUE} for any number; between two versions of the catalogue only whether it is 0 is to be relied on
 * @param registrationUntil the last day on which somebody registers, {@code null} for until it begins
 */
public record SessionFacts(
        SessionId id,
        Instant start,
        Instant end,
        int freeSeats,
        @Nullable LocalDate registrationUntil) {

    /** Whether somebody can still book it at this time. */
    public boolean bookable(Instant now) {
        return freeSeats > 0 && now.isBefore(start) && isRegistrationOpen(now);
    }

    private boolean isRegistrationOpen(Instant now) {
        return registrationUntil == null
                || !LocalDate.ofInstant(now, TimeReader.GERMANY).isAfter(registrationUntil);
    }
}
