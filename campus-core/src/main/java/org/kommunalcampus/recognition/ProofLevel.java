package org.kommunalcampus.recognition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.profile.AttestationId;

/** A level that a proof shows, and the attestation by which it counts. */
@Embeddable
record ProofLevel(
        @Column(nullable = false) @JdbcTypeCode(SqlTypes.CHAR)
        UUID competenceId,

        @Column @Nullable Integer claimed,
        @Column @Nullable Integer granted,

        @Column @JdbcTypeCode(SqlTypes.CHAR) @Nullable UUID attestationId) {

    static ProofLevel claimed(ClaimedLevel said) {
        return new ProofLevel(said.competence().value(), said.level().value(), null, null);
    }

    /** The same, counting by this attestation. */
    ProofLevel granted(int level, AttestationId by) {
        return new ProofLevel(competenceId, claimed, level, by.value());
    }

    /** One that the person did not name. */
    static ProofLevel found(CompetenceId competence) {
        return new ProofLevel(competence.value(), null, null, null);
    }

    CompetenceId competence() {
        return new CompetenceId(competenceId);
    }

    @Nullable
    AttestationId attestation() {
        return attestationId == null ? null : new AttestationId(attestationId);
    }

    CheckedLevel view() {
        return new CheckedLevel(competence(), claimed, granted);
    }
}
