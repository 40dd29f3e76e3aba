package org.kommunalcampus.supervision;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;

/** That somebody agreed to be supervised in the exam behind one enrolment, and what became of it. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class SupervisionConsent {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID enrolmentId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID sessionId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SupervisionState state;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable SupervisionWay way;

    private Instant givenAt;
    private @Nullable Instant revokedAt;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;

    @Version
    private @Nullable Long version;

    SupervisionConsent(EnrolmentView enrolment, SupervisionWay way, Instant now) {
        enrolmentId = enrolment.id().value();
        memberId = enrolment.member().value();
        moduleId = enrolment.module().value();
        give(enrolment, way, now);
    }

    final void give(EnrolmentView enrolment, SupervisionWay agreed, Instant now) {
        follow(enrolment);
        way = agreed;
        state = SupervisionState.GIVEN;
        givenAt = now;
        revokedAt = null;
    }

    /** The exam is where the enrolment is by now. */
    final void follow(EnrolmentView enrolment) {
        sessionId = enrolment.session() == null ? null : enrolment.session().value();
    }

    void revoke(Instant now) {
        state = SupervisionState.REVOKED;
        revokedAt = now;
    }

    /** Refused {@code supervision-decided} once it was confirmed or not, {@code no-consent} where the person does not agree. */
    SupervisionConsent undecided() {
        if (state == SupervisionState.REVOKED) {
            throw new Refused("no-consent", "the consent for enrolment " + enrolmentId + " was revoked");
        }
        if (state != SupervisionState.GIVEN) {
            throw new Refused("supervision-decided", "the exam of enrolment " + enrolmentId + " is " + state);
        }
        return this;
    }

    /** Throws {@link Stale} for another version than the one that was read. */
    SupervisionConsent seenAs(long expected) {
        Stale.check(expected, seenVersion());
        return this;
    }

    void confirm(Instant now) {
        state = SupervisionState.CONFIRMED;
        decidedAt = now;
    }

    /** It is open again whether the exam counts as supervised. */
    void reconsider() {
        state = SupervisionState.GIVEN;
        decidedAt = null;
        reason = null;
    }

    void refuse(String why, Instant now) {
        state = SupervisionState.REFUSED;
        reason = why;
        decidedAt = now;
    }

    EnrolmentId enrolment() {
        return new EnrolmentId(enrolmentId);
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    /** Whether the person agreed to this way and has not taken it back, whatever became of it. */
    boolean isFor(SupervisionWay asked) {
        return way == asked && (state == SupervisionState.GIVEN || state == SupervisionState.CONFIRMED);
    }

    /** Whether it was confirmed or not. */
    boolean isDecided() {
        return state == SupervisionState.CONFIRMED || state == SupervisionState.REFUSED;
    }

    boolean isGiven() {
        return state == SupervisionState.GIVEN;
    }

    long seenVersion() {
        return Objects.requireNonNullElse(version, 0L);
    }
}
