package org.kommunalcampus.record;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

/** Whether somebody who was enrolled took part. */
@Entity
@NoArgsConstructor(access = PROTECTED)
class Attendance extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID enrolmentId;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID sessionId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AttendanceMark mark;

    private @Nullable Integer sharePercent;

    @Column
    private Instant notedAt;

    Attendance(SessionId session, Attended attended, Instant now) {
        enrolmentId = attended.enrolment().value();
        sessionId = session.value();
        state(attended, now);
    }

    /** The trainer says so, or says otherwise than before. */
    final void state(Attended stated, Instant now) {
        mark = stated.mark();
        sharePercent = stated.share();
        notedAt = now;
    }

    @Override
    public UUID getId() {
        return enrolmentId;
    }

    EnrolmentId enrolment() {
        return new EnrolmentId(enrolmentId);
    }

    AttendanceMark mark() {
        return mark;
    }

    @Nullable
    Integer share() {
        return sharePercent;
    }
}
