package org.kommunalcampus.web.hr;

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

/** A goal that the employer proposes: a job, or a competence with a level. */
record GoalProposalForm(
        @Nullable String job,
        @Nullable String competence,
        @FormField @Nullable Integer level,
        @FormField @Nullable LocalDate due) {

    /** The goal; throws {@link org.kommunalcampus.shared.Invalid} with what is missing. */
    WantedGoal read() {
        var checks = new FieldChecks();
        Optional<GoalTarget> target = target();
        if (target.isEmpty()) {
            checks.reject("/target", "goal-target", "Name a job, or a competence with a level.");
        }
        if (due == null) {
            checks.reject("/due", "required", "A day is needed.");
        }
        checks.orThrow();
        return new WantedGoal(target.orElseThrow(), Objects.requireNonNull(due));
    }

    private Optional<GoalTarget> target() {
        Optional<GoalTarget> wantedJob = Ids.one(job, JobProfileId::of).map(GoalTarget::job);
        if (wantedJob.isPresent() || level == null || level < Level.MIN || level > Level.MAX) {
            return wantedJob;
        }
        var wanted = new Level(level);
        return Ids.one(competence, CompetenceId::of).map(id -> GoalTarget.skill(id, wanted));
    }
}
