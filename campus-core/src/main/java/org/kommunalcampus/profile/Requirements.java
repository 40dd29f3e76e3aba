package org.kommunalcampus.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.competence.ProfileRequirements;
import org.kommunalcampus.competence.Requirement;
import org.kommunalcampus.shared.MemberId;
import org.springframework.stereotype.Component;

/**
 * What is asked of learners: by their job, by their goals, and by every market profile, which all people shall meet. What has retired from its framework is
 * asked of nobody.
 */
@Component
@RequiredArgsConstructor
class Requirements {

    private final JobProfiles jobProfiles;

    /**
     * Reads once what the jobs, goals and markets of all these people ask for.
     *
     * @param agreed the goals that the employer agreed to, by person
     */
    Asked of(Collection<LearnerProfile> profiles, Map<MemberId, Set<GoalTarget>> agreed) {
        Set<JobProfileId> needed = new HashSet<>();
        for (LearnerProfile profile : profiles) {
            profile.jobs().all().forEach(job -> needed.add(job.profile()));
            profile.goals().all().forEach(goal -> {
                if (goal.target() instanceof GoalTarget.Job job) {
                    needed.add(job.jobProfile());
                }
            });
        }
        return new Asked(jobProfiles.demandOf(needed), agreed);
    }

    /** The requirements of some job and market profiles. */
    record Asked(ProfileRequirements demand, Map<MemberId, Set<GoalTarget>> agreed) {

        /** Every level that every source asks of the person: jobs, goals by date, markets. */
        List<AskedLevel> of(LearnerProfile profile) {
            List<AskedLevel> asked = new ArrayList<>();
            for (HeldJob job : profile.jobs().all()) {
                each(
                        job.profile(),
                        requirement -> asked.add(new AskedLevel(
                                requirement.competence(), RequirementSource.ofJob(job, requirement.level()))));
            }
            Set<GoalTarget> withEmployer = agreed.getOrDefault(profile.member(), Set.of());
            for (GoalView goal : profile.goals().all()) {
                boolean isAgreed = withEmployer.contains(goal.target());
                switch (goal.target()) {
                    case GoalTarget.Skill skill -> {
                        if (!demand.retired().contains(skill.competence())) {
                            asked.add(new AskedLevel(
                                    skill.competence(), RequirementSource.ofGoal(goal, isAgreed, null, skill.level())));
                        }
                    }
                    case GoalTarget.Job job ->
                        each(
                                job.jobProfile(),
                                requirement -> asked.add(new AskedLevel(
                                        requirement.competence(),
                                        RequirementSource.ofGoal(
                                                goal, isAgreed, job.jobProfile(), requirement.level()))));
                }
            }
            demand.markets()
                    .forEach(market -> each(
                            market,
                            requirement -> asked.add(new AskedLevel(
                                    requirement.competence(),
                                    RequirementSource.ofMarket(market, code(market), requirement.level())))));
            return List.copyOf(asked);
        }

        /** The jobs that the person holds, the main one first, and those that are the person's goals. */
        List<LearnerJob> jobsOf(LearnerProfile profile) {
            List<LearnerJob> jobs = new ArrayList<>();
            profile.jobs().all().forEach(job -> jobs.add(job(job.profile(), job.since(), true)));
            for (GoalView goal : profile.goals().all()) {
                if (goal.target() instanceof GoalTarget.Job aim) {
                    jobs.add(job(aim.jobProfile(), null, false));
                }
            }
            return List.copyOf(jobs);
        }

        private LearnerJob job(JobProfileId profile, @Nullable LocalDate since, boolean held) {
            return new LearnerJob(profile, code(profile), since, held);
        }

        private String code(JobProfileId profile) {
            return demand.codes().getOrDefault(profile, "");
        }

        private void each(JobProfileId profile, Consumer<Requirement> then) {
            demand.requirements().getOrDefault(profile, List.of()).forEach(then);
        }
    }
}
