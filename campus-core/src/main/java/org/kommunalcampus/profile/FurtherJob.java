package org.kommunalcampus.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.competence.JobProfileId;

/** A job beside the main one, with the first day in it. */
@Embeddable
record FurtherJob(
        @Column(nullable = false) @JdbcTypeCode(SqlTypes.CHAR)
        UUID jobProfileId,

        @Column(nullable = false) LocalDate since) {

    static FurtherJob of(HeldJob job) {
        return new FurtherJob(job.profile().value(), Objects.requireNonNull(job.since()));
    }

    HeldJob view() {
        return new HeldJob(new JobProfileId(jobProfileId), since);
    }
}
