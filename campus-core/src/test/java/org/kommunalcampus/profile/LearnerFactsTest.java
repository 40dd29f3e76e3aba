package org.kommunalcampus.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.testing.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CapabilityTest
@RecordApplicationEvents
class LearnerFactsTest {

    @Autowired
    private Profiles profiles;

    @Autowired
    private EmployerAttestations attestations;

    @Autowired
    private GoalAgreements agreements;

    @Autowired
    private ProfileImports imports;

    @Autowired
    private LearnerFactsReader facts;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationEvents events;

    @Test
    void theFactsOfThreeHundredTakeNoMoreQueriesThanThoseOfOne() {
        List<MemberId> members = campus.members(campus.municipality(), 300);
        CompetenceId competence = campus.competence();
        JobProfileId job = campus.jobProfile(Map.of(competence, 3));
        imports.assignJobProfiles(each(members, member -> job));
        imports.importSelfRatings(each(members, member -> Map.of(competence, new Level(2))));
        facts.of(members); // the first look reads all jobs into memory
        long forOne = StatementCount.during(() -> facts.of(members.subList(0, 1)));
        long forAll = StatementCount.during(() -> facts.of(members));

        assertThat(forAll).isEqualTo(forOne).isLessThanOrEqualTo(4);
        assertThat(facts.of(members).values())
                .hasSize(300)
                .allSatisfy(each -> assertThat(each.levels()).containsExactly(entry(competence, 2)))
                .allSatisfy(each -> assertThat(each.requirements())
                        .contains(new AskedLevel(
                                competence, RequirementSource.ofJob(new HeldJob(job, null), new Level(3)))))
                .allSatisfy(each -> assertThat(each.profileVersion()).isEqualTo(2));
    }

    @Test
    void aPersonSeesTheOwnProfileBesideWhatIsAskedInAsManyQueriesAsTheFactsTake() {
        MemberId member = campus.member();
        CompetenceId competence = campus.competence();
        imports.assignJobProfiles(Map.of(member, campus.jobProfile(Map.of(competence, 3))));
        Caller self = campus.learner(member);
        facts.of(List.of(member)); // the first look reads all jobs into memory
        int ofFacts = StatementCount.during(() -> facts.of(List.of(member)));

        assertThat(StatementCount.during(() -> profiles.compared(self, member))).isEqualTo(ofFacts);
        assertThat(profiles.compared(self, member))
                .isEqualTo(new ComparedProfile(profiles.of(self, member), profiles.comparison(self, member)));
        assertThatThrownBy(() -> profiles.compared(campus.learner(campus.member()), member))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void peopleWithoutAStoredProfileHaveTheUsualOne() {
        MemberId member = campus.member();

        LearnerFacts usual = facts.of(member);

        assertThat(usual.weeklyMinutes()).isEqualTo(120);
        assertThat(usual.profileVersion()).isZero();
        assertThat(facts.of(List.of(member))).containsOnly(entry(member, usual));
    }

    @Test
    void aPreviewShowsTheChangeAndStoresNothing() {
        MemberId member = campus.member();
        Caller self = campus.learner(member);
        CompetenceId competence = campus.competence();
        profiles.rateSelf(self, member, competence, new Level(2));
        ProfileView before = profiles.of(self, member);
        var goal = new WantedGoal(GoalTarget.skill(competence, new Level(6)), today().plusDays(9));

        LearnerFacts tried = facts.preview(
                member, ProfileChange.nothing().withWeeklyMinutes(600).withGoals(List.of(goal)));

        assertThat(tried.weeklyMinutes()).isEqualTo(600);
        assertThat(tried.levels()).containsExactly(entry(competence, 2));
        assertThat(tried.requirements()).anySatisfy(asked -> {
            assertThat(asked.competence()).isEqualTo(competence);
            assertThat(asked.source().level()).isEqualTo(new Level(6));
        });
        assertThat(profiles.of(self, member)).isEqualTo(before);
        assertThatThrownBy(() -> facts.preview(member, ProfileChange.nothing().withWeeklyMinutes(1)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void everyJobAsksForWhatItNeedsAndSaysSinceWhen() {
        CompetenceId mainSkill = campus.competence();
        CompetenceId furtherSkill = campus.competence();
        JobProfileId main = campus.jobProfile(Map.of(mainSkill, 3));
        JobProfileId further = campus.jobProfile(Map.of(furtherSkill, 4));
        MemberId member = campus.member();
        LocalDate since = LocalDate.of(2020, 4, 1);
        LocalDate later = LocalDate.of(2024, 1, 1);

        profiles.assignJobs(
                campus.operator(), member, new JobAssignment(main, since, List.of(new HeldJob(further, later))));

        LearnerFacts known = facts.of(member);
        assertThat(known.jobs())
                .extracting(LearnerJob::profile, LearnerJob::since, LearnerJob::held)
                .containsExactly(tuple(main, since, true), tuple(further, later, true));
        assertThat(known.requirements())
                .contains(
                        new AskedLevel(mainSkill, RequirementSource.ofJob(new HeldJob(main, since), new Level(3))),
                        new AskedLevel(
                                furtherSkill, RequirementSource.ofJob(new HeldJob(further, later), new Level(4))));
        assertThat(facts.askedBy(further)).containsExactly(member);
    }

    @Test
    void aGoalIsAgreedFromTheAnswerUntilTheEmployerTakesItBack() {
        MunicipalityId municipality = campus.municipality();
        MemberId member = campus.member(municipality);
        Caller signedIn = campus.hr(municipality);
        Caller hr = new Caller(
                signedIn.name(),
                signedIn.roles(),
                signedIn.identity(),
                campus.member(municipality),
                municipality,
                null);
        Caller self = campus.learner(member);
        var goal = new WantedGoal(GoalTarget.skill(campus.competence(), new Level(4)), today().plusDays(90));
        profiles.aimAt(self, member, goal);
        assertThat(agreed(member)).containsExactly(false);

        AgreementId agreement = agreements.propose(hr, member, goal);
        assertThat(agreed(member)).containsExactly(false);
        agreements.answer(self, member, agreement, true);
        assertThat(agreed(member)).containsExactly(true);

        agreements.withdraw(hr, agreement, "Anders besprochen.", 1);
        assertThat(agreed(member)).containsExactly(false);
    }

    private List<Boolean> agreed(MemberId member) {
        return facts.of(member).requirements().stream()
                .map(AskedLevel::source)
                .filter(source -> source.kind() == RequirementKind.GOAL)
                .map(RequirementSource::agreed)
                .toList();
    }

    @Test
    void aLevelIsProvenUnlessThePersonSaysMore() {
        MemberId member = campus.member();
        CompetenceId proven = campus.competence();
        CompetenceId surpassed = campus.competence();
        for (CompetenceId competence : List.of(proven, surpassed)) {
            attestations.attest(
                    campus.operator(), member, new SeenAtWork(competence, new Level(3), "talk", null, null));
        }
        profiles.rateSelf(campus.learner(member), member, surpassed, new Level(5));

        assertThat(facts.of(member).attested()).containsExactly(proven);
        assertThat(facts.of(member).levels()).containsEntry(surpassed, 5);
    }

    @Test
    void whatIsUnderstoodHoldsTheLanguageToLearnIn() {
        MemberId member = campus.member();
        profiles.change(
                campus.learner(member),
                member,
                ProfileChange.nothing().withLanguage("en").withLanguages(Set.of("de", "fr")),
                0);

        assertThat(facts.of(member).languages()).containsExactly("de", "en", "fr");
    }

    @Test
    void thoseWhomAJobProfileConcernsHaveItAsJobOrGoal() {
        JobProfileId job = campus.jobProfile(Map.of(campus.competence(), 3));
        MemberId holder = campus.member();
        MemberId aspirant = campus.member();
        MemberId other = campus.member();
        profiles.assignJobs(campus.operator(), holder, JobAssignment.of(job));
        profiles.aimAt(campus.learner(aspirant), aspirant, new WantedGoal(GoalTarget.job(job), today().plusDays(9)));
        profiles.change(campus.learner(other), other, ProfileChange.nothing().withFormats(Set.of(Format.ONLINE)), 0);

        assertThat(facts.askedBy(job)).containsExactlyInAnyOrder(holder, aspirant);
    }

    @Test
    void anImportAnnouncesEachPersonOnceAndOnlyWhenSomethingChanges() {
        List<MemberId> members = campus.members(campus.municipality(), 3);
        JobProfileId job = campus.jobProfile(Map.of(campus.competence(), 3));

        imports.ensure(members);
        imports.assignJobProfiles(each(members, member -> job));
        imports.assignJobProfiles(each(members, member -> job));

        assertThat(events.stream(ProfileChanged.class).map(ProfileChanged::member))
                .containsExactlyInAnyOrderElementsOf(members);
    }

    @Test
    void anImportLeavesTheTimeThatAPersonHasChosen() {
        MemberId chose = campus.member();
        MemberId undecided = campus.member();
        profiles.change(campus.learner(chose), chose, ProfileChange.nothing().withWeeklyMinutes(60), 0);

        imports.suggestWeeklyMinutes(Map.of(chose, 240, undecided, 240));

        assertThat(facts.of(chose).weeklyMinutes()).isEqualTo(60);
        assertThat(facts.of(undecided).weeklyMinutes()).isEqualTo(240);
    }

    private static <T> Map<MemberId, T> each(List<MemberId> members, Function<MemberId, T> value) {
        return members.stream().collect(Collectors.toMap(Function.identity(), value));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
