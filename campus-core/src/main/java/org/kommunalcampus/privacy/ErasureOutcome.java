package org.kommunalcampus.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.Ground;
import org.kommunalcampus.organisation.PersonalFile.Fate;

/** What became of one kind of record. */
@Embeddable
record ErasureOutcome(
        @Column(nullable = false) String file,

        @Column(nullable = false) @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Fate fate,

        @Column @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Nullable
        Ground ground,

        @Column(nullable = false) int entries) {

    static ErasureOutcome of(PersonalSection section) {
        return new ErasureOutcome(
                section.file().name(),
                section.file().fate(),
                section.file().ground(),
                section.rows().size());
    }

    ErasureLine line(@Nullable LocalDate leftOn) {
        return new ErasureLine(file, entries, fate, ground, ground == null ? null : ground.endsOn(leftOn));
    }
}
