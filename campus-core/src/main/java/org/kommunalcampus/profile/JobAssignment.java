package org.kommunalcampus.profile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.JobProfileId;

/**
 * Which jobs the employer gives a person.
 *
 * @param main the main job, {@code null} for none; it is no further one any more
 * @param since first day in the main job; where it is not said, a job that the person holds already keeps its day, a person who moves to another job begins
 *     today, and otherwise nobody knows. For another job, the day of the one before says nothing: forms send it along
 * @param further jobs beside it, each with its first day; {@code null} leaves them as they are
 */
public record JobAssignment(
        @Nullable JobProfileId main,
        @Nullable LocalDate since,
        @Nullable List<HeldJob> further) {

    /** Whether one of the jobs is among these. */
    public boolean includesAnyOf(Collection<JobProfileId> profiles) {
        return profiles.contains(main)
                || (further != null && further.stream().anyMatch(job -> profiles.contains(job.profile())));
    }

    /** A main job of which nothing else is said. */
    public static JobAssignment of(@Nullable JobProfileId main) {
        return new JobAssignment(main, null, null);
    }
}
