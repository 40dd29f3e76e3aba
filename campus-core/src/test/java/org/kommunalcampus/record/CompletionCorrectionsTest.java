package org.kommunalcampus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kommunalcampus.notification.NotificationKind.COMPLETION_CORRECTED;
import static org.kommunalcampus.notification.NotificationKind.COMPLETION_REVOKED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.profile.LearnerFactsReader;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CapabilityTest
@RecordApplicationEvents
class CompletionCorrectionsTest {

    private static final String PROOF = "Teilnahmeliste 17";
    private static final String WHY = "falsche Person";

    @Autowired
    private Completions completions;

    @Autowired
    private CompletionCorrections corrections;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Profiles profiles;

    @Autowired
    private LearnerFactsReader facts;

    @Autowired
    private Notifications notifications;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationEvents events;

    private MunicipalityId town;
    private MemberId member;
    private Caller self;
    private Caller hr;
    private CompetenceId competence;
    private ProviderId provider;
    private ModuleId module;

    @BeforeEach
    void somebodyWhoHasCompletedAModule() {
        town = campus.municipality();
        member = campus.member(town);
        self = campus.learner(member);
        hr = campus.hr(town);
        competence = campus.competence();
        provider = campus.provider();
        module = campus.module(provider, Format.ONLINE, Map.of(competence, 4));
    }

    @Test
    void whatACompletionProvedCountsNoMoreOnceItIsRevokedAndThePersonReadsWhy() {
        CompletionId id = completions.record(hr, member, module, today(), PROOF);

        corrections.revoke(hr, id, WHY);

        assertThat(completions.of(self, member)).isEmpty();
        assertThat(profiles.of(self, member).attested()).isEmpty();
        assertThat(facts.of(member).levels()).doesNotContainKey(competence);
        assertThat(DecisionFacts.of(message(COMPLETION_REVOKED)).reason()).isEqualTo(WHY);
        assertThat(events.stream(CompletionRevoked.class)).contains(new CompletionRevoked(member, module));
    }

    @Test
    void whatOtherCompletionsProveStays() {
        completions.record(hr, member, campus.module(provider, Format.ONLINE, Map.of(competence, 2)), today(), PROOF);
        CompletionId wrong = completions.record(hr, member, module, today(), PROOF);

        corrections.revoke(hr, wrong, WHY);

        assertThat(facts.of(member).levels()).containsEntry(competence, 2);
    }

    @Test
    void theSameCompletionCanBeRecordedAgainAfterwards() {
        CompletionId id = completions.record(hr, member, module, today(), PROOF);
        corrections.revoke(hr, id, WHY);

        assertThat(completions.record(hr, member, module, today(), PROOF)).isNotEqualTo(id);
        assertThat(facts.of(member).levels()).containsEntry(competence, 4);
    }

    @Test
    void anEnrolmentThatTheCompletionClosedIsOpenAgain() {
        EnrolmentId enrolment = enrolments.book(self, member, module, null);
        CompletionId id = completions.record(hr, member, module, today(), PROOF);
        assertThat(enrolments.find(enrolment).state()).isEqualTo(EnrolmentState.COMPLETED);

        corrections.revoke(hr, id, WHY);

        assertThat(enrolments.find(enrolment).state()).isEqualTo(EnrolmentState.BOOKED);
        assertThat(enrolments.find(enrolment).completedOn()).isNull();
    }

    @Test
    void aCorrectedCompletionProvesFromTheRightDayOn() {
        CompletionId id = completions.record(hr, member, module, today(), PROOF);

        CompletionId right = corrections.correct(hr, id, today().minusDays(30), null, "Liste 18", "Zahlendreher");

        assertThat(completions.of(self, member)).singleElement().satisfies(kept -> {
            assertThat(kept.id()).isEqualTo(right);
            assertThat(kept.completedOn()).isEqualTo(today().minusDays(30));
            assertThat(kept.evidence()).isEqualTo("Liste 18");
        });
        assertThat(profiles.of(self, member).attested())
                .singleElement()
                .satisfies(proof -> assertThat(proof.since()).isEqualTo(today().minusDays(30)));
        assertThat(DecisionFacts.of(message(COMPLETION_CORRECTED)).reason()).isEqualTo("Zahlendreher");
    }

    @Test
    void evidenceAloneCanBeCorrectedButNotToADayThatHasACompletion() {
        CompletionId first = completions.record(hr, member, module, today().minusDays(5), PROOF);
        completions.record(hr, member, module, today(), PROOF);

        CompletionId same = corrections.correct(hr, first, today().minusDays(5), null, "Liste 18", WHY);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> corrections.correct(hr, same, today(), null, "Liste 18", WHY));
        assertThat(completions.of(self, member)).hasSize(2);
    }

    @Test
    void aReasonIsNeeded() {
        CompletionId id = completions.record(hr, member, module, today(), PROOF);

        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> corrections.revoke(hr, id, " "));
        assertThat(completions.of(self, member)).hasSize(1);
    }

    @Test
    void onlyWhoRecordedACompletionTakesItBack() {
        CompletionId byHr = completions.record(hr, member, module, today(), PROOF);
        EnrolmentId enrolment = enrolments.book(self, member, module, null);
        CompletionId byProvider =
                completions.recordByEnrolment(campus.provider(provider), enrolment, today(), null, PROOF);
        assertThat(byProvider).as("recorded once").isEqualTo(byHr);

        List.of(campus.hr(campus.municipality()), campus.provider(provider), campus.operator(), self)
                .forEach(other -> assertThatExceptionOfType(AccessDenied.class)
                        .isThrownBy(() -> corrections.revoke(other, byHr, WHY)));

        CompletionId byOperator = completions.record(campus.operator(), member, module, today().minusDays(1), PROOF);
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> corrections.revoke(hr, byOperator, WHY));
        corrections.revoke(campus.operator(), byOperator, WHY);
    }

    private NotificationView message(NotificationKind kind) {
        return notifications.of(self, PageRequest.of(0, 20)).stream()
                .filter(found -> found.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
