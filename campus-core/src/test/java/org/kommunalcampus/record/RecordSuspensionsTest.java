package org.kommunalcampus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kommunalcampus.notification.NotificationKind.RECORD_SUSPENDED;
import static org.kommunalcampus.notification.NotificationKind.RECORD_SUSPENSION_LIFTED;
import static org.kommunalcampus.record.BadgeReader.ADDRESSES;
import static org.kommunalcampus.record.BadgeReader.WORDS;
import static org.kommunalcampus.record.BadgeReader.part;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.record.CheckedDocument.Verdict;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.ExchangeSchemas;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import tools.jackson.databind.JsonNode;

@CapabilityTest
class RecordSuspensionsTest {

    private static final String WHY = "Die Teilnahmeliste wird geprüft";

    @Autowired
    private RecordSuspensions suspensions;

    @Autowired
    private AchievementRecords records;

    @Autowired
    private RecordCredentials credentials;

    @Autowired
    private RecordVerification verification;

    @Autowired
    private Completions completions;

    @Autowired
    private CompletionCorrections corrections;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Notifications notifications;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private MemberId member;
    private Caller self;
    private Caller hr;
    private ProviderId provider;
    private ModuleId module;
    private CompletionId completion;
    private RecordNumber number;

    @BeforeEach
    void somebodyCompletedAModule() {
        MunicipalityId town = campus.municipality();
        member = campus.member(town);
        self = campus.learner(member);
        hr = campus.hr(town);
        provider = campus.provider();
        module = campus.module(provider, Format.ONLINE, Map.of(campus.competence(), 4));
        completion = completions.record(hr, member, module, today(), "Liste 17");
        number = records.of(self, member).getFirst().number();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aSuspendedRecordIsSaidToBeSoAndIsNotHandedOutAndItsOwnerReadsWhyAndUntilWhen() {
        suspensions.suspend(hr, completion, today().plusDays(14), WHY);

        assertThat(checked()).isEqualTo(RecordState.SUSPENDED);
        assertThat(records.of(self, member).getFirst().state()).isEqualTo(RecordState.SUSPENDED);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> records.toHandOut(self, number))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("record-suspended"));
        assertThatExceptionOfType(Refused.class).isThrownBy(this::token);
        DecisionFacts told = DecisionFacts.of(message(RECORD_SUSPENDED));
        assertThat(told.reason()).isEqualTo(WHY);
        assertThat(told.day()).isEqualTo(today().plusDays(14));
        assertThat(suspensions.of(self, member))
                .containsExactly(Map.entry(completion, new SuspensionView(completion, today().plusDays(14), WHY)));
        assertThat(completions.forEmployer(hr, member))
                .extracting(CompletionView::suspension)
                .doesNotContainNull();
    }

    @Test
    void whatItProvesStandsMeanwhileSoThatNothingIsPlannedAnew() {
        suspensions.suspend(hr, completion, today(), WHY);

        assertThat(profiles.of(self, member).attested()).isNotEmpty();
        assertThat(completions.completedOf(List.of(member)).get(member)).containsKey(module);
        assertThat(completions.of(self, member)).hasSize(1);
    }

    @Test
    void itCountsAgainOnceItIsLiftedAndThePersonIsTold() {
        suspensions.suspend(hr, completion, today().plusDays(14), WHY);

        suspensions.lift(hr, completion);

        assertThat(checked()).isEqualTo(RecordState.VALID);
        assertThat(records.toHandOut(self, number).state()).isEqualTo(RecordState.VALID);
        assertThat(DecisionFacts.of(message(RECORD_SUSPENSION_LIFTED)).module()).isEqualTo(module.toString());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> suspensions.lift(hr, completion))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("not-suspended"));
        suspensions.suspend(hr, completion, today(), WHY);
        assertThat(checked()).isEqualTo(RecordState.SUSPENDED);
    }

    @Test
    void itCountsAgainByItselfAfterTheLastDay() {
        suspensions.suspend(hr, completion, today().plusDays(2), WHY);

        clock.advance(Duration.ofDays(2));
        assertThat(checked()).isEqualTo(RecordState.SUSPENDED);
        clock.advance(Duration.ofDays(1));
        assertThat(checked()).isEqualTo(RecordState.VALID);
    }

    @Test
    void onlyOnceAtATimeWithAReasonAndADayWithinHalfAYear() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> suspensions.suspend(hr, completion, today().minusDays(1), " "))
                .satisfies(refused -> assertThat(refused.getErrors()).hasSize(2));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> suspensions.suspend(hr, completion, today().plusMonths(7), WHY));
        suspensions.suspend(hr, completion, today(), WHY);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> suspensions.suspend(hr, completion, today(), WHY))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("already-suspended"));
    }

    @Test
    void onlyWhoIssuedItSuspendsAndLifts() {
        Caller foreignHr = campus.hr(campus.municipality());

        for (Caller other : List.of(self, foreignHr, campus.provider(provider), campus.provider(campus.provider()))) {
            assertThatExceptionOfType(AccessDenied.class)
                    .isThrownBy(() -> suspensions.suspend(other, completion, today(), WHY));
            assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> suspensions.lift(other, completion));
        }
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> suspensions.of(hr, member));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> suspensions.suspend(hr, CompletionId.next(), today(), WHY));
    }

    @Test
    void theProviderSuspendsByTheEnrolmentWhatItRecordedItselfAndTheEmployerDoesNotSeeIt() {
        ModuleId other = campus.module(provider, Format.ONLINE, Map.of(campus.competence(), 4));
        Caller staff = campus.provider(provider);
        EnrolmentId enrolment = enrolments.book(self, member, other, null);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> suspensions.behind(staff, enrolment));
        CompletionId own = completions.recordByEnrolment(staff, enrolment, today(), null, "Liste");

        assertThat(suspensions.behind(staff, enrolment)).isEqualTo(own);
        assertThat(suspensions.ofEnrolments(staff, List.of(enrolment))).containsExactly(Map.entry(enrolment, false));
        suspensions.suspend(staff, own, today(), WHY);

        assertThat(suspensions.ofEnrolments(staff, List.of(enrolment))).containsExactly(Map.entry(enrolment, true));
        assertThat(completions.forEmployer(hr, member))
                .extracting(CompletionView::suspension)
                .containsOnlyNulls();
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> suspensions.lift(hr, own));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> suspensions.behind(campus.provider(campus.provider()), enrolment));
    }

    @Test
    void theSignedListSaysSoByTheSamePlaceAndTheListOfRevocationsDoesNot() throws IOException {
        String token = token();
        JsonNode status = part(token, 1).path("credentialStatus");
        int place = status.path("statusListIndex").asInt();
        String reference = status.path("statusReference").asString();
        assertThat(ExchangeSchemas.faultsInOpenBadge(part(token, 1).toString())).isEmpty();
        assertThat(reference).endsWith("/suspension#" + place);
        int list = Integer.parseInt(reference.replaceAll(".*/status/(\\d+)/suspension#.*", "$1"));
        assertThat(isSet(list, StatusPurpose.SUSPENSION, place)).isFalse();

        suspensions.suspend(hr, completion, today(), WHY);

        assertThat(isSet(list, StatusPurpose.SUSPENSION, place)).isTrue();
        assertThat(isSet(list, StatusPurpose.REVOCATION, place)).isFalse();
        CheckedDocument checked =
                verification.byDocument(new ByteArrayInputStream(token.getBytes(StandardCharsets.UTF_8)));
        assertThat(checked.verdict()).isEqualTo(Verdict.SIGNED);
        assertThat(checked.record())
                .isNotNull()
                .extracting(record -> record.record().state())
                .isEqualTo(RecordState.SUSPENDED);
        JsonNode said = part(credentials.statusList(list, StatusPurpose.SUSPENSION, ADDRESSES), 1);
        assertThat(said.at("/credentialSubject/statusPurpose").asString()).isEqualTo("suspension");
        assertThat(said.path("id").asString()).isEqualTo(reference.substring(0, reference.indexOf('#')));
        assertThat(said.toString()).doesNotContain("KC-", WHY, member.toString());

        suspensions.lift(hr, completion);
        assertThat(isSet(list, StatusPurpose.SUSPENSION, place)).isFalse();
    }

    @Test
    void whatIsTakenBackWhileItIsSuspendedIsRevokedAndWhatIsCorrectedIsReplaced() {
        suspensions.suspend(hr, completion, today(), WHY);
        corrections.correct(hr, completion, today().minusDays(1), null, "Liste 17", "falscher Tag");
        assertThat(checked()).isEqualTo(RecordState.REPLACED);
        AchievementRecordView right = records.of(self, member).getFirst();
        assertThat(right.state()).isEqualTo(RecordState.VALID);

        suspensions.suspend(hr, right.completion(), today(), WHY);
        corrections.revoke(hr, right.completion(), WHY);

        assertThat(checked()).isEqualTo(RecordState.REVOKED);
    }

    private String token() {
        return credentials.handOut(self, number, WORDS, ADDRESSES);
    }

    private RecordState checked() {
        return verification.byNumber(number.value()).orElseThrow().record().state();
    }

    private boolean isSet(int list, StatusPurpose purpose, int place) throws IOException {
        return BadgeReader.isSet(BadgeReader.bits(credentials.statusList(list, purpose, ADDRESSES)), place);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private NotificationView message(NotificationKind kind) {
        return notifications.of(self, PageRequest.of(0, 20)).stream()
                .filter(found -> found.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
