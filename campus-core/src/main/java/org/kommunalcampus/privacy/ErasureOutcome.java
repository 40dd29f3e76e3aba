package org.kommunalcampus.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.ErasureRule;
import org.kommunalcampus.shared.RetentionBasis;

/** What became of one kind of record. */
@Embeddable
record ErasureOutcome(
        @Column(nullable = false) String file,

        @Column(name = "erasure_rule", nullable = false) @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        ErasureRule rule,

        @Column(name = "retention_basis") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Nullable
        RetentionBasis basis,

        @Column(nullable = false) int entries) {

    static ErasureOutcome of(PersonalSection section) {
        return new ErasureOutcome(
                section.file().name(),
                section.file().rule(),
                section.file().basis(),
                section.rows().size());
    }

    ErasureLine line(@Nullable LocalDate leftOn) {
        return new ErasureLine(file, entries, rule, basis, basis == null ? null : basis.endsOn(leftOn));
    }
}
