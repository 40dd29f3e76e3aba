package org.kommunalcampus.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;

/**
 * What went into the profile.
 *
 * @param stored the level, the formats or the minutes; the id for an interest
 * @param before what stood there before, {@code null} for nothing
 */
@Embeddable
record WrittenEntry(
        @Column(nullable = false) String entry,

        @Column(nullable = false) @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        EntryKind kind,

        @JdbcTypeCode(SqlTypes.CHAR) @Nullable UUID competenceId,
        @Column(name = "put_in", nullable = false) String stored,
        @Column(name = "put_before") @Nullable String before) {

    CompetenceId competence() {
        return new CompetenceId(Objects.requireNonNull(competenceId));
    }
}
