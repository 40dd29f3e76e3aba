package org.kommunalcampus.privacy;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Refused;

/** That a person wants their own data erased. */
@Entity
@NoArgsConstructor(access = PROTECTED)
class ErasureRequest {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ErasureState state;

    @Column(nullable = false, updatable = false)
    private Instant requestedAt;

    @Column(nullable = false)
    private Instant erasedAt;

    private @Nullable Instant decidedAt;

    private @Nullable String reason;

    /** The person's id while nothing is decided, else null: see the unique index of the table. */
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID openKey;

    @ElementCollection
    @CollectionTable(name = "erasure_outcome", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "position")
    private List<ErasureOutcome> outcomes = new ArrayList<>();

    @Version
    private @Nullable Long version;

    ErasureRequest(MemberId member, Instant now) {
        id = ErasureId.next().value();
        memberId = member.value();
        openKey = memberId;
        state = ErasureState.REQUESTED;
        requestedAt = now;
        erasedAt = now;
    }

    ErasureId id() {
        return new ErasureId(id);
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    Instant requestedAt() {
        return requestedAt;
    }

    /** Whether it was decided after this day. */
    boolean wasDecidedAfter(LocalDate day, ZoneId zone) {
        return decidedAt != null && LocalDate.ofInstant(decidedAt, zone).isAfter(day);
    }

    /** What could go has gone, perhaps once more. */
    void erased(List<ErasureOutcome> became, Instant now) {
        outcomes.clear();
        outcomes.addAll(became);
        erasedAt = now;
    }

    void carryOut(Instant now) {
        decide(ErasureState.CARRIED_OUT, now);
    }

    void refuse(String why, Instant now) {
        decide(ErasureState.PARTLY_REFUSED, now);
        reason = why;
    }

    ErasureView view(@Nullable LocalDate leftOn) {
        return new ErasureView(
                id(),
                member(),
                state,
                requestedAt,
                erasedAt,
                decidedAt,
                reason,
                outcomes.stream().map(outcome -> outcome.line(leftOn)).toList());
    }

    private void decide(ErasureState decision, Instant now) {
        if (state != ErasureState.REQUESTED) {
            throw new Refused("erasure-decided", "erasure request " + id + " is " + state);
        }
        state = decision;
        openKey = null;
        decidedAt = now;
    }
}
