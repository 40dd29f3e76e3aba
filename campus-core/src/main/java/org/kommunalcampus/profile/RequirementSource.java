package org.kommunalcampus.profile;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.Level;

/**
 * One reason why a level is asked for.
 *
 * @param level the level that this source asks for
 * @param jobProfile the job or market profile behind it; {@code null} for a goal that names a competence itself
 * @param market code of the market profile behind it; {@code null} for other kinds
 * @param goal the goal behind it; {@code null} for other kinds
 * @param due by when; {@code null} where no date is set
 * @param agreed whether the employer agreed to the goal; the person alone may know of any other
 * @param inJobSince first day in the job that asks; {@code null} for other sources, or where nobody said
 */
public record RequirementSource(
        RequirementKind kind,
        Level level,
        @Nullable JobProfileId jobProfile,
        @Nullable String market,
        @Nullable GoalId goal,
        @Nullable LocalDate due,
        boolean agreed,
        @Nullable LocalDate inJobSince) {

    /** A source is a job or market profile, a goal, or both for a goal that aims at a job. */
    public RequirementSource {
        if (jobProfile == null && goal == null) {
            throw new IllegalArgumentException("a requirement needs a source");
        }
    }

    static RequirementSource ofJob(HeldJob job, Level level) {
        return new RequirementSource(
                RequirementKind.JOB_PROFILE, level, job.profile(), null, null, null, false, job.since());
    }

    static RequirementSource ofMarket(JobProfileId marketProfile, String code, Level level) {
        return new RequirementSource(RequirementKind.MARKET, level, marketProfile, code, null, null, false, null);
    }

    static RequirementSource ofGoal(GoalView goal, boolean agreed, @Nullable JobProfileId jobProfile, Level level) {
        return new RequirementSource(
                RequirementKind.GOAL, level, jobProfile, null, goal.id(), goal.due(), agreed, null);
    }

    /** Tells the sources of one learner apart: the goal's id, otherwise the profile's. */
    public UUID id() {
        if (goal != null) {
            return goal.value();
        }
        return Objects.requireNonNull(jobProfile).value();
    }
}
