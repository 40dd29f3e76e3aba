package org.kommunalcampus.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
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
import org.springframework.data.domain.Pageable;

/** Levels that HR has seen at work: noted, and taken back where it was a mistake. */
@CapabilityTest
class EmployerAttestationTest {

    private static final String WHY = "Verwechslung mit einer Kollegin";

    @Autowired
    private Profiles profiles;

    @Autowired
    private EmployerAttestations attestations;

    @Autowired
    private Notifications notifications;

    @Autowired
    private LearnerFactsReader facts;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private MunicipalityId town;
    private MemberId member;
    private CompetenceId competence;
    private Caller hr;
    private Caller self;

    @BeforeEach
    void somebodyWorksInATown() {
        town = campus.municipality();
        member = campus.member(town);
        competence = campus.competence();
        hr = campus.hr(town);
        self = campus.learner(member);
    }

    @Test
    void whatWasSeenCountsFromThatDay() {
        LocalDate lastWeek = LocalDate.now(clock).minusWeeks(1);

        AttestationId id =
                attestations.attest(hr, member, new SeenAtWork(competence, new Level(4), "Gespräch", lastWeek, null));

        assertThat(profiles.forEmployer(hr, member).byEmployer())
                .containsExactly(new EmployerAttestation(
                        id,
                        new AttestedLevel(
                                competence,
                                new Level(4),
                                new LevelEvidence(LevelEvidence.Kind.EMPLOYER, "Gespräch"),
                                lastWeek,
                                null)));
        assertThat(facts.of(member).levels()).containsEntry(competence, 4);
    }

    @Test
    void nobodyAttestsALevelToOneself() {
        Caller own = new Caller(hr.name(), hr.roles(), hr.identity(), member, town, null);
        var seen = new SeenAtWork(competence, new Level(4), "Gespräch", LocalDate.now(clock), null);

        assertThatThrownBy(() -> attestations.attest(own, member, seen))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.getCode()).isEqualTo("own-level"));
    }

    @Test
    void everyWrongFieldIsNamed() {
        LocalDate today = LocalDate.now(clock);
        var seen = new SeenAtWork(CompetenceId.next(), new Level(2), " ", today.plusDays(1), today);

        assertThatThrownBy(() -> attestations.attest(hr, member, seen))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.getErrors())
                                .extracting(error -> error.pointer())
                                .containsExactlyInAnyOrder("/competence", "/seenOn", "/expires", "/reference"));
    }

    @Test
    void oneReferenceProvesOneLevelOfACompetence() {
        attest(3, "Gespräch");

        assertThatThrownBy(() -> attest(4, "Gespräch")).isInstanceOf(Invalid.class);
        attest(4, "Gespräch danach");

        assertThat(facts.of(member).levels()).containsEntry(competence, 4);
    }

    @Test
    void aWithdrawnLevelSinksToWhatElseIsKnownAndThePersonReadsWhy() {
        profiles.rateSelf(self, member, competence, new Level(2));
        AttestationId id = attest(5, "Gespräch");
        long before = profiles.of(self, member).version();

        attestations.withdraw(hr, member, id, WHY);

        assertThat(facts.of(member).levels()).isEqualTo(Map.of(competence, 2));
        assertThat(profiles.of(self, member).attested()).isEmpty();
        assertThat(profiles.of(self, member).version()).isGreaterThan(before);
        assertThat(messages())
                .filteredOn(message -> message.kind() == NotificationKind.ATTESTATION_WITHDRAWN)
                .singleElement()
                .satisfies(message ->
                        assertThat(DecisionFacts.of(message).reason()).isEqualTo(WHY));
    }

    @Test
    void aWithdrawalNeedsAReasonAndSomethingToTakeBack() {
        AttestationId id = attest(5, "Gespräch");
        MemberId colleague = campus.member(town);

        assertThatThrownBy(() -> attestations.withdraw(hr, member, id, " ")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> attestations.withdraw(hr, colleague, id, WHY)).isInstanceOf(NotFound.class);
        attestations.withdraw(hr, member, id, WHY);
        assertThatThrownBy(() -> attestations.withdraw(hr, member, id, WHY)).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyHrOfTheOwnTownAndTheOperatorTakeBack() {
        AttestationId id = attest(5, "Gespräch");

        for (Caller other : List.of(self, campus.hr(campus.municipality()), campus.provider(campus.provider()))) {
            refused(() -> attestations.withdraw(other, member, id, WHY));
        }
        attestations.withdraw(campus.operator(), member, id, WHY);

        assertThat(profiles.of(self, member).attested()).isEmpty();
    }

    private AttestationId attest(int level, String reference) {
        return attestations.attest(hr, member, new SeenAtWork(competence, new Level(level), reference, null, null));
    }

    private static void refused(ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOf(AccessDenied.class);
    }

    private List<NotificationView> messages() {
        return notifications.of(self, Pageable.ofSize(20)).getContent();
    }
}
