package org.kommunalcampus.provider;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.AssignedId;
import org.kommunalcampus.shared.ProviderId;

/** Something that a provider was told. */
@Entity
@Immutable
@NoArgsConstructor(access = PROTECTED)
class ProviderNotice extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID providerId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NoticeKind kind;

    private @Nullable String detail;
    private Instant createdAt;

    ProviderNotice(ProviderId provider, NoticeKind kind, @Nullable String detail, Instant now) {
        id = UUID.randomUUID();
        providerId = provider.value();
        this.kind = kind;
        this.detail = detail;
        createdAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    Notice view() {
        return new Notice(kind, detail, createdAt);
    }
}
