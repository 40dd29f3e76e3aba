package org.kommunalcampus.learning;

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
import org.kommunalcampus.catalogue.CancellationTerms;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.Refused;

/** One learner in one module. A person has at most one active enrolment in a module; the database sees to it by {@code active}. */
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Enrolment {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID sessionId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EnrolmentState state;

    /** True or null, never false: see the unique index of the table. */
    private @Nullable Boolean active;

    @Column(nullable = false, updatable = false)
    private Instant bookedAt;

    private @Nullable LocalDate completedOn;

    /** {@code null} where neither a price nor any terms are known. */
    @Embedded
    private @Nullable BookingTerms terms;

    /** The place in the order of those who wait or waited in the session. */
    private @Nullable Long queued;

    private @Nullable Instant offeredUntil;

    @Column(nullable = false)
    private boolean confirmed;

    /** Whether the provider has moved the session since it was booked. */
    @Column(nullable = false)
    private boolean moved;

    private @Nullable Instant withdrawnAt;

    private @Nullable Integer withdrawnPercent;

    /** The booking whose seat it takes over once that is approved; until then it holds none of its own. */
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID lentBy;

    @Version
    private @Nullable Long version;

    Enrolment(
            MemberId member,
            ModuleId module,
            @Nullable SessionId session,
            @Nullable Money price,
            CancellationTerms terms,
            Instant now) {
        this.terms = BookingTerms.of(price, terms);
        id = EnrolmentId.next().value();
        memberId = member.value();
        moduleId = module.value();
        sessionId = session == null ? null : session.value();
        bookedAt = now;
        state = EnrolmentState.BOOKED;
        active = true;
        confirmed = true;
    }

    EnrolmentId id() {
        return new EnrolmentId(id);
    }

    /** A colleague's, who takes over the seat: as much is owed for it, on the same terms. */
    Enrolment successor(MemberId colleague, Instant now) {
        var successor = new Enrolment(colleague, module(), session(), price(), terms(), now);
        successor.lentBy = id;
        return successor;
    }

    /** The seat that it waited for is its own. */
    void takeOver() {
        lentBy = null;
    }

    /** Whether a seat of the session is counted for it, until the session begins. */
    boolean holdsSeat() {
        return state.holdsSeat() && lentBy == null;
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    ModuleId module() {
        return new ModuleId(moduleId);
    }

    @Nullable
    SessionId session() {
        return sessionId == null ? null : new SessionId(sessionId);
    }

    EnrolmentState state() {
        return state;
    }

    Instant bookedAt() {
        return bookedAt;
    }

    void begin() {
        mustBeActive();
        if (!state.mayLearn()) {
            throw unconfirmed();
        }
        move(EnrolmentState.UNDER_WAY);
    }

    /** Has somebody approve it first. */
    void request() {
        mustBeActive();
        confirmed = false;
        move(EnrolmentState.REQUESTED);
    }

    /** Is booked, since it was approved. */
    void confirm() {
        mustBeActive();
        move(EnrolmentState.BOOKED);
    }

    /** Is not booked, since it was declined. */
    void decline() {
        mustBeActive();
        move(EnrolmentState.DECLINED);
    }

    /** Waits for a seat, as the last one in the order. */
    void await(long place) {
        mustBeActive();
        queued = place;
        confirmed = false;
        move(EnrolmentState.WAITING);
    }

    /** Has a seat held for it until then. */
    void offer(Instant until) {
        mustBe(EnrolmentState.WAITING);
        move(EnrolmentState.OFFERED);
        offeredUntil = until;
    }

    /** Takes the seat that was offered. */
    void accept() {
        mustBe(EnrolmentState.OFFERED);
        move(EnrolmentState.BOOKED);
    }

    boolean isOfferOver(Instant now) {
        return offeredUntil == null || !offeredUntil.isAfter(now);
    }

    /** An offer never lasts longer than until then. */
    void shorten(Instant end) {
        if (offeredUntil != null && offeredUntil.isAfter(end)) {
            offeredUntil = end;
        }
    }

    /** Is in another session of the module, with a seat there. */
    void swap(SessionId other) {
        mustBeActive();
        sessionId = other.value();
        moved = false;
        lentBy = null;
        queued = null;
        if (!state.isFirm()) {
            move(EnrolmentState.BOOKED);
        }
    }

    /** Ends without costing anything. */
    void cancel() {
        mustBeActive();
        move(EnrolmentState.CANCELLED);
    }

    /**
     * Is given up by the person; a booking then costs what its terms say.
     *
     * @param start of its session, {@code null} for none
     */
    void withdraw(Instant now, @Nullable Instant start) {
        mustBeActive();
        if (state.takesPart()) {
            withdrawnAt = now;
            withdrawnPercent = shareOn(now, start);
        }
        move(EnrolmentState.CANCELLED);
    }

    /** What it would cost to give it up then, in per cent of the price. */
    int shareOn(Instant now, @Nullable Instant start) {
        return moved || !state.takesPart() ? 0 : terms().shareOn(now, start);
    }

    /** Can be given up for nothing, since its session is at another time than the one that was booked or asked for; who only waits accepts the new time. */
    void sessionMoved() {
        moved |= state.takesPart() || state == EnrolmentState.REQUESTED;
    }

    /** Costs nothing although it was given up late, since its session is not held. */
    void waive() {
        withdrawnPercent = 0;
    }

    private CancellationTerms terms() {
        return terms == null ? CancellationTerms.NONE : terms.cancellation();
    }

    void complete(LocalDate day) {
        mustBeActive();
        move(EnrolmentState.COMPLETED);
        completedOn = day;
    }

    /** Was not completed after all; open again where it can be and needs no seat. */
    void reopen(boolean free) {
        move(free && sessionId == null ? EnrolmentState.BOOKED : EnrolmentState.CANCELLED);
        completedOn = null;
    }

    void completedOn(LocalDate right) {
        completedOn = right;
    }

    EnrolmentView view() {
        return new EnrolmentView(
                new EnrolmentId(id),
                member(),
                module(),
                session(),
                state,
                bookedAt,
                completedOn,
                price(),
                offeredUntil,
                confirmed,
                terms(),
                moved,
                withdrawnAt,
                withdrawnPercent,
                lentBy == null ? null : new EnrolmentId(lentBy),
                version == null ? 0 : version.intValue());
    }

    private @Nullable Money price() {
        return terms == null ? null : terms.price();
    }

    private void move(EnrolmentState next) {
        state = next;
        active = next.isActive() ? Boolean.TRUE : null;
        confirmed |= next.takesPart();
        offeredUntil = null;
    }

    private Refused unconfirmed() {
        return new Refused("enrolment-unconfirmed", "enrolment " + id + " is " + state);
    }

    private void mustBe(EnrolmentState needed) {
        if (state != needed) {
            throw new Refused("not-offered", "enrolment " + id + " is " + state);
        }
    }

    private void mustBeActive() {
        if (!state.isActive()) {
            throw new Refused("enrolment-closed", "enrolment " + id + " is " + state);
        }
    }
}
