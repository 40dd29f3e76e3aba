package org.kommunalcampus.provisioning;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that a directory on trial believes to have made. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class DirectoryTrial {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID accessId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DirectoryEntryKind kind;

    private String name;
    private @Nullable String externalId;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String document;

    private Instant keptAt;

    @Version
    private @Nullable Long version;

    DirectoryTrial(DirectoryEntrance entrance, TrialRecord kept, Instant now) {
        id = kept.id();
        accessId = entrance.access().value();
        kind = kept.kind();
        take(kept, now);
    }

    final void take(TrialRecord kept, Instant now) {
        name = kept.name();
        externalId = kept.externalId();
        document = kept.document();
        keptAt = now;
    }

    TrialRecord view() {
        return new TrialRecord(id, kind, name, externalId, document);
    }
}
