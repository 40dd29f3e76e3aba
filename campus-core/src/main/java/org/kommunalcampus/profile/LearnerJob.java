package org.kommunalcampus.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.JobProfileId;

/**
 * A job that a learner holds or aims at.
 *
 * @param code of the job profile
 * @param since first day in the job, {@code null} if nobody said, and for a job that the learner only aims at
 * @param held whether the learner holds it already
 */
public record LearnerJob(
        JobProfileId profile, String code, @Nullable LocalDate since, boolean held) {}
