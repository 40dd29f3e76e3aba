package org.kommunalcampus.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CapabilityTest
@RecordApplicationEvents
class ReleasesTest {

    @Autowired
    private Releases releases;

    @Autowired
    private GoalAgreements agreements;

    @Autowired
    private Profiles profiles;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private MutableClock clock;

    private MunicipalityId town;
    private MemberId member;
    private Caller self;
    private Caller hr;
    private CompetenceId competence;

    @BeforeEach
    void somebodyWithASelfAssessment() {
        town = campus.municipality();
        member = campus.member(town);
        self = campus.learner(member);
        hr = campus.hr(town);
        competence = campus.competence();
        profiles.rateSelf(self, member, competence, new Level(4));
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void theEmployerSeesWhatIsReleasedUntilItIsRevoked() {
        assertThat(profiles.forEmployer(hr, member).selfAssessed()).isNull();

        ReleaseId id =
                releases.release(self, member, ReleasedField.SELF_ASSESSMENTS, ReleasedTo.HR, today().plusDays(10));

        assertThat(profiles.forEmployer(hr, member).selfAssessed()).hasSize(1);
        assertThat(profiles.forEmployer(hr, member).interests()).isNull();

        releases.revoke(self, member, id);

        assertThat(profiles.forEmployer(hr, member).selfAssessed()).isNull();
        assertThat(releases.of(self, member))
                .singleElement()
                .satisfies(release -> assertThat(release.revokedAt()).isNotNull());
    }

    @Test
    void aReleaseEndsWithItsLastDay() {
        releases.release(self, member, ReleasedField.SELF_ASSESSMENTS, ReleasedTo.HR, today().plusDays(1));
        clock.advance(Duration.ofDays(1));
        assertThat(profiles.forEmployer(hr, member).selfAssessed()).hasSize(1);

        clock.advance(Duration.ofDays(1));

        assertThat(profiles.forEmployer(hr, member).selfAssessed()).isNull();
    }

    @Test
    void whatTheManagerMaySeeIsNotHrsBusiness() {
        releases.release(self, member, ReleasedField.SELF_ASSESSMENTS, ReleasedTo.MANAGER, today().plusDays(10));

        assertThat(profiles.forEmployer(hr, member).selfAssessed()).isNull();
    }

    @Test
    void nobodyReleasesOrRevokesForSomebodyElse() {
        MemberId other = campus.member(town);
        ReleaseId id = releases.release(self, member, ReleasedField.PLAN, ReleasedTo.HR, today());

        assertThatThrownBy(() -> releases.release(hr, member, ReleasedField.PLAN, ReleasedTo.HR, today().plusDays(1)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> releases.revoke(campus.learner(other), other, id))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> releases.release(self, member, ReleasedField.PLAN, ReleasedTo.HR, today().minusDays(1)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aGoalCountsWhenBothHaveSignedAndIsThenDroppedByNobodyAlone() {
        Caller boss = new Caller("HR", hr.roles(), hr.identity(), campus.member(town), town, null);
        var wanted = new WantedGoal(GoalTarget.skill(competence, new Level(6)), today().plusMonths(6));
        AgreementId id = agreements.propose(boss, member, wanted);
        assertThat(profiles.of(self, member).goals()).isEmpty();

        agreements.answer(self, member, id, true);

        GoalView goal = profiles.of(self, member).goals().getFirst();
        assertThat(goal.target()).isEqualTo(wanted.target());
        assertThatThrownBy(() -> profiles.dropGoal(self, member, goal.id())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> agreements.answer(self, member, id, false)).isInstanceOf(Refused.class);

        agreements.withdraw(
                boss,
                id,
                "Stelle entfällt",
                agreements.of(self, member).getFirst().version());
        profiles.dropGoal(self, member, goal.id());
        assertThat(profiles.of(self, member).goals()).isEmpty();
        assertThatThrownBy(() -> agreements.propose(campus.hr(campus.municipality()), member, wanted))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void aProposalThatIsTakenBackChangesNoProfile() {
        Caller boss = new Caller("HR", hr.roles(), hr.identity(), campus.member(town), town, null);
        var wanted = new WantedGoal(GoalTarget.skill(competence, new Level(6)), today().plusMonths(6));
        AgreementId proposed = agreements.propose(boss, member, wanted);
        long before = changes();
        agreements.withdraw(boss, proposed, "Doch nicht", version(proposed));
        assertThat(changes()).isEqualTo(before);

        AgreementId agreed = agreements.propose(boss, member, wanted);
        agreements.answer(self, member, agreed, true);
        long agreedThen = changes();
        agreements.withdraw(boss, agreed, "Stelle entfällt", version(agreed));
        assertThat(changes()).as("a goal that was agreed is a wish now").isEqualTo(agreedThen + 1);
    }

    private long version(AgreementId id) {
        return agreements.of(self, member).stream()
                .filter(agreement -> agreement.id().equals(id))
                .findFirst()
                .orElseThrow()
                .version();
    }

    private long changes() {
        return events.stream(ProfileChanged.class)
                .filter(event -> event.member().equals(member))
                .count();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
