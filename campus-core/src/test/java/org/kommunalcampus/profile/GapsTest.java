package org.kommunalcampus.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.JobProfileKind;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

@CapabilityTest
class GapsTest {

    @Autowired
    private Profiles profiles;

    @Autowired
    private JobProfiles jobProfiles;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Clock clock;

    private MemberId member;
    private Caller self;
    private CompetenceId first;
    private CompetenceId second;

    @BeforeEach
    void somebodyWorksInAMunicipality() {
        member = campus.member();
        self = campus.learner(member);
        List<CompetenceId> two = campus.competences(2);
        first = two.get(0);
        second = two.get(1);
    }

    @Test
    void theHighestOfAllSourcesIsTheTargetAndEachSourceIsNamed() {
        LocalDate due = LocalDate.now(clock).plusMonths(6);
        JobProfileId job = campus.jobProfile(Map.of(first, 3));
        JobProfileId next = campus.jobProfile(Map.of(first, 6, second, 2));
        JobProfileId market = campus.jobProfile(JobProfileKind.MARKET, Map.of(first, 4));
        String marketCode = jobProfiles.find(market).code();
        profiles.assignJobs(campus.operator(), member, JobAssignment.of(job));
        GoalId career = profiles.aimAt(self, member, new WantedGoal(GoalTarget.job(next), due));
        GoalId skill = profiles.aimAt(self, member, new WantedGoal(GoalTarget.skill(first, new Level(5)), due));
        profiles.rateSelf(self, member, first, new Level(2));

        Gap gap = gap(first);

        assertThat(gap.actual()).isEqualTo(2);
        assertThat(gap.target()).isEqualTo(6);
        assertThat(gap.distance()).isEqualTo(4);
        assertThat(gap.requiredBy())
                .containsExactly(
                        new RequirementSource(RequirementKind.GOAL, new Level(6), next, null, career, due, false, null),
                        new RequirementSource(RequirementKind.GOAL, new Level(5), null, null, skill, due, false, null),
                        new RequirementSource(
                                RequirementKind.MARKET, new Level(4), market, marketCode, null, null, false, null),
                        new RequirementSource(
                                RequirementKind.JOB_PROFILE, new Level(3), job, null, null, null, false, null));
        assertThat(gap(second).actual()).isZero();
    }

    @Test
    void whatIsReachedIsComparedButNoGap() {
        JobProfileId job = campus.jobProfile(Map.of(first, 3, second, 5));
        profiles.assignJobs(campus.operator(), member, JobAssignment.of(job));
        profiles.rateSelf(self, member, first, new Level(3));

        assertThat(profiles.gaps(self, member))
                .extracting(Gap::competence)
                .contains(second)
                .doesNotContain(first);
        assertThat(profiles.comparison(self, member))
                .extracting(Gap::competence)
                .contains(first, second);
    }

    private Gap gap(CompetenceId competence) {
        return profiles.gaps(self, member).stream()
                .filter(each -> each.competence().equals(competence))
                .findFirst()
                .orElseThrow();
    }
}
