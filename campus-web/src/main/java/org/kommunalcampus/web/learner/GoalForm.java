package org.kommunalcampus.web.learner;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.profile.GoalTarget;
import org.kommunalcampus.profile.WantedGoal;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.web.kit.Typed;

/**
 * A goal as it was entered; either a job or a competence with a level.
 *
 * @param job id of a job profile
 * @param competence id of a competence
 * @param due as people write days
 */
record GoalForm(
        @Nullable String job,
        @Nullable String competence,
        @Nullable String level,
        @Nullable String due) {

    /** The fields by the names that the domain has for them. */
    static final Map<String, String> FIELDS =
            Map.of("by", "due", "jobProfile", "job", "competence", "competence", "level", "level");

    /** Whether it is about a job rather than a competence. */
    public boolean aboutJob() {
        return job != null;
    }

    /** The goal; throws {@link org.kommunalcampus.shared.Invalid} with each field that is missing or unreadable. */
    WantedGoal read() {
        var checks = new FieldChecks();
        var day = Typed.day(Optional.ofNullable(due).orElse(""));
        if (day.isEmpty()) {
            checks.reject("/by", due == null || due.isBlank() ? "required" : "invalid-date", "A day is needed.");
        }
        Optional<GoalTarget> target = job != null ? jobTarget(job, checks) : skillTarget(checks);
        checks.orThrow();
        return new WantedGoal(target.orElseThrow(), day.orElseThrow());
    }

    private static Optional<GoalTarget> jobTarget(String job, FieldChecks checks) {
        try {
            return Optional.of(GoalTarget.job(JobProfileId.of(job)));
        } catch (IllegalArgumentException noneChosen) {
            checks.reject("/jobProfile", "required", "A job is needed.");
            return Optional.empty();
        }
    }

    private Optional<GoalTarget> skillTarget(FieldChecks checks) {
        boolean levelChosen = level != null && level.matches("[" + Level.MIN + "-" + Level.MAX + "]");
        if (!levelChosen) {
            checks.reject("/level", "required", "A level is needed.");
        }
        try {
            var chosen = CompetenceId.of(Optional.ofNullable(competence).orElse(""));
            return levelChosen
                    ? Optional.of(GoalTarget.skill(
                            chosen,
                            new Level(
                                    Integer.parseInt(Optional.ofNullable(level).orElseThrow()))))
                    : Optional.empty();
        } catch (IllegalArgumentException noneChosen) {
            checks.reject("/competence", "required", "A competence is needed.");
            return Optional.empty();
        }
    }
}
