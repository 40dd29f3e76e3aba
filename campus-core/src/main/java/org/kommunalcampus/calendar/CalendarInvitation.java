package org.kommunalcampus.calendar;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.shared.MemberId;

/** What the calendar of a person's mail program knows of a booking. */
@Entity
@NoArgsConstructor(access = PROTECTED)
class CalendarInvitation {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID enrolmentId;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    @Column
    private Instant dueAt;

    /** Hash of what was told last. */
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String told;

    @Version
    private @Nullable Long version;

    CalendarInvitation(EnrolmentView booking, Instant due) {
        enrolmentId = booking.id().value();
        memberId = booking.member().value();
        moduleId = booking.module().value();
        dueAt = due;
    }

    EnrolmentId enrolment() {
        return new EnrolmentId(enrolmentId);
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    boolean isDue(Instant now) {
        return !dueAt.isAfter(now);
    }

    /** Whether the calendar knows of the booking at all. */
    boolean isTold() {
        return told != null;
    }

    /** Whether the calendar knows this already. */
    boolean isTold(String facts) {
        return facts.equals(told);
    }

    void tell(String facts) {
        told = facts;
    }

    /** Is looked at then, or earlier. */
    void lookBy(Instant due) {
        dueAt = due.isBefore(dueAt) ? due : dueAt;
    }

    /** Is looked at then, since there is nothing to do before. */
    void restUntil(Instant due) {
        dueAt = due;
    }
}
