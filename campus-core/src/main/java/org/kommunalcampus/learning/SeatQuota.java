package org.kommunalcampus.learning;

import java.time.LocalDate;
import java.util.Set;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.TimeReader;

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

    /** The last day until which seats of a session can be kept: everybody can register on one more. */
    public static LocalDate latest(SessionView session) {
        LocalDate start = LocalDate.ofInstant(session.startsAt(), TimeReader.GERMANY);
        LocalDate closes = session.registrationUntil();
        return (closes == null || closes.isAfter(start) ? start : closes).minusDays(1);
    }

    /** Whether its last day is over, so that its seats are for everybody. */
    boolean isReleased(LocalDate today) {
        return until.isBefore(today);
    }

    /** Whether some municipality has a share in both. */
    boolean overlaps(SeatQuota other) {
        return municipalities.stream().anyMatch(other.municipalities()::contains);
    }
}
