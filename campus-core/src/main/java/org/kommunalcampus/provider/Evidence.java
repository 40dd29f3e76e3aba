package org.kommunalcampus.provider;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.files.StoredFile;
import org.kommunalcampus.shared.AssignedId;
import org.kommunalcampus.shared.ProviderId;

/** That a file proves something about a provider; it is added and removed, and never changed. */
@Entity
@Immutable
@Table(name = "provider_evidence")
@NoArgsConstructor(access = PROTECTED)
class Evidence extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID providerId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EvidenceKind kind;

    private @Nullable String note;
    private @Nullable LocalDate validUntil;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID fileId;

    @Column
    private Instant addedAt;

    Evidence(
            ProviderId provider,
            EvidenceKind kind,
            @Nullable String note,
            @Nullable LocalDate validUntil,
            FileId file,
            Instant now) {
        id = UUID.randomUUID();
        providerId = provider.value();
        this.kind = kind;
        this.note = note;
        this.validUntil = validUntil;
        fileId = file.value();
        addedAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    FileId file() {
        return new FileId(fileId);
    }

    EvidenceDocument document(StoredFile file) {
        return new EvidenceDocument(id.toString(), kind, note, validUntil, file);
    }
}
