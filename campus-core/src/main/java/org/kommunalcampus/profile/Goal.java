package org.kommunalcampus.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.Level;

/** What a learner wants to reach by a date: a job profile, or a competence at a level. */
@Embeddable
record Goal(
        @Column @JdbcTypeCode(SqlTypes.CHAR) @Nullable UUID jobProfileId,
        @Column @JdbcTypeCode(SqlTypes.CHAR) @Nullable UUID competenceId,
        @Column @Nullable Integer level,
        @Column(nullable = false) LocalDate due) {

    static Goal of(WantedGoal wanted) {
        return switch (wanted.target()) {
            case GoalTarget.Job job -> new Goal(job.jobProfile().value(), null, null, wanted.due());
            case GoalTarget.Skill skill ->
                new Goal(null, skill.competence().value(), skill.level().value(), wanted.due());
        };
    }

    GoalTarget target() {
        return jobProfileId != null
                ? GoalTarget.job(new JobProfileId(jobProfileId))
                : GoalTarget.skill(
                        new CompetenceId(Objects.requireNonNull(competenceId)),
                        new Level(Objects.requireNonNull(level)));
    }
}
