package org.kommunalcampus.record;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.shared.AssignedId;

/** What the codes of a session are made from. */
@Entity
@NoArgsConstructor(access = PROTECTED)
class AttendanceCode extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID sessionId;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private String secret;

    AttendanceCode(SessionId session) {
        sessionId = session.value();
        secret = RotatingCode.newSecret();
    }

    @Override
    public UUID getId() {
        return sessionId;
    }

    RotatingCode code() {
        return new RotatingCode(secret);
    }
}
