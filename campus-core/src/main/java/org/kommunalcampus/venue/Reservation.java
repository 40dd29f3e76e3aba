package org.kommunalcampus.venue;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.shared.AssignedId;

/** That a session has a room. Whoever takes or moves one locks the room first. */
@Entity
@Table(name = "venue_reservation")
@NoArgsConstructor(access = PROTECTED)
class Reservation extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID sessionId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID venueId;

    @Column
    private Instant startsAt;

    @Column
    private Instant endsAt;

    Reservation(UUID session, VenueId venue, Instant from, Instant to) {
        sessionId = session;
        move(venue, from, to);
    }

    /** The session takes this room at this time instead. */
    final void move(VenueId venue, Instant from, Instant to) {
        venueId = venue.value();
        startsAt = from;
        endsAt = to;
    }

    @Override
    public UUID getId() {
        return sessionId;
    }

    VenueId venue() {
        return new VenueId(venueId);
    }
}
