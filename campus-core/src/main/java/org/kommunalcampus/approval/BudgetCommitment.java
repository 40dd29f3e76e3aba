package org.kommunalcampus.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CancellationTerms;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.EnrolmentView;

/** The money that a budget holds for one booking. */
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class BudgetCommitment {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID enrolmentId;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID budgetId;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    @Column(nullable = false, updatable = false)
    private long amountCents;

    /** What is held for the way to the session beside that; free again when the person gives up or does not come. */
    @Column(nullable = false)
    private long travelCents;

    /** What it costs although it was given up or nobody came, {@code null} for the whole amount. */
    private @Nullable Long owedCents;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CommitmentState state;

    /** Whether the person took part, so that the money is spent whatever becomes of the booking. */
    @Column(nullable = false)
    private boolean attended;

    /** Why HR let the budget be overdrawn by it. */
    @Column(length = 500)
    private @Nullable String overdrawReason;

    @Column(nullable = false, updatable = false)
    private Instant heldSince;

    @Version
    private @Nullable Long version;

    BudgetCommitment(EnrolmentView booking, BudgetId budget, long cents, @Nullable String overdrawReason, Instant now) {
        enrolmentId = booking.id().value();
        budgetId = budget.value();
        memberId = booking.member().value();
        moduleId = booking.module().value();
        amountCents = cents;
        state = CommitmentState.RESERVED;
        this.overdrawReason = overdrawReason;
        heldSince = now;
    }

    UUID enrolment() {
        return enrolmentId;
    }

    UUID budget() {
        return budgetId;
    }

    /** Holds so much for the way to the session, with the reason why the budget may be overdrawn where it is. */
    void travel(long cents, @Nullable String why) {
        travelCents = cents;
        overdrawReason = overdrawReason == null ? why : overdrawReason;
    }

    /** What is kept for the way to the session at present. */
    long reservedForTravel() {
        return state == CommitmentState.RESERVED && owedCents == null ? travelCents : 0;
    }

    /** What is kept for the fee of the booking at present. */
    long reserved() {
        return state == CommitmentState.RESERVED ? amountCents : 0;
    }

    /** Follows what the booking became. */
    void follow(EnrolmentView booking) {
        Integer percent = booking.withdrawnPercent();
        if (booking.state() == EnrolmentState.CANCELLED && percent != null && percent > 0) {
            owedCents = CancellationTerms.share(amountCents, percent);
            state = CommitmentState.SPENT;
        } else {
            state = attended ? CommitmentState.SPENT : CommitmentState.of(booking.state());
        }
    }

    /** The provider says whether the person took part. */
    void attend(boolean there, EnrolmentView booking) {
        attended = there;
        owedCents = there
                ? null
                : CancellationTerms.share(amountCents, booking.terms().shareOfAbsent());
        follow(booking);
    }
}
