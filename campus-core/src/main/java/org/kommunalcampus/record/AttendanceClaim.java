package org.kommunalcampus.record;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.shared.AssignedId;

/** Somebody says by the code to be in a session, or has tried to. */
@Entity
@NoArgsConstructor(access = PROTECTED)
class AttendanceClaim extends AssignedId<UUID> {

    private static final int MOST_TRIES_A_MINUTE = 5;

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID enrolmentId;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID sessionId;

    private @Nullable Instant claimedAt;

    @Column
    private int tries;

    @Column
    private long triedIn;

    AttendanceClaim(EnrolmentId enrolment, SessionId session) {
        enrolmentId = enrolment.value();
        sessionId = session.value();
    }

    @Override
    public UUID getId() {
        return enrolmentId;
    }

    EnrolmentId enrolment() {
        return new EnrolmentId(enrolmentId);
    }

    boolean isMade() {
        return claimedAt != null;
    }

    /** Counts a try; answers whether there may still be one in this minute. */
    boolean mayTry(SessionId session, long minute) {
        if (!sessionId.equals(session.value())) {
            sessionId = session.value();
            claimedAt = null;
        }
        tries = triedIn == minute ? tries + 1 : 1;
        triedIn = minute;
        return tries <= MOST_TRIES_A_MINUTE;
    }

    void make(Instant now) {
        claimedAt = now;
    }
}
