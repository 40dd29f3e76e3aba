package org.kommunalcampus.record;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.profile.AttestationId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Refused;

/** A table of proofs that HR brought in; it remembers what became of the rows, so that it can be taken back as a whole. */
@Entity
@NoArgsConstructor(access = PROTECTED)
class ProofImport {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

    @Column(nullable = false, updatable = false)
    private Instant takenAt;

    @Column(nullable = false, updatable = false)
    private int levelsTaken;

    @Column(nullable = false, updatable = false)
    private int modulesTaken;

    private @Nullable Instant undoneAt;

    @Version
    private @Nullable Long version;

    @ElementCollection
    @CollectionTable(name = "proof_import_entry", joinColumns = @JoinColumn(name = "import_id"))
    private Set<Entry> entries = new HashSet<>();

    /** What became of a row. */
    enum Kind {
        LEVEL,
        COMPLETION
    }

    @Embeddable
    record Entry(
            @Column(nullable = false) @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
            Kind kind,

            @Column(nullable = false) @JdbcTypeCode(SqlTypes.CHAR)
            UUID entryId) {}

    ProofImport(
            MunicipalityId municipality,
            Collection<AttestationId> levels,
            Collection<CompletionId> completions,
            Instant now) {
        id = UUID.randomUUID();
        municipalityId = municipality.value();
        takenAt = now;
        levelsTaken = levels.size();
        modulesTaken = completions.size();
        levels.forEach(level -> entries.add(new Entry(Kind.LEVEL, level.value())));
        completions.forEach(completion -> entries.add(new Entry(Kind.COMPLETION, completion.value())));
    }

    MunicipalityId municipality() {
        return new MunicipalityId(municipalityId);
    }

    /** The keys of what the rows became; throws {@link Refused} {@code already-undone} the second time. */
    Set<Entry> undo(Instant now) {
        if (undoneAt != null) {
            throw new Refused("already-undone", "proof import " + id + " was taken back before");
        }
        undoneAt = now;
        return Set.copyOf(entries);
    }

    ProofImportView view() {
        return new ProofImportView(new ProofImportId(id), takenAt, levelsTaken, modulesTaken, undoneAt);
    }
}
