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
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Refused;

/** That somebody asks for the approval of one booking. */
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class ApprovalRequest extends RequestSubject {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

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

    private @Nullable LocalDate substituteNamedOn;

    @Embedded
    private TravelCosts travel = new TravelCosts();

    @Version
    private @Nullable Long version;

    ApprovalRequest(
            EnrolmentView booking,
            MunicipalityId municipality,
            ApprovalStep step,
            LocalDate today,
            LocalDate decideBy,
            @Nullable RepaymentTerms agreement) {
        super(booking, municipality);
        id = ApprovalId.next().value();
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

    /** Throws {@link Refused} {@code already-decided} where neither the booking nor its travel costs wait for a decision. */
    void mustWait() {
        if (!travelWaits()) {
            mustBeOpen();
        }
    }

    /** Whether the booking is approved and somebody has to decide about travel costs to another session. */
    boolean travelWaits() {
        return state == ApprovalState.APPROVED && travel.waits();
    }

    /** Leads the request on to HR, who decides about what the manager has seen. */
    void passOn(LocalDate today, LocalDate until) {
        mustWait();
        step = ApprovalStep.HR;
        askedOfStepOn = today;
        decideBy = until;
    }

    /** Has to be decided by then at the latest, since the session begins earlier now. */
    void decideBefore(LocalDate latest) {
        mustBeOpen();
        decideBy = latest.isBefore(decideBy) ? latest : decideBy;
    }

    /** Is for another session now, before which somebody has to decide; what was agreed of travel costs is decided anew. */
    void moveTo(@Nullable SessionId other, LocalDate latest) {
        decideBefore(latest);
        sessionId = other == null ? null : other.value();
        takesOver = false;
        travel.forget(false);
    }

    /** The approved booking is in another session now: the seat stays, and travel costs wait until then for a decision of their own. */
    void rebook(@Nullable SessionId other, LocalDate today, LocalDate latest) {
        sessionId = other == null ? null : other.value();
        takesOver = false;
        travel.forget(true);
        askedOfStepOn = today;
        decideBy = latest;
    }

    /** Whether it is for the seat of another person, who keeps it until the request is approved. */
    boolean takesOver() {
        return takesOver;
    }

    /** What binds the person about repayment, or would; {@code null} for nothing, as of a request that nobody approved. */
    @Nullable
    RepaymentTerms agreement() {
        return state == ApprovalState.OPEN || state == ApprovalState.APPROVED ? agreement : null;
    }

    /** Nothing binds the person any more, since the booking was given up before anything was learned. */
    void release() {
        agreement = null;
        agreementSignedOn = null;
    }

    /** HR has the agreement signed since that day, or with {@code null} has not. */
    void signed(@Nullable LocalDate on) {
        agreementSignedOn = on;
    }

    /** Says what the way there will cost, 0 for nothing; throws {@link Refused} {@code already-decided} once somebody has decided about it, and {@code no-session} where there is no way to go. */
    void planTravel(long cents) {
        if (!travel.isOpen(state)) {
            throw new Refused("already-decided", "somebody has decided about travel costs of approval " + id);
        }
        if (sessionId == null) {
            throw new Refused("no-session", "approval " + id + " is for no session");
        }
        travel.plan(cents);
    }

    /** Who leads the person names a colleague for the approved seat; throws {@link Refused} {@code no-substitute} where there is none and {@code named-today}. */
    void nameSubstitute(LocalDate today) {
        if (state != ApprovalState.APPROVED || sessionId == null) {
            throw new Refused("no-substitute", "approval " + id + " is for no seat");
        }
        if (today.equals(substituteNamedOn)) {
            throw new Refused("named-today", "somebody was named today for approval " + id);
        }
        substituteNamedOn = today;
    }

    TravelCosts travel() {
        return travel;
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
                travel.plan(),
                travel.proposed(state == ApprovalState.APPROVED),
                travel.granted(state == ApprovalState.APPROVED),
                travelWaits(),
                sessionId != null && travel.isOpen(state),
                agreement(),
                agreementSignedOn,
                reason,
                keptOutUntil);
    }
}
