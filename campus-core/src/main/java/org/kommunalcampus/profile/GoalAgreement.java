package org.kommunalcampus.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Refused;

/** A goal that the employer proposes and the employee agrees to or declines. */
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class GoalAgreement {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @Embedded
    private Goal goal;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private GoalAgreementState state;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID proposedBy;

    @Column(nullable = false, updatable = false)
    private Instant proposedAt;

    private @Nullable Instant answeredAt;

    @Version
    private @Nullable Long version;

    GoalAgreement(MemberId member, WantedGoal wanted, MemberId by, Instant now) {
        id = AgreementId.next().value();
        memberId = member.value();
        goal = Goal.of(wanted);
        state = GoalAgreementState.PROPOSED;
        proposedBy = by.value();
        proposedAt = now;
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    WantedGoal wanted() {
        return new WantedGoal(goal.target(), goal.due());
    }

    void answer(boolean agreed, Instant now) {
        if (state != GoalAgreementState.PROPOSED) {
            throw new Refused("goal-answered", "goal agreement " + id + " is " + state);
        }
        state = agreed ? GoalAgreementState.AGREED : GoalAgreementState.DECLINED;
        answeredAt = now;
    }

    void withdraw() {
        if (state != GoalAgreementState.PROPOSED && state != GoalAgreementState.AGREED) {
            throw new Refused("goal-answered", "goal agreement " + id + " is " + state);
        }
        state = GoalAgreementState.WITHDRAWN;
    }

    GoalAgreementView view() {
        return new GoalAgreementView(
                new AgreementId(id),
                member(),
                goal.target(),
                goal.due(),
                state,
                new MemberId(proposedBy),
                proposedAt,
                answeredAt,
                Objects.requireNonNullElse(version, 0L));
    }
}
