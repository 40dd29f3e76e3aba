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

    /** Stands for what the person knows from elsewhere, which nobody has noted yet; the migration writes it. */
    private static final String UNNOTED = "0".repeat(64);

    /** Stands for something else than what is the case. */
    private static final String OUTDATED = "f".repeat(64);

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

    /** Hash of what the person knows: what was told last, or what was the case when nothing could be told. */
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

    /** Whether the person or the calendar knows of the booking at all. */
    boolean isTold() {
        return told != null;
    }

    /** Whether this is known already. */
    boolean isTold(String facts) {
        return knows(told, facts);
    }

    /** Whether somebody of whom this is noted knows these facts. */
    static boolean knows(@Nullable String told, String facts) {
        return UNNOTED.equals(told) || facts.equals(told);
    }

    /** Whether the person knows of the booking from elsewhere, and nobody has noted what. */
    boolean isUnnoted() {
        return UNNOTED.equals(told);
    }

    /** The date is not any more as the person knows it. */
    void outdate() {
        told = OUTDATED;
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
