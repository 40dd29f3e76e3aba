package org.kommunalcampus.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;

/** One person in one assignment. */
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class AssignedPerson {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID assignmentId;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    private @Nullable LocalDate dueOn;

    private @Nullable LocalDate countsFrom;

    /** Written by {@link LastCompletions} alone. */
    @Column(insertable = false, updatable = false)
    private @Nullable LocalDate lastCompletedOn;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AssignmentStatus standing;

    @Column(length = 500)
    private @Nullable String standingReason;

    @Column(nullable = false)
    private Instant standingSince;

    @Version
    private @Nullable Long version;

    AssignedPerson(
            AssignmentId assignment,
            MemberId member,
            @Nullable LocalDate due,
            @Nullable LocalDate countsFrom,
            Instant now) {
        id = UUID.randomUUID();
        assignmentId = assignment.value();
        memberId = member.value();
        dueOn = due;
        this.countsFrom = countsFrom;
        standing = AssignmentStatus.ASSIGNED;
        standingSince = now;
    }

    UUID id() {
        return id;
    }

    AssignmentId assignment() {
        return new AssignmentId(assignmentId);
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    AssignmentStatus standing() {
        return standing;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    /** The due date of somebody who has one. */
    LocalDate requireDueOn() {
        return Objects.requireNonNull(dueOn, "no due date");
    }

    Instant standingSince() {
        return standingSince;
    }

    @Nullable
    LocalDate countsFrom() {
        return countsFrom;
    }

    @Nullable
    String standingReason() {
        return standingReason;
    }

    @Nullable
    LocalDate lastCompletedOn() {
        return lastCompletedOn;
    }

    /** The completion that does what is asked, {@code null} while there is none. */
    @Nullable
    LocalDate completedOn() {
        return lastCompletedOn != null && (countsFrom == null || !lastCompletedOn.isBefore(countsFrom))
                ? lastCompletedOn
                : null;
    }

    /** Whether it is still to be done, and earlier than on that day: who has missed the deadline of one year does not slip into the next. */
    boolean isDueBefore(@Nullable LocalDate day) {
        return completedOn() == null && dueOn != null && day != null && dueOn.isBefore(day);
    }

    /** Has the person do it by another day. */
    void postpone(LocalDate due, Instant now) {
        dueOn = due;
        standingSince = now;
    }

    /** Sets by whom and why it holds or not; returns whether that is news. */
    boolean stand(AssignmentStatus next, @Nullable String why, Instant now) {
        boolean news = standing != next;
        standing = next;
        standingReason = why;
        standingSince = now;
        return news;
    }

    /** Asks for it again, e.g. because the record expires. */
    void renew(@Nullable LocalDate due, @Nullable LocalDate from, Instant now) {
        dueOn = due;
        countsFrom = from;
        stand(AssignmentStatus.ASSIGNED, null, now);
    }

    /** How far the person is. */
    AssignmentState state(boolean withdrawn, LocalDate today) {
        LocalDate completed = completedOn();
        if (completed != null) {
            return dueOn == null || !completed.isAfter(dueOn) ? AssignmentState.DONE : AssignmentState.DONE_LATE;
        }
        if (standing == AssignmentStatus.EXEMPT) {
            return AssignmentState.EXEMPT;
        }
        if (withdrawn || standing != AssignmentStatus.ASSIGNED) {
            return AssignmentState.WITHDRAWN;
        }
        return dueOn != null && dueOn.isBefore(today) ? AssignmentState.OVERDUE : AssignmentState.OPEN;
    }
}
