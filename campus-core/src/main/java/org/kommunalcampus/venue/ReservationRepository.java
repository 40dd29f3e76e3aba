package org.kommunalcampus.venue;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReservationRepository extends JpaRepository<Reservation, UUID> {

    /** Two times overlap when each begins before the other ends; one may begin when the other ends. */
    @Query("""
            select count(r) > 0 from Reservation r
            where r.venueId = :venue and r.sessionId <> :session and r.startsAt < :to and r.endsAt > :from""")
    boolean isTakenByAnother(UUID venue, UUID session, Instant from, Instant to);
}
