package org.kommunalcampus.learning;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.shared.AssignedId;
import org.kommunalcampus.shared.MunicipalityId;

/** That a municipality has a share in one of the quotas of a session; it has no more than one there. */
@Entity
@Immutable
@NoArgsConstructor(access = PROTECTED)
class KeptSeat extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID sessionId;

    private int quota;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

    private int seats;

    @Column
    private LocalDate keptUntil;

    KeptSeat(SessionId session, int quota, SeatQuota stated, MunicipalityId municipality) {
        id = UUID.randomUUID();
        sessionId = session.value();
        this.quota = quota;
        municipalityId = municipality.value();
        seats = stated.seats();
        keptUntil = stated.until();
    }

    @Override
    public UUID getId() {
        return id;
    }

    SessionId session() {
        return new SessionId(sessionId);
    }

    /** The place of the quota among those of the session. */
    int quota() {
        return quota;
    }

    MunicipalityId municipality() {
        return new MunicipalityId(municipalityId);
    }

    int seats() {
        return seats;
    }

    LocalDate until() {
        return keptUntil;
    }
}
