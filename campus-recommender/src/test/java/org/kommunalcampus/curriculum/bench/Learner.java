package org.kommunalcampus.curriculum.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.BlockedDays;
import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;
import org.kommunalcampus.curriculum.engine.input.CompletedModule;
import org.kommunalcampus.curriculum.engine.input.EnrolledModule;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.ModuleAssignment;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.shared.MemberId;

/** A made-up learner, as the tables of the platform hold one. */
record Learner(
        int number,
        JobProfiles.Job job,
        JobProfiles.Job market,
        Map<CompetenceId, Integer> levels,
        Set<CompetenceId> interests,
        @Nullable Goal goal,
        Set<ModuleId> completed,
        @Nullable Enrolled enrolled,
        Set<ModuleId> pinned,
        Set<ModuleId> refused,
        List<BlockedDays> blocked,
        int weeklyMinutes,
        Set<Format> formats,
        String language,
        @Nullable Assigned assigned) {

    /** A level agreed until a day. */
    record Goal(CompetenceId competence, int level, LocalDate due) {}

    /** A module booked or begun. */
    record Enrolled(ModuleId module, @Nullable SessionId session, boolean begun) {}

    /** A module that the employer has assigned until a day. */
    record Assigned(ModuleId module, LocalDate due) {}

    MemberId id() {
        return new MemberId(Ids.of("member", number));
    }

    UUID goalId() {
        return Ids.of("goal", number);
    }

    UUID assignmentId() {
        return Ids.of("assignment", number);
    }

    /** What the planner is told about the learner. */
    LearnerSnapshot snapshot() {
        var enrolments = enrolled == null
                ? List.<EnrolledModule>of()
                : List.of(new EnrolledModule(enrolled.module(), enrolled.session(), enrolled.begun(), null));
        return snapshot(enrolments, blocked);
    }

    /** The learner without anything that is dated. */
    LearnerSnapshot snapshotWithoutDates() {
        return snapshot(List.of(), List.of());
    }

    private LearnerSnapshot snapshot(List<EnrolledModule> enrolments, List<BlockedDays> blockedTimes) {
        return new LearnerSnapshot(
                levels,
                requirements(),
                completed.stream()
                        .map(module -> new CompletedModule(module, null))
                        .toList(),
                enrolments,
                pinned,
                refused,
                assignments(),
                blockedTimes,
                weeklyMinutes,
                formats,
                Set.of(language));
    }

    private List<ModuleAssignment> assignments() {
        return assigned == null
                ? List.of()
                : List.of(new ModuleAssignment(
                        assigned.module(),
                        RequirementOrigin.HR_ASSIGNMENT,
                        assignmentId().toString(),
                        "",
                        assigned.due()));
    }

    private List<CompetenceRequirement> requirements() {
        var requirements = new ArrayList<CompetenceRequirement>();
        ask(RequirementOrigin.JOB_PROFILE, job, requirements);
        ask(RequirementOrigin.MARKET, market, requirements);
        if (goal != null) {
            requirements.add(new CompetenceRequirement(
                    RequirementOrigin.PRIVATE_GOAL,
                    goalId().toString(),
                    "",
                    goal.competence(),
                    goal.level(),
                    goal.due()));
        }
        for (var interest : interests) {
            requirements.add(new CompetenceRequirement(
                    RequirementOrigin.INTEREST,
                    interest.toString(),
                    "",
                    interest,
                    Policy.standard().assumedLevel(),
                    null));
        }
        return requirements;
    }

    private static void ask(RequirementOrigin kind, JobProfiles.Job by, List<CompetenceRequirement> requirements) {
        var id = by.id().toString();
        by.levels()
                .forEach((competence, level) ->
                        requirements.add(new CompetenceRequirement(kind, id, id, competence, level, null)));
    }
}
