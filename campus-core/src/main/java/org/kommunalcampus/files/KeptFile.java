package org.kommunalcampus.files;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.shared.AssignedId;

/** What is known of a file beside its bytes; it is kept or removed, and never changed. */
@Entity
@Immutable
@Table(name = "stored_file")
@NoArgsConstructor(access = PROTECTED)
class KeptFile extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private FileKind kind;

    private long size;
    private Instant storedAt;

    KeptFile(StoredFile file) {
        id = file.id().value();
        name = file.name();
        kind = file.kind();
        size = file.size();
        storedAt = file.storedAt();
    }

    @Override
    public UUID getId() {
        return id;
    }

    StoredFile view() {
        return new StoredFile(new FileId(id), name, kind, size, storedAt);
    }
}
