package org.kommunalcampus.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.testing.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;

@CapabilityTest
class LevelsTest {

    @Autowired
    private Profiles profiles;

    @Autowired
    private EmployerAttestations attestations;

    @Autowired
    private LearnerFactsReader facts;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private MunicipalityId municipality;
    private MemberId member;
    private Caller self;
    private CompetenceId competence;

    @BeforeEach
    void somebodyWorksInAMunicipality() {
        municipality = campus.municipality();
        member = campus.member(municipality);
        self = campus.learner(member);
        competence = campus.competence();
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void aSelfAssessmentCountsForThePlanAndProvesNothing() {
        profiles.rateSelf(self, member, competence, new Level(4));

        assertThat(level()).isEqualTo(4);
        assertThat(profiles.of(self, member).attested()).isEmpty();
        assertThat(profiles.of(self, member).selfAssessed())
                .containsExactly(new SelfAssessedLevel(competence, new Level(4), LocalDate.now(clock)));
    }

    @Test
    void toHaveNothingIsAnAnswerAndNotTheSameAsToSayNothing() {
        profiles.answer(self, member, Map.of(competence, 0));

        assertThat(facts.of(member).levels()).containsEntry(competence, 0);
        assertThat(profiles.of(self, member).selfAssessed()).isEmpty();

        profiles.rateSelf(
                self, member, Map.of(competence, 0), profiles.of(self, member).version());
        assertThat(facts.of(member).levels()).containsEntry(competence, 0);

        profiles.clearSelf(self, member, competence);
        assertThat(facts.of(member).levels()).doesNotContainKey(competence);
    }

    @Test
    void anAnswerIsForTheLearnerAloneToGiveAndWithinTheLevels() {
        assertThatThrownBy(() -> profiles.answer(self, member, Map.of(competence, 9)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> profiles.answer(self, member, Map.of(CompetenceId.next(), 2)))
                .isInstanceOf(NotFound.class);
        Caller other = campus.learner(campus.member(municipality));
        assertThatThrownBy(() -> profiles.answer(other, member, Map.of(competence, 2)))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void aSelfAssessmentNeverLowersWhatIsProven() {
        profiles.attest(member, List.of(proof(5, "one", null)));

        profiles.rateSelf(self, member, competence, new Level(2));
        assertThat(level()).isEqualTo(5);

        profiles.rateSelf(self, member, competence, new Level(7));
        assertThat(level()).isEqualTo(7);

        profiles.clearSelf(self, member, competence);
        assertThat(level()).isEqualTo(5);
        assertThat(profiles.of(self, member).attested()).containsExactly(proof(5, "one", null));
    }

    @Test
    void aLaterLowerProofLowersNothing() {
        profiles.attest(member, List.of(proof(5, "one", null)));
        profiles.attest(member, List.of(proof(3, "two", null)));

        assertThat(level()).isEqualTo(5);
    }

    @Test
    void anExpiredProofGivesWayToTheOneBefore() {
        LocalDate expiry = LocalDate.now(clock).plusDays(30);
        profiles.attest(member, List.of(proof(3, "lasting", null), proof(6, "expiring", expiry)));

        assertThat(facts.of(member).levelsChangeOn()).isEqualTo(expiry);
        clock.advance(Duration.ofDays(29));
        assertThat(level()).isEqualTo(6);
        clock.advance(Duration.ofDays(1));
        assertThat(level()).isEqualTo(3);
        assertThat(facts.of(member).levelsChangeOn()).isNull();
    }

    @Test
    void theSameEvidenceCountsOnceAndLeavesTheVersion() {
        profiles.attest(member, List.of(proof(5, "one", null)));
        long version = profiles.of(self, member).version();

        profiles.attest(member, List.of(proof(5, "one", null)));

        assertThat(profiles.of(self, member).attested()).hasSize(1);
        assertThat(profiles.of(self, member).version()).isEqualTo(version);
    }

    @Test
    void everyChangeOfALevelCountsUpTheVersion() {
        long untouched = profiles.of(self, member).version();
        profiles.rateSelf(self, member, competence, new Level(2));
        long rated = profiles.of(self, member).version();
        profiles.rateSelf(self, member, competence, new Level(3));
        long ratedAgain = profiles.of(self, member).version();
        profiles.attest(member, List.of(proof(5, "one", null)));
        long attested = profiles.of(self, member).version();
        profiles.clearSelf(self, member, competence);
        long cleared = profiles.of(self, member).version();

        assertThat(List.of(untouched, rated, ratedAgain, attested, cleared))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void anUnknownCompetenceCannotBeRated() {
        assertThatThrownBy(() -> profiles.rateSelf(self, member, CompetenceId.next(), new Level(2)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void clearingWhatIsNotThereChangesNothing() {
        profiles.clearSelf(self, member, competence);

        assertThat(profiles.of(self, member).version()).isZero();
    }

    @Test
    void theEmployerAttestsWhatWasSeenAtWork() {
        LocalDate expiry = LocalDate.now(clock).plusYears(2);
        Caller hr = campus.hr(municipality);

        attestations.attest(hr, member, seen(4, "Jahresgespräch 2026", expiry));

        assertThat(profiles.of(self, member).attested())
                .singleElement()
                .satisfies(proof -> assertThat(proof.evidence().kind()).isEqualTo(LevelEvidence.Kind.EMPLOYER))
                .satisfies(proof -> assertThat(proof.expires()).isEqualTo(expiry));
        assertThatThrownBy(() -> attestations.attest(hr, member, seen(4, "another", LocalDate.now(clock))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> attestations.attest(hr, member, seen(4, " ", null)))
                .isInstanceOf(Invalid.class);
    }

    private SeenAtWork seen(int level, String reference, @Nullable LocalDate expires) {
        return new SeenAtWork(competence, new Level(level), reference, null, expires);
    }

    @Test
    void nobodyAttestsForThemselvesOrForAnotherMunicipality() {
        for (Caller other : List.of(self, campus.hr(campus.municipality()), campus.provider(campus.provider()))) {
            assertThatThrownBy(() -> attestations.attest(other, member, seen(8, "because", null)))
                    .isInstanceOf(AccessDenied.class);
        }
    }

    @Test
    void theEmployerSeesProofsAndNoSelfAssessment() {
        profiles.rateSelf(self, member, competence, new Level(7));
        profiles.attest(member, List.of(proof(5, "one", null)));

        assertThat(profiles.forEmployer(campus.hr(municipality), member))
                .isEqualTo(new EmployerView(member, null, List.of(proof(5, "one", null)), List.of(), null, null));
        assertThatThrownBy(() -> profiles.forEmployer(campus.hr(campus.municipality()), member))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void manyAnswersAreCheckedInAsManyQueriesAsOne() {
        List<CompetenceId> many = campus.competences(21);
        profiles.answer(self, member, Map.of(many.get(0), 1));
        int one = StatementCount.during(() -> profiles.answer(self, member, Map.of(many.get(0), 1)));

        profiles.answer(self, member, levels(many));
        assertThat(StatementCount.during(() -> profiles.answer(self, member, levels(many))))
                .isEqualTo(one);
        assertThat(profiles.of(self, member).selfAssessed()).hasSize(many.size());
    }

    private static Map<CompetenceId, Integer> levels(List<CompetenceId> competences) {
        return competences.stream().collect(Collectors.toMap(Function.identity(), each -> 1));
    }

    @Test
    void manyRatingsAtTheSameTimeAreAllKept() throws Exception {
        List<CompetenceId> many = campus.competences(8);
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<@Nullable Void>> ratings = IntStream.range(0, 8)
                    .<Callable<@Nullable Void>>mapToObj(i -> () -> {
                        profiles.rateSelf(self, member, many.get(i), new Level(i + 1));
                        return null;
                    })
                    .toList();
            for (var rating : pool.invokeAll(ratings)) {
                rating.get();
            }
        }

        ProfileView profile = profiles.of(self, member);
        assertThat(profile.selfAssessed()).hasSize(8);
        assertThat(profile.version()).isEqualTo(8);
    }

    private AttestedLevel proof(int level, String reference, @Nullable LocalDate expires) {
        return new AttestedLevel(
                competence,
                new Level(level),
                new LevelEvidence(LevelEvidence.Kind.COMPLETION, reference),
                LocalDate.now(clock),
                expires);
    }

    private int level() {
        return facts.of(member).levels().getOrDefault(competence, 0);
    }
}
