package org.kommunalcampus.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Refused;

/** That somebody asks for the approval of one booking. */
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class ApprovalRequest {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID enrolmentId;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID sessionId;

    private @Nullable Long priceCents;

    @Column(length = 3)
    private @Nullable String priceCurrency;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ApprovalStep step;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ApprovalState state;

    @Column(nullable = false, updatable = false)
    private Instant askedAt;

    @Column(nullable = false)
    private LocalDate askedOfStepOn;

    @Column(nullable = false)
    private LocalDate decideBy;

    private @Nullable Instant decidedAt;

    @Column(length = 500)
    private @Nullable String reason;

    private @Nullable LocalDate keptOutUntil;

    /** Whether it is for the seat of another person. */
    @Column(nullable = false)
    private boolean takesOver;

    /** What the agreement about repayment says, as it was when it was asked. */
    @Embedded
    private @Nullable RepaymentTerms agreement;

    private @Nullable LocalDate agreementSignedOn;

    private @Nullable Long travelPlannedCents;

    private @Nullable Long travelCents;

    @Version
    private @Nullable Long version;

    ApprovalRequest(
            EnrolmentView booking,
            MunicipalityId municipality,
            ApprovalStep step,
            LocalDate today,
            LocalDate decideBy,
            @Nullable RepaymentTerms agreement) {
        id = ApprovalId.next().value();
        enrolmentId = booking.id().value();
        municipalityId = municipality.value();
        memberId = booking.member().value();
        moduleId = booking.module().value();
        sessionId = booking.session() == null ? null : booking.session().value();
        priceCents = booking.price() == null ? null : booking.price().cents();
        priceCurrency = booking.price() == null ? null : booking.price().currency();
        this.step = step;
        takesOver = booking.takesOver();
        state = ApprovalState.OPEN;
        askedAt = booking.bookedAt();
        askedOfStepOn = today;
        this.decideBy = decideBy;
        this.agreement = agreement;
    }

    ApprovalId id() {
        return new ApprovalId(id);
    }

    EnrolmentId enrolment() {
        return new EnrolmentId(enrolmentId);
    }

    MunicipalityId municipality() {
        return new MunicipalityId(municipalityId);
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    ModuleId module() {
        return new ModuleId(moduleId);
    }

    ApprovalStep step() {
        return step;
    }

    ApprovalState state() {
        return state;
    }

    LocalDate decideBy() {
        return decideBy;
    }

    /** Since when those wait who are asked now. */
    LocalDate askedOfStepOn() {
        return askedOfStepOn;
    }

    @Nullable
    LocalDate keptOutUntil() {
        return keptOutUntil;
    }

    /** Throws {@link Refused} {@code already-decided}. */
    void mustBeOpen() {
        if (state != ApprovalState.OPEN) {
            throw new Refused("already-decided", "approval " + id + " is " + state);
        }
    }

    /** Leads the request on to HR. */
    void passOn(LocalDate today, LocalDate until) {
        mustBeOpen();
        step = ApprovalStep.HR;
        askedOfStepOn = today;
        decideBy = until;
    }

    /** Is for another session now, before which somebody has to decide. */
    void moveTo(@Nullable SessionId other, LocalDate latest) {
        mustBeOpen();
        sessionId = other == null ? null : other.value();
        takesOver = false;
        decideBy = latest.isBefore(decideBy) ? latest : decideBy;
    }

    /** Whether it is for the seat of another person, who keeps it until the request is approved. */
    boolean takesOver() {
        return takesOver;
    }

    @Nullable
    RepaymentTerms agreement() {
        return agreement;
    }

    /** HR has the agreement signed since that day, or with {@code null} has not. */
    void signed(@Nullable LocalDate on) {
        agreementSignedOn = on;
    }

    /** Says what the way there will cost, 0 for nothing; throws {@link Refused} {@code already-decided} once somebody has decided about it. */
    void planTravel(long cents) {
        mustBeOpen();
        if (travelCents != null) {
            throw new Refused("already-decided", "travel costs of approval " + id + " are granted");
        }
        travelPlannedCents = cents == 0 ? null : cents;
    }

    /** Grants so much of the planned travel costs; throws {@link Refused} {@code travel-needed} where some are planned and nothing is said, and {@link Invalid} at {@code /travel} for more. */
    void grantTravel(@Nullable Money granted) {
        long planned = travelPlannedCents == null ? 0 : travelPlannedCents;
        if (granted == null && planned > 0) {
            throw new Refused("travel-needed", "approval " + id + " needs a word about travel costs");
        }
        if (granted != null && granted.cents() > planned) {
            throw new Invalid("/travel", "above-planned", "Not more than is planned.");
        }
        travelCents = planned == 0 || granted == null ? null : Long.valueOf(granted.cents());
    }

    /** What the way there may cost: what is granted of it or, before that, what is planned. */
    long travelWanted() {
        return travelCents != null ? travelCents : travelPlannedCents != null ? travelPlannedCents : 0;
    }

    @Nullable
    SessionId session() {
        return sessionId == null ? null : new SessionId(sessionId);
    }

    void approve(Instant now) {
        end(ApprovalState.APPROVED, now);
    }

    void decline(String why, LocalDate until, Instant now) {
        end(ApprovalState.DECLINED, now);
        reason = why;
        keptOutUntil = until;
    }

    void withdraw(Instant now) {
        end(ApprovalState.WITHDRAWN, now);
    }

    void expire(Instant now) {
        end(ApprovalState.EXPIRED, now);
    }

    private void end(ApprovalState next, Instant now) {
        mustBeOpen();
        state = next;
        decidedAt = now;
    }

    ApprovalView view() {
        return new ApprovalView(
                id(),
                enrolment(),
                member(),
                module(),
                session(),
                priceCents == null || priceCurrency == null ? null : Money.ofCents(priceCents, priceCurrency),
                step,
                state,
                askedAt,
                decideBy,
                decidedAt,
                takesOver,
                euros(travelPlannedCents),
                euros(travelCents),
                agreement,
                agreementSignedOn,
                reason,
                keptOutUntil);
    }

    private static @Nullable Money euros(@Nullable Long cents) {
        return cents == null ? null : Money.ofCents(cents, Money.EURO);
    }
}
