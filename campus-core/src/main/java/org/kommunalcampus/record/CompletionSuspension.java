package org.kommunalcampus.record;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.AssignedId;
import org.kommunalcampus.shared.MemberId;

/** That the record of a completion does not count for a time. It ends with its last day or when it is lifted. */
@Entity
@NoArgsConstructor(access = PROTECTED)
class CompletionSuspension extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID completionId;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @Column
    private String reason;

    @Column
    private Instant suspendedAt;

    @Column
    private LocalDate lastDay;

    private @Nullable Instant liftedAt;

    CompletionSuspension(CompletionId completion, MemberId member, LocalDate lastDay, String reason, Instant now) {
        id = UUID.randomUUID();
        completionId = completion.value();
        memberId = member.value();
        this.lastDay = lastDay;
        this.reason = reason;
        suspendedAt = now;
    }

    /** The same for the completion that takes the place of this one's. */
    CompletionSuspension of(CompletionId other) {
        return new CompletionSuspension(other, new MemberId(memberId), lastDay, reason, suspendedAt);
    }

    @Override
    public UUID getId() {
        return id;
    }

    CompletionId completion() {
        return new CompletionId(completionId);
    }

    void lift(Instant now) {
        liftedAt = now;
    }

    SuspensionView view() {
        return new SuspensionView(completion(), lastDay, reason);
    }
}
