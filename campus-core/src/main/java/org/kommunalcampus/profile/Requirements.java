package org.kommunalcampus.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Frameworks;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.JobProfileKind;
import org.kommunalcampus.competence.JobProfileView;
import org.kommunalcampus.competence.JobProfiles;
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
    private final Frameworks frameworks;

    /** Reads once what the jobs, goals and markets of all these people ask for. */
    Asked of(Collection<LearnerProfile> profiles) {
        List<JobProfileId> markets = jobProfiles.all().stream()
                .filter(profile -> profile.kind() == JobProfileKind.MARKET)
                .map(JobProfileView::id)
                .toList();
        Set<JobProfileId> needed = new HashSet<>(markets);
        for (LearnerProfile profile : profiles) {
            profile.jobProfile().ifPresent(needed::add);
            profile.goals().forEach(goal -> {
                if (goal.target() instanceof GoalTarget.Job job) {
                    needed.add(job.jobProfile());
                }
            });
        }
        return new Asked(markets, jobProfiles.requirementsOf(needed), frameworks.retired());
    }

    /** The requirements of some job and market profiles. */
    record Asked(
            List<JobProfileId> markets, Map<JobProfileId, List<Requirement>> byProfile, Set<CompetenceId> retired) {

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
                    case GoalTarget.Skill skill ->
                        asked.add(new AskedLevel(
                                skill.competence(), RequirementSource.ofGoal(goal, null, skill.level())));
                    case GoalTarget.Job job ->
                        each(
                                job.jobProfile(),
                                requirement -> asked.add(new AskedLevel(
                                        requirement.competence(),
                                        RequirementSource.ofGoal(goal, job.jobProfile(), requirement.level()))));
                }
            }
            markets.forEach(market -> each(
                    market,
                    requirement -> asked.add(new AskedLevel(
                            requirement.competence(), RequirementSource.ofMarket(market, requirement.level())))));
            return asked.stream()
                    .filter(level -> !retired.contains(level.competence()))
                    .toList();
        }

        private void each(JobProfileId profile, Consumer<Requirement> then) {
            byProfile.getOrDefault(profile, List.of()).forEach(then);
        }
    }
}
