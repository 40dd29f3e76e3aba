package org.kommunalcampus.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.JobProfileId;

/**
 * A job that somebody holds.
 *
 * @param since first day in the job, {@code null} if nobody said
 */
public record HeldJob(JobProfileId profile, @Nullable LocalDate since) {}
