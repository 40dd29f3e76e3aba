package org.kommunalcampus.calendar;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

    /** Hash of what was told last, or of what was the case when nothing could be told; {@code null} for nothing. */
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String told;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DateKnowledge known;

    @Version
    private @Nullable Long version;

    CalendarInvitation(EnrolmentView booking, Instant due) {
        enrolmentId = booking.id().value();
        memberId = booking.member().value();
        moduleId = booking.module().value();
        dueAt = due;
        known = DateKnowledge.NOTHING;
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
        return known != DateKnowledge.NOTHING;
    }

    /** Whether this is known already. */
    boolean isTold(String facts) {
        return knows(known, told, facts);
    }

    /** Whether somebody of whom this is noted knows these facts. */
    static boolean knows(DateKnowledge known, @Nullable String told, String facts) {
        return known == DateKnowledge.UNNOTED || known == DateKnowledge.TOLD && facts.equals(told);
    }

    /** Whether the person knows of the booking from elsewhere, and nobody has noted what. */
    boolean isUnnoted() {
        return known == DateKnowledge.UNNOTED;
    }

    /** Whether a mail has told how the date is now, or is about to. */
    boolean says(Appointment appointment) {
        boolean said = known == DateKnowledge.TOLD && appointment.facts().equals(told);
        return said || dueAt.isBefore(appointment.date().endsAt());
    }

    /** The date is not any more as the person knows it. */
    void outdate() {
        known = DateKnowledge.OUTDATED;
    }

    void tell(String facts) {
        told = facts;
        known = DateKnowledge.TOLD;
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
