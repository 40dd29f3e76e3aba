package org.kommunalcampus.record;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.shared.AssignedId;

/** A completion that no longer counts, and why. */
@Entity
@Immutable
@NoArgsConstructor(access = PROTECTED)
class RevokedCompletion extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    @Column
    private LocalDate completedOn;

    @Column
    private String evidence;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column
    private RecordedBy recordedBy;

    @Column
    private Instant recordedAt;

    @Getter
    @Column
    private String reason;

    @Column
    private Instant revokedAt;

    RevokedCompletion(CompletionView was, String reason, Instant now) {
        id = was.id().value();
        memberId = was.member().value();
        moduleId = was.module().value();
        completedOn = was.completedOn();
        evidence = was.evidence();
        recordedBy = was.recordedBy();
        recordedAt = was.recordedAt();
        this.reason = reason;
        revokedAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    CompletionId completion() {
        return new CompletionId(id);
    }
}
