package org.kommunalcampus.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CapabilityTest
@RecordApplicationEvents
class ProfilesTest {

    @Autowired
    private Profiles profiles;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationEvents events;

    private MunicipalityId municipality;
    private MemberId member;
    private Caller self;

    @BeforeEach
    void somebodyWorksInAMunicipality() {
        municipality = campus.municipality();
        member = campus.member(municipality);
        self = campus.learner(member);
    }

    @Test
    void aProfileThatNobodyTouchedHasTheUsualSettings() {
        ProfileView profile = profiles.of(self, member);

        assertThat(profile.version()).isZero();
        assertThat(profile.weeklyMinutes()).isEqualTo(120);
        assertThat(profile.language()).isEqualTo("de");
        assertThat(profile.jobProfile()).isNull();
        assertThat(profile.formats()).isEmpty();
    }

    @Test
    void aChangeIsKeptAndAnnouncedOnce() {
        CompetenceId competence = campus.competence();
        var holidays = new BlockedTime(today().plusDays(10), today().plusDays(20));
        var change = new ProfileChange(
                180,
                "en",
                null,
                Set.of(Format.ONLINE, Format.BLENDED),
                Set.of(competence),
                List.of(new WantedGoal(GoalTarget.skill(competence, new Level(5)), today().plusYears(1))),
                List.of(holidays));

        ProfileView answered = profiles.change(self, member, change, 0);

        ProfileView kept = profiles.of(self, member);
        assertThat(kept).isEqualTo(answered);
        assertThat(kept.version()).isPositive();
        assertThat(kept.weeklyMinutes()).isEqualTo(180);
        assertThat(kept.language()).isEqualTo("en");
        assertThat(kept.formats()).containsExactlyInAnyOrder(Format.ONLINE, Format.BLENDED);
        assertThat(kept.interests()).containsExactly(competence);
        assertThat(kept.goals())
                .singleElement()
                .satisfies(goal -> assertThat(goal.target()).isEqualTo(GoalTarget.skill(competence, new Level(5))));
        assertThat(kept.blockedTimes()).containsExactly(holidays);
        assertThat(announced()).isEqualTo(1);
    }

    @Test
    void eachKindOfChangeAnnouncesTheVersionThatContainsIt() {
        CompetenceId competence = campus.competence();
        List<Runnable> verbs = List.of(
                () -> profiles.change(
                        self,
                        member,
                        ProfileChange.nothing().withWeeklyMinutes(61),
                        profiles.of(self, member).version()),
                () -> profiles.change(
                        self,
                        member,
                        ProfileChange.nothing().withInterests(Set.of(competence)),
                        profiles.of(self, member).version()),
                () -> profiles.rateSelf(self, member, competence, new Level(2)),
                () -> profiles.rateSelf(self, member, competence, new Level(3)),
                () -> profiles.clearSelf(self, member, competence),
                () -> profiles.aimAt(
                        self, member, new WantedGoal(GoalTarget.skill(competence, new Level(5)), today().plusYears(1))),
                () -> profiles.attest(
                        member,
                        List.of(new AttestedLevel(
                                competence,
                                new Level(4),
                                new LevelEvidence(LevelEvidence.Kind.EMPLOYER, "seen"),
                                today(),
                                null))));

        for (Runnable verb : verbs) {
            verb.run();
            assertThat(lastAnnounced()).isEqualTo(profiles.of(self, member).version());
        }
        assertThat(announced()).isEqualTo(verbs.size());
    }

    @Test
    void whatAChangeDoesNotNameStays() {
        profiles.change(self, member, ProfileChange.nothing().withLanguage("en").withWeeklyMinutes(60), 0);
        long version = profiles.of(self, member).version();

        profiles.change(self, member, ProfileChange.nothing().withFormats(Set.of(Format.ONLINE)), version);

        assertThat(profiles.of(self, member))
                .satisfies(profile -> assertThat(profile.language()).isEqualTo("en"))
                .satisfies(profile -> assertThat(profile.weeklyMinutes()).isEqualTo(60))
                .satisfies(profile -> assertThat(profile.formats()).containsExactly(Format.ONLINE));
    }

    @Test
    void aChangeOfNothingKeepsTheVersionAndIsNotAnnounced() {
        var change = ProfileChange.nothing()
                .withWeeklyMinutes(120)
                .withLanguage("de")
                .withFormats(Set.of());

        assertThat(profiles.change(self, member, change, 0).version()).isZero();
        assertThat(announced()).isZero();
    }

    @Test
    void aChangeMadeForAnOlderVersionIsRefused() {
        profiles.change(self, member, ProfileChange.nothing().withWeeklyMinutes(60), 0);

        assertThatThrownBy(() ->
                        profiles.change(self, member, ProfileChange.nothing().withWeeklyMinutes(90), 0))
                .isInstanceOf(Stale.class);
        assertThat(profiles.of(self, member).weeklyMinutes()).isEqualTo(60);
    }

    @Test
    void everyWrongFieldIsNamedAndNothingIsKept() {
        var target = GoalTarget.skill(campus.competence(), new Level(2));
        var change = new ProfileChange(
                14,
                "xx",
                null,
                Set.of(Format.ONLINE),
                Set.of(CompetenceId.next()),
                List.of(
                        new WantedGoal(GoalTarget.job(JobProfileId.next()), today()),
                        new WantedGoal(target, today().plusDays(1)),
                        new WantedGoal(target, today().plusDays(2))),
                List.of(
                        new BlockedTime(today(), today().plusDays(5)),
                        new BlockedTime(today().plusDays(5), today().plusDays(6))));

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> profiles.change(self, member, change, 0))
                .satisfies(refused -> assertThat(refused.getErrors())
                        .extracting(FieldError::pointer, FieldError::code)
                        .map(Object::toString)
                        .containsExactly(
                                "(\"/weeklyHours\", \"out-of-range\")",
                                "(\"/language\", \"unknown-language\")",
                                "(\"/interests\", \"unknown-competence\")",
                                "(\"/goals/0/by\", \"not-in-future\")",
                                "(\"/goals/0/jobProfile\", \"unknown-job-profile\")",
                                "(\"/goals/2\", \"duplicate\")",
                                "(\"/blockedTimes/1\", \"overlap\")"));
        assertThat(profiles.of(self, member).formats()).isEmpty();
    }

    @Test
    void aBlockedTimeEndsAfterItStartsAndLiesInReach() {
        LocalDate today = today();
        for (BlockedTime time : List.of(
                new BlockedTime(today, today.minusDays(1)),
                new BlockedTime(today, LocalDate.of(9999, 12, 31)),
                new BlockedTime(LocalDate.MIN, LocalDate.MAX))) {
            var change = new ProfileChange(null, null, null, null, null, null, List.of(time));
            assertThatThrownBy(() -> profiles.change(self, member, change, 0)).isInstanceOf(Invalid.class);
        }
        assertThat(new BlockedTime(today, today).isPossible()).isTrue();
    }

    @Test
    void blockedTimesFromBeforeTheyWereCheckedKeepNothingFromBeingRead() {
        assertThat(new BlockedTime(today(), today().minusDays(1)).isPossible()).isFalse();
        assertThat(new BlockedTime(today(), LocalDate.MAX).isPossible()).isFalse();
    }

    @Test
    void aGoalThatIsMovedKeepsItsIdAndOthersGo() {
        CompetenceId competence = campus.competence();
        JobProfileId job = campus.jobProfile(Map.of(competence, 3));
        GoalId kept = profiles.aimAt(self, member, new WantedGoal(GoalTarget.job(job), today().plusDays(30)));
        profiles.aimAt(self, member, new WantedGoal(GoalTarget.skill(competence, new Level(4)), today().plusDays(40)));
        long version = profiles.of(self, member).version();

        var moved = List.of(new WantedGoal(GoalTarget.job(job), today().plusDays(60)));
        ProfileView changed =
                profiles.change(self, member, ProfileChange.nothing().withGoals(moved), version);

        assertThat(changed.goals()).containsExactly(new GoalView(kept, GoalTarget.job(job), today().plusDays(60)));
        assertThat(changed.version()).isGreaterThan(version);
    }

    @Test
    void aGoalIsDroppedOnce() {
        GoalId goal = profiles.aimAt(
                self, member, new WantedGoal(GoalTarget.skill(campus.competence(), new Level(4)), today().plusDays(1)));

        profiles.dropGoal(self, member, goal);

        assertThat(profiles.of(self, member).goals()).isEmpty();
        assertThatThrownBy(() -> profiles.dropGoal(self, member, goal)).isInstanceOf(NotFound.class);
    }

    @Test
    void aNewGoalIsDueAfterToday() {
        var late = new WantedGoal(GoalTarget.skill(campus.competence(), new Level(4)), today());

        assertThatThrownBy(() -> profiles.aimAt(self, member, late)).isInstanceOf(Invalid.class);
    }

    @Test
    void hrOfTheMunicipalityAndTheOperatorAssignTheJobProfile() {
        JobProfileId first = campus.jobProfile(Map.of(campus.competence(), 3));
        JobProfileId second = campus.jobProfile(Map.of(campus.competence(), 3));

        profiles.assignJobs(campus.hr(municipality), member, JobAssignment.of(first));
        assertThat(profiles.of(self, member).jobProfile()).isEqualTo(first);

        profiles.assignJobs(campus.operator(), member, JobAssignment.of(second));
        assertThat(profiles.of(self, member).jobProfile()).isEqualTo(second);

        profiles.assignJobs(campus.operator(), member, JobAssignment.of(null));
        assertThat(profiles.of(self, member).jobProfile()).isNull();
        assertThat(announced()).isEqualTo(3);
    }

    @Test
    void whoMovesToAnotherJobIsNewInItUnlessADayIsSaid() {
        JobProfileId first = campus.jobProfile(Map.of(campus.competence(), 3));
        JobProfileId second = campus.jobProfile(Map.of(campus.competence(), 3));
        LocalDate since = LocalDate.of(2019, 5, 1);
        Caller hr = campus.hr(municipality);

        profiles.assignJobs(hr, member, JobAssignment.of(first));
        assertThat(profiles.of(self, member).jobSince()).isNull();
        profiles.assignJobs(hr, member, new JobAssignment(first, since, null));
        assertThat(profiles.of(self, member).jobSince()).isEqualTo(since);
        profiles.assignJobs(hr, member, JobAssignment.of(first));
        assertThat(profiles.of(self, member).jobSince()).isEqualTo(since);
        profiles.assignJobs(hr, member, JobAssignment.of(second));
        assertThat(profiles.of(self, member).jobSince()).isEqualTo(today());
    }

    @Test
    void theFirstDayInTheJobBeforeSaysNothingOfTheNextOne() {
        JobProfileId first = campus.jobProfile(Map.of(campus.competence(), 3));
        JobProfileId second = campus.jobProfile(Map.of(campus.competence(), 3));
        LocalDate since = LocalDate.of(2019, 5, 1);
        Caller hr = campus.hr(municipality);
        profiles.assignJobs(hr, member, new JobAssignment(first, since, null));

        profiles.assignJobs(hr, member, new JobAssignment(second, since, null));
        assertThat(profiles.of(self, member).jobSince()).isEqualTo(today());

        LocalDate stated = LocalDate.of(2021, 1, 1);
        profiles.assignJobs(hr, member, new JobAssignment(first, stated, null));
        assertThat(profiles.of(self, member).jobSince()).isEqualTo(stated);
        profiles.assignJobs(hr, member, new JobAssignment(null, stated, null));
        assertThat(profiles.of(self, member).jobSince()).isNull();
    }

    @Test
    void aFurtherJobThatBecomesTheMainOneIsHeldOnceAndSinceItsOwnFirstDay() {
        JobProfileId main = campus.jobProfile(Map.of(campus.competence(), 3));
        JobProfileId further = campus.jobProfile(Map.of(campus.competence(), 3));
        LocalDate since = LocalDate.of(2022, 2, 1);
        Caller hr = campus.hr(municipality);
        profiles.assignJobs(hr, member, new JobAssignment(main, null, List.of(new HeldJob(further, since))));

        profiles.assignJobs(hr, member, JobAssignment.of(further));

        ProfileView profile = profiles.of(self, member);
        assertThat(profile.jobProfile()).isEqualTo(further);
        assertThat(profile.jobSince()).isEqualTo(since);
        assertThat(profile.furtherJobs()).isEmpty();
    }

    @Test
    void aFurtherJobNeedsItsFirstDayAndIsNotTheMainOne() {
        JobProfileId main = campus.jobProfile(Map.of(campus.competence(), 3));
        JobProfileId further = campus.jobProfile(Map.of(campus.competence(), 3));
        Caller hr = campus.hr(municipality);

        assertThatThrownBy(() -> profiles.assignJobs(
                        hr, member, new JobAssignment(main, null, List.of(new HeldJob(further, null)))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> profiles.assignJobs(
                        hr, member, new JobAssignment(main, null, List.of(new HeldJob(main, today())))))
                .isInstanceOf(Invalid.class);
        profiles.assignJobs(hr, member, new JobAssignment(main, null, List.of(new HeldJob(further, today()))));
        profiles.assignJobs(hr, member, JobAssignment.of(main));
        assertThat(profiles.of(self, member).furtherJobs()).containsExactly(new HeldJob(further, today()));
    }

    @Test
    void nobodyElseAssignsTheJobProfile() {
        JobProfileId job = campus.jobProfile(Map.of(campus.competence(), 3));

        for (Caller other : List.of(self, campus.hr(campus.municipality()), campus.provider(campus.provider()))) {
            assertThatThrownBy(() -> profiles.assignJobs(other, member, JobAssignment.of(job)))
                    .isInstanceOf(AccessDenied.class);
        }
        assertThatThrownBy(() ->
                        profiles.assignJobs(campus.hr(municipality), member, JobAssignment.of(JobProfileId.next())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyButThePersonReadsOrChangesTheProfile() {
        Caller colleague = campus.learner(campus.member(municipality));
        CompetenceId competence = campus.competence();

        for (Caller other : List.of(colleague, campus.hr(municipality), campus.operator(), Caller.anonymous())) {
            assertThatThrownBy(() -> profiles.of(other, member)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> profiles.change(other, member, ProfileChange.nothing(), 0))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> profiles.rateSelf(other, member, competence, new Level(1)))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> profiles.clearSelf(other, member, competence))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> profiles.gaps(other, member)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> profiles.dropGoal(other, member, GoalId.next()))
                    .isInstanceOf(AccessDenied.class);
        }
    }

    private long lastAnnounced() {
        return events.stream(ProfileChanged.class)
                .filter(event -> event.member().equals(member))
                .mapToLong(ProfileChanged::version)
                .max()
                .orElseThrow();
    }

    private long announced() {
        return events.stream(ProfileChanged.class)
                .filter(event -> event.member().equals(member))
                .count();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
