package org.kommunalcampus.learning;

import java.time.LocalDate;
import java.util.Set;
import org.kommunalcampus.shared.MunicipalityId;

/**
 * Seats of a session that are kept for the people of municipalities, who share them; afterwards they are for everybody.
 *
 * @param seats how many
 * @param until the last day, in Germany, on which they are kept
 * @param municipalities whose people they are for
 */
public record SeatQuota(int seats, LocalDate until, Set<MunicipalityId> municipalities) {

    /** Keeps its own copy of the ids. */
    public SeatQuota {
        municipalities = Set.copyOf(municipalities);
    }
}
