package org.kommunalcampus.organisation;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;

/** The latest printed code of a person, by which an account is linked to the person once. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class ActivationCode {

    /** After so many entries with another person's key it is void. */
    static final int MOST_FAILURES = 5;

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private String codeSha256;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ActivationState state;

    @Column(nullable = false)
    private Instant madeAt;

    @Column(nullable = false)
    private LocalDate lastDay;

    /** Whether it is one to take along, which counts only after the last day at work. */
    private boolean forLeaving;

    private int failures;

    @Version
    private @Nullable Long version;

    ActivationCode(MemberId member, PrintedCode code, Instant now, LocalDate lastDay, boolean forLeaving) {
        memberId = member.value();
        renew(code, now, lastDay, forLeaving);
    }

    /** Another code takes the place of the one before, which is void from now on. */
    final void renew(PrintedCode code, Instant now, LocalDate until, boolean toTakeAlong) {
        codeSha256 = code.hash();
        state = ActivationState.OPEN;
        madeAt = now;
        lastDay = until;
        forLeaving = toTakeAlong;
        failures = 0;
    }

    boolean isGood(LocalDate today) {
        return stateOn(today) == ActivationState.OPEN;
    }

    ActivationState stateOn(LocalDate today) {
        return state == ActivationState.OPEN && lastDay.isBefore(today) ? ActivationState.LAPSED : state;
    }

    void use() {
        state = ActivationState.USED;
    }

    void revoke() {
        state = ActivationState.REVOKED;
    }

    /** Somebody entered it with another personnel key. */
    void fail() {
        failures++;
        if (failures >= MOST_FAILURES) {
            state = ActivationState.REVOKED;
        }
    }

    MemberId member() {
        return new MemberId(memberId);
    }
}
