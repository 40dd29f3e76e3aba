package org.kommunalcampus.web.learner;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.profile.GoalTarget;
import org.kommunalcampus.profile.WantedGoal;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.StandsFor;

/**
 * A goal as it was entered; either a job or a competence with a level.
 *
 * @param job id of a job profile
 * @param competence id of a competence
 */
record GoalForm(
        @StandsFor("jobProfile") @Nullable String job,
        @Nullable String competence,
        @FormField @Nullable Integer level,
        @FormField @StandsFor("by") @Nullable LocalDate due) {

    /** Nothing entered. */
    static GoalForm empty() {
        return new GoalForm(null, null, null, null);
    }

    /** Whether it is about a job rather than a competence. */
    public boolean aboutJob() {
        return job != null;
    }

    /** The goal; throws {@link org.kommunalcampus.shared.Invalid} with each field that is missing. */
    WantedGoal read() {
        var checks = new FieldChecks();
        if (due == null) {
            checks.reject("/by", "required", "A day is needed.");
        }
        Optional<GoalTarget> target = job != null ? jobTarget(job, checks) : skillTarget(checks);
        checks.orThrow();
        return new WantedGoal(target.orElseThrow(), Objects.requireNonNull(due));
    }

    private static Optional<GoalTarget> jobTarget(String job, FieldChecks checks) {
        Optional<GoalTarget> chosen = Ids.one(job, JobProfileId::of).map(GoalTarget::job);
        if (chosen.isEmpty()) {
            checks.reject("/jobProfile", "required", "A job is needed.");
        }
        return chosen;
    }

    private Optional<GoalTarget> skillTarget(FieldChecks checks) {
        Optional<Level> wanted = Optional.ofNullable(level)
                .filter(number -> number >= Level.MIN && number <= Level.MAX)
                .map(Level::new);
        if (wanted.isEmpty()) {
            checks.reject("/level", "required", "A level is needed.");
        }
        Optional<CompetenceId> chosen = Ids.one(competence, CompetenceId::of);
        if (chosen.isEmpty()) {
            checks.reject("/competence", "required", "A competence is needed.");
        }
        return chosen.flatMap(id -> wanted.map(to -> GoalTarget.skill(id, to)));
    }
}
