package org.kommunalcampus.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.competence.ProfileRequirements;
import org.kommunalcampus.competence.Requirement;
import org.springframework.stereotype.Component;

/**
 * What is asked of learners: by their job, by their goals, and by every market profile, which all people shall meet. What has retired from its framework is
 * asked of nobody.
 */
@Component
@RequiredArgsConstructor
class Requirements {

    private final JobProfiles jobProfiles;

    /** Reads once what the jobs, goals and markets of all these people ask for. */
    Asked of(Collection<LearnerProfile> profiles) {
        Set<JobProfileId> needed = new HashSet<>();
        for (LearnerProfile profile : profiles) {
            profile.jobProfile().ifPresent(needed::add);
            profile.goals().forEach(goal -> {
                if (goal.target() instanceof GoalTarget.Job job) {
                    needed.add(job.jobProfile());
                }
            });
        }
        return new Asked(jobProfiles.demandOf(needed));
    }

    /** The requirements of some job and market profiles. */
    record Asked(ProfileRequirements demand) {

        /** Every level that every source asks of the person: job, goals by date, markets. */
        List<AskedLevel> of(LearnerProfile profile) {
            List<AskedLevel> asked = new ArrayList<>();
            profile.jobProfile()
                    .ifPresent(job -> each(
                            job,
                            requirement -> asked.add(new AskedLevel(
                                    requirement.competence(), RequirementSource.ofJob(job, requirement.level())))));
            for (GoalView goal : profile.goals()) {
                switch (goal.target()) {
                    case GoalTarget.Skill skill -> {
                        if (!demand.retired().contains(skill.competence())) {
                            asked.add(new AskedLevel(
                                    skill.competence(), RequirementSource.ofGoal(goal, null, skill.level())));
                        }
                    }
                    case GoalTarget.Job job ->
                        each(
                                job.jobProfile(),
                                requirement -> asked.add(new AskedLevel(
                                        requirement.competence(),
                                        RequirementSource.ofGoal(goal, job.jobProfile(), requirement.level()))));
                }
            }
            demand.markets()
                    .forEach(market -> each(
                            market,
                            requirement -> asked.add(new AskedLevel(
                                    requirement.competence(),
                                    RequirementSource.ofMarket(market, requirement.level())))));
            return List.copyOf(asked);
        }

        private void each(JobProfileId profile, Consumer<Requirement> then) {
            demand.requirements().getOrDefault(profile, List.of()).forEach(then);
        }
    }
}
