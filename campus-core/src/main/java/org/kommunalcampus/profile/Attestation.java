package org.kommunalcampus.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;

/** One proof of one level. Never changed; a better or later proof is another row. */
@Embeddable
record Attestation(
        @Column(nullable = false) @JdbcTypeCode(SqlTypes.CHAR)
        UUID competenceId,

        @Column(nullable = false) int level,

        @Column(nullable = false) @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        LevelEvidence.Kind evidenceKind,

        @Column(nullable = false) String evidenceRef,
        @Column(nullable = false) LocalDate since,
        @Column @Nullable LocalDate expires) {

    static Attestation of(AttestedLevel proof) {
        return new Attestation(
                proof.competence().value(),
                proof.level().value(),
                proof.evidence().kind(),
                proof.evidence().ref(),
                proof.since(),
                proof.expires());
    }

    AttestedLevel view() {
        return new AttestedLevel(
                new CompetenceId(competenceId),
                new Level(level),
                new LevelEvidence(evidenceKind, evidenceRef),
                since,
                expires);
    }
}
