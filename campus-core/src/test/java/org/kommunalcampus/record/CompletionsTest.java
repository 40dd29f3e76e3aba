package org.kommunalcampus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kommunalcampus.testing.ModuleSketch.module;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.profile.AttestedLevel;
import org.kommunalcampus.profile.LearnerFactsReader;
import org.kommunalcampus.profile.LevelEvidence;
import org.kommunalcampus.profile.ProfileChanged;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.testing.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CapabilityTest
@RecordApplicationEvents
class CompletionsTest {

    private static final String PROOF = "Teilnahmeliste 17";

    @Autowired
    private Completions completions;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Profiles profiles;

    @Autowired
    private LearnerFactsReader facts;

    @Autowired
    private Modules modules;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ApplicationEvents events;

    private MunicipalityId municipality;
    private MemberId member;
    private Caller self;
    private Caller hr;
    private CompetenceId competence;
    private ProviderId provider;
    private ModuleId module;

    @BeforeEach
    void aProviderOffersAModuleToSomebody() {
        municipality = campus.municipality();
        member = campus.member(municipality);
        self = campus.learner(member);
        hr = campus.hr(municipality);
        competence = campus.competence();
        provider = campus.provider();
        module = campus.module(provider, Format.ONLINE, Map.of(competence, 4));
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void aCompletionRaisesTheAttestedLevelWithItsEvidence() {
        CompletionId id = completions.record(hr, member, module, today(), PROOF);

        assertThat(profiles.of(self, member).attested())
                .containsExactly(new AttestedLevel(
                        competence,
                        new Level(4),
                        new LevelEvidence(LevelEvidence.Kind.COMPLETION, id.toString()),
                        today(),
                        null));
        assertThat(facts.of(member).levels()).containsEntry(competence, 4);
    }

    @Test
    void aCompletionOfAModuleWhoseRecordLapsesProvesForSoLong() {
        modules.takeOver(
                Caller.system("test"),
                provider,
                List.of(module("first-aid", "Erste Hilfe")
                        .teaches(competence, 4)
                        .recordMonths(24)
                        .content()),
                true);
        ModuleId lapsing = modules.byExternalId(provider, "first-aid").orElseThrow();

        completions.record(hr, member, lapsing, today(), PROOF);

        assertThat(completions.of(self, member))
                .singleElement()
                .extracting(CompletionView::validUntil)
                .isEqualTo(today().plusMonths(24));
        assertThat(profiles.of(self, member).attested())
                .singleElement()
                .extracting(AttestedLevel::expires)
                .isEqualTo(today().plusMonths(24).plusDays(1));
        assertThat(completions.completedOf(List.of(member)).get(member))
                .containsEntry(lapsing, new CompletionSummary(today(), today().plusMonths(24)));
    }

    @Test
    void aCompletionNeverLowersALevel() {
        completions.record(hr, member, module, today(), PROOF);
        ModuleId basic = campus.module(provider, Format.ONLINE, Map.of(competence, 2));

        completions.record(hr, member, basic, today(), PROOF);

        assertThat(facts.of(member).levels()).containsEntry(competence, 4);
    }

    @Test
    void aCompletionCountsForGood() {
        completions.record(hr, member, module, today(), PROOF);
        clock.advance(Duration.ofDays(4000));

        assertThat(facts.of(member).levels()).containsEntry(competence, 4);
    }

    @Test
    void aCompletionClosesTheEnrolment() {
        EnrolmentId enrolment = enrolments.book(self, member, module, null);

        completions.record(hr, member, module, today(), PROOF);

        assertThat(enrolments.find(enrolment).state()).isEqualTo(EnrolmentState.COMPLETED);
    }

    @Test
    void theSameDayIsRecordedOnce() {
        CompletionId first = completions.record(hr, member, module, today(), PROOF);
        CompletionId second = completions.record(campus.operator(), member, module, today(), "again");
        CompletionId other = completions.record(hr, member, module, today().minusDays(400), PROOF);

        assertThat(second).isEqualTo(first).isNotEqualTo(other);
        assertThat(completions.of(self, member)).extracting(CompletionView::id).containsExactly(first, other);
        assertThat(completed()).isEqualTo(2);
    }

    @Test
    void eachThingThatHappenedIsAnnouncedOnce() {
        ModuleId twofold = campus.module(provider, Format.ONLINE, Map.of(competence, 3, campus.competence(), 3));

        completions.record(hr, member, twofold, today(), PROOF);

        assertThat(completed()).isEqualTo(1);
        assertThat(events.stream(ProfileChanged.class)
                        .filter(event -> event.member().equals(member)))
                .hasSize(1);
    }

    @Test
    void theListNamesWhoRecordedWhatAndIsForThePersonAndTheEmployer() {
        completions.record(hr, member, module, today(), "  " + PROOF + " ");

        assertThat(completions.of(self, member))
                .isEqualTo(completions.forEmployer(hr, member))
                .isEqualTo(completions.forEmployer(campus.operator(), member))
                .singleElement()
                .satisfies(view -> {
                    assertThat(view.module()).isEqualTo(module);
                    assertThat(view.completedOn()).isEqualTo(today());
                    assertThat(view.evidence()).isEqualTo(PROOF);
                    assertThat(view.recordedBy()).isEqualTo(RecordedBy.EMPLOYER);
                    assertThat(view.points()).isNull();
                });
    }

    @Test
    void aProviderRecordsByEnrolmentInAnOwnModule() {
        EnrolmentId enrolment = enrolments.book(self, member, module, null);

        completions.recordByEnrolment(campus.provider(provider), enrolment, today(), 80, PROOF);

        assertThat(completions.of(self, member)).singleElement().satisfies(view -> {
            assertThat(view.points()).isEqualTo(80);
            assertThat(view.recordedBy()).isEqualTo(RecordedBy.PROVIDER);
        });
        assertThat(enrolments.find(enrolment).state()).isEqualTo(EnrolmentState.COMPLETED);
    }

    @Test
    void aProviderRecordsNothingForOthers() {
        EnrolmentId enrolment = enrolments.book(self, member, module, null);
        Caller foreign = campus.provider(campus.provider());

        assertThatThrownBy(() -> completions.recordByEnrolment(foreign, enrolment, today(), null, PROOF))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> completions.record(campus.provider(provider), member, module, today(), PROOF))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> completions.recordByEnrolment(hr, enrolment, today(), null, PROOF))
                .isInstanceOf(AccessDenied.class);
        assertThat(completions.of(self, member)).isEmpty();
    }

    @Test
    void aCancelledEnrolmentCannotBeCompleted() {
        EnrolmentId enrolment = enrolments.book(self, member, module, null);
        enrolments.cancel(self, enrolment);
        Caller staff = campus.provider(provider);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> completions.recordByEnrolment(staff, enrolment, today(), null, PROOF))
                .extracting(Refused::getCode)
                .isEqualTo("enrolment-cancelled");
    }

    @Test
    void everyWrongFieldIsNamed() {
        EnrolmentId enrolment = enrolments.book(self, member, module, null);
        Caller staff = campus.provider(provider);
        LocalDate tomorrow = today().plusDays(1);
        LocalDate yesterday = today().minusDays(1);

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> completions.recordByEnrolment(staff, enrolment, tomorrow, 101, " "))
                .satisfies(refused -> assertThat(refused.getErrors())
                        .extracting(FieldError::pointer)
                        .containsExactly("/completedOn", "/points", "/evidence"));
        assertThatThrownBy(() -> completions.recordByEnrolment(staff, enrolment, yesterday, null, PROOF))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void nobodyRecordsForThemselvesOrForAnotherMunicipality() {
        for (Caller other : List.of(self, campus.hr(campus.municipality()), Caller.anonymous())) {
            assertThatThrownBy(() -> completions.record(other, member, module, today(), PROOF))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> completions.forEmployer(other, member)).isInstanceOf(AccessDenied.class);
        }
        assertThatThrownBy(() -> completions.of(hr, member)).isInstanceOf(AccessDenied.class);
    }

    @Test
    void unknownPeopleAndModulesAreNotFound() {
        assertThatThrownBy(() -> completions.record(campus.operator(), MemberId.next(), module, today(), PROOF))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> completions.record(hr, member, ModuleId.next(), today(), PROOF))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aModuleThatIsNoLongerOfferedCanStillBeRecorded() {
        modules.withdraw(campus.provider(provider), module, "renewed");

        completions.record(hr, member, module, today(), PROOF);

        assertThat(facts.of(member).levels()).containsEntry(competence, 4);
    }

    @Test
    void whatManyPeopleHaveCompletedIsReadInOneQueryWithTheLatestDay() {
        List<MemberId> members = campus.members(municipality, 30);
        members.forEach(each -> completions.record(hr, each, module, today().minusDays(20), PROOF));
        members.forEach(each -> completions.record(hr, each, module, today().minusDays(10), PROOF));
        assertThat(StatementCount.during(() -> assertThat(
                                completions.completedOf(members).values())
                        .hasSize(30)
                        .containsOnly(Map.of(module, new CompletionSummary(today().minusDays(10), null)))))
                .isEqualTo(1);
    }

    private long completed() {
        return events.stream(ModuleCompleted.class)
                .filter(event -> event.member().equals(member))
                .count();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
