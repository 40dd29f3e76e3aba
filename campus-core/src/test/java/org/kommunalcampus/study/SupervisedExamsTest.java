package org.kommunalcampus.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.RecordKind;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.content.Contents;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.content.QuestionId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.learning.SeatChanges;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.provider.Team;
import org.kommunalcampus.provider.TeamMember;
import org.kommunalcampus.record.AchievementRecordView;
import org.kommunalcampus.record.AchievementRecords;
import org.kommunalcampus.record.AttendanceMark;
import org.kommunalcampus.record.Attendances;
import org.kommunalcampus.record.Attended;
import org.kommunalcampus.record.RecordNumber;
import org.kommunalcampus.record.RecordState;
import org.kommunalcampus.record.RecordSuspensions;
import org.kommunalcampus.record.RecordVerification;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.supervision.ExamSupervisions;
import org.kommunalcampus.supervision.SupervisedPerson;
import org.kommunalcampus.supervision.SupervisionConsents;
import org.kommunalcampus.supervision.SupervisionState;
import org.kommunalcampus.supervision.SupervisionWay;
import org.kommunalcampus.supervision.SupervisorDesk;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Exams that are supervised in the room or by somebody who is named, and the certificates that follow. */
@CapabilityTest
class SupervisedExamsTest {

    private static final PageRequest TEN = PageRequest.of(0, 10);

    @Autowired
    private ExamSupervisions supervisions;

    @Autowired
    private SupervisionConsents consents;

    @Autowired
    private SupervisorDesk desk;

    @Autowired
    private TestAttempts attempts;

    @Autowired
    private Studies studies;

    @Autowired
    private Contents contents;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private SeatChanges seats;

    @Autowired
    private Attendances attendances;

    @Autowired
    private AchievementRecords records;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Identities identities;

    @Autowired
    private Audit audit;

    @Autowired
    private Sessions sessions;

    @Autowired
    private RecordSuspensions suspensions;

    @Autowired
    private RecordVerification verification;

    @Autowired
    private Team team;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private StudiedModule module;
    private SessionId session;
    private MemberId member;
    private Caller learner;
    private Caller staff;
    private EnrolmentId enrolment;

    @BeforeEach
    void somebodyBooksAModuleThatEndsWithAnExamInTheRoom() {
        module = StudiedModule.examined(campus, contents);
        session = inTheTownHall(module);
        member = campus.member();
        learner = campus.learner(member);
        staff = campus.provider(module.provider());
        register(staff);
        enrolment = enrolments.book(learner, member, module.id(), session);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void anExamInTheRoomMakesACertificateOnceAttendanceIsNoted() {
        supervisions.arrange(staff, module.id(), SupervisionWay.SESSION);
        consents.give(learner, enrolment, true, null);
        duringTheSession();
        pass();
        note(AttendanceMark.PRESENT);

        assertThat(record().kind()).isEqualTo(RecordKind.CERTIFICATE);
        assertThat(record().credits()).isEqualByComparingTo("0.5");
        assertThat(record().creditsAwardedBy()).isEqualTo("Hochschule am Fluss");
        assertThat(consents.of(learner, enrolment).confirmed()).isTrue();
        await().untilAsserted(() ->
                assertThat(consents.of(learner, enrolment).state()).isEqualTo(SupervisionState.CONFIRMED));
        supervisions.arrange(staff, module.id(), null);
        assertThat(consents.of(learner, enrolment).way()).isNull();

        note(AttendanceMark.ABSENT);
        await().untilAsserted(() -> assertThat(record().kind()).isEqualTo(RecordKind.ACHIEVEMENT));
        assertThat(messages()).containsOnlyOnce("CERTIFICATE_WITHDRAWN");
        note(AttendanceMark.PRESENT);
        await().untilAsserted(() -> assertThat(record().kind()).isEqualTo(RecordKind.CERTIFICATE));
        assertThat(messages()).contains("SUPERVISION_CONFIRMED");
    }

    @Test
    void whatIsDecidedAboutASuspendedCertificateHoldsForWhatComesInItsPlace() {
        supervisions.arrange(staff, module.id(), SupervisionWay.SESSION);
        consents.give(learner, enrolment, true, null);
        duringTheSession();
        pass();
        note(AttendanceMark.PRESENT);
        await().untilAsserted(() ->
                assertThat(consents.of(learner, enrolment).state()).isEqualTo(SupervisionState.CONFIRMED));
        RecordNumber certificate = record().number();
        suspensions.suspend(
                staff,
                suspensions.behind(staff, enrolment),
                LocalDate.now(clock).plusDays(20),
                "Wer war da?");
        assertThat(checked(certificate)).isEqualTo(RecordState.SUSPENDED);

        note(AttendanceMark.ABSENT);
        await().untilAsserted(() -> assertThat(record().kind()).isEqualTo(RecordKind.ACHIEVEMENT));
        RecordNumber achievement = record().number();
        assertThat(checked(certificate)).isEqualTo(RecordState.REPLACED);
        assertThat(checked(achievement)).isEqualTo(RecordState.SUSPENDED);

        suspensions.lift(staff, suspensions.behind(staff, enrolment));
        assertThat(checked(achievement)).isEqualTo(RecordState.VALID);
        assertThat(checked(certificate)).isEqualTo(RecordState.REPLACED);
    }

    @Test
    void anExamThatWasConfirmedWhileItsRecordWasSuspendedIsACertificateOnceItCountsAgain() {
        byName();
        consents.give(learner, enrolment, true, null);
        duringTheSession();
        pass();
        note(AttendanceMark.PRESENT);
        suspensions.suspend(
                staff,
                suspensions.behind(staff, enrolment),
                LocalDate.now(clock).plusDays(1),
                "Wer war da?");

        desk.confirm(staff, enrolment, true, true, version());

        assertThat(record().kind()).isEqualTo(RecordKind.CERTIFICATE);
        assertThat(checked(record().number())).isEqualTo(RecordState.SUSPENDED);
        clock.advance(Duration.ofDays(2));
        assertThat(checked(record().number())).isEqualTo(RecordState.VALID);
    }

    @Test
    void whoeverLeavesTheProviderConfirmsNoExamsAfterComingBack() {
        byName();
        consents.give(learner, enrolment, true, null);
        Caller colleague = colleague();
        supervisions.name(staff, module.id(), idOf(colleague), null);
        assertThat(desk.waiting(colleague, TEN)).hasSize(1);

        team.remove(staff, idOf(colleague));
        await().untilAsserted(
                        () -> assertThat(supervisions.of(staff, module.id()).supervisors())
                                .extracting(named -> named.staff())
                                .containsExactly(idOf(staff)));
        register(colleague);

        assertThat(desk.waiting(colleague, TEN)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.confirm(colleague, enrolment, true, true, 0));
    }

    @Test
    void whoeverIsAssignedToAnotherProviderIsNamedNoMoreEither() {
        byName();
        Caller colleague = colleague();
        supervisions.name(staff, module.id(), idOf(colleague), null);

        identities.register(
                Caller.system("test"),
                Objects.requireNonNull(colleague.identity()),
                "Robin",
                Set.of(Role.PROVIDER),
                null,
                campus.provider());

        await().untilAsserted(() ->
                assertThat(supervisions.of(staff, module.id()).supervisors()).hasSize(1));
    }

    @Test
    void nobodyIsInTheRoomOfAModuleThatIsHeldOnline() {
        ProviderId host = campus.provider();
        ModuleId online = campus.module(
                host,
                ModuleSketch.module(null, "Nur am Bildschirm")
                        .objective("Ziel")
                        .format(Format.ONLINE)
                        .with("/records", "PARTICIPATION,ACHIEVEMENT,CERTIFICATE")
                        .content());
        Caller owner = campus.provider(host);

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> supervisions.arrange(owner, online, SupervisionWay.SESSION))
                .satisfies(wrong -> assertThat(wrong.getErrors())
                        .singleElement()
                        .returns("/way", FieldError::pointer)
                        .returns("online-only", FieldError::code));
        supervisions.arrange(owner, online, SupervisionWay.SUPERVISOR);
    }

    @Test
    void nobodyAgreesToAnotherWayThanTheyRead() {
        supervisions.arrange(staff, module.id(), SupervisionWay.SUPERVISOR);

        assertRefused("arrangement-changed", () -> consents.give(learner, enrolment, true, SupervisionWay.SESSION));
    }

    @Test
    void anExamAtAScreenIsNotInTheRoom() {
        supervisions.arrange(staff, module.id(), SupervisionWay.SESSION);
        enrolments.cancel(learner, enrolment);
        session = campus.session(module.id(), Duration.ofDays(10), 5);
        enrolment = enrolments.book(learner, member, module.id(), session);

        assertRefused("not-in-room", () -> consents.give(learner, enrolment, true, null));
    }

    @Test
    void withoutConsentTheSameExamMakesARecordOfAchievement() {
        supervisions.arrange(staff, module.id(), SupervisionWay.SESSION);
        duringTheSession();
        pass();
        note(AttendanceMark.PRESENT);

        assertThat(record().kind()).isEqualTo(RecordKind.ACHIEVEMENT);
        assertThat(record().credits()).as("only a certificate earns credits").isNull();
    }

    @Test
    void whoeverIsNamedConfirmsAndTheRecordIsReplacedByACertificate() {
        byName();
        consents.give(learner, enrolment, true, null);
        duringTheSession();
        pass();
        note(AttendanceMark.PRESENT);
        assertThat(record().kind()).isEqualTo(RecordKind.ACHIEVEMENT);

        SupervisedPerson waiting = desk.waiting(staff, TEN).getContent().getFirst();
        assertThat(waiting.familyName()).isEqualTo("Muster");
        assertThat(audit.looksAt(learner, member, TEN))
                .extracting(look -> look.what())
                .contains("exam-supervision-by-provider");
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> desk.confirm(staff, enrolment, true, false, waiting.version()));
        desk.confirm(staff, enrolment, true, true, waiting.version());

        assertThat(record().kind()).isEqualTo(RecordKind.CERTIFICATE);
        assertThat(consents.of(learner, enrolment).state()).isEqualTo(SupervisionState.CONFIRMED);
        assertThat(messages()).contains("SUPERVISION_CONFIRMED");
        assertThat(desk.waiting(staff, TEN)).isEmpty();
        assertRefused("supervision-decided", () -> desk.confirm(staff, enrolment, true, true, waiting.version() + 1));
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> desk.refuse(staff, enrolment, "doch nicht", waiting.version()));
    }

    @Test
    void whatIsNotConfirmedStaysARecordOfAchievementAndThePersonReadsWhy() {
        byName();
        consents.give(learner, enrolment, true, null);
        duringTheSession();
        pass();
        note(AttendanceMark.PRESENT);

        desk.refuse(staff, enrolment, "Kein Ausweis", version());

        assertThat(record().kind()).isEqualTo(RecordKind.ACHIEVEMENT);
        assertThat(consents.of(learner, enrolment).reason()).isEqualTo("Kein Ausweis");
        assertThat(messages()).contains("SUPERVISION_REFUSED");
    }

    @Test
    void nothingIsConfirmedBeforeTheExamIsHandedIn() {
        byName();
        consents.give(learner, enrolment, true, null);

        assertRefused("exam-not-taken", () -> desk.confirm(staff, enrolment, true, true, version()));
    }

    @Test
    void anExamThatWasFailedUnderSupervisionIsNotConfirmedForOneThatIsPassedAtHome() {
        byName();
        consents.give(learner, enrolment, true, null);
        duringTheSession();
        take(false);

        assertThat(desk.waiting(staff, TEN).getContent()).singleElement().returns(false, SupervisedPerson::confirmable);
        assertRefused("exam-not-taken", () -> desk.confirm(staff, enrolment, true, true, version()));
    }

    @Test
    void anExamOnPaperIsNotConfirmedBeforeItsSessionBegins() {
        module = StudiedModule.onPaper(campus, contents);
        session = inTheTownHall(module);
        staff = campus.provider(module.provider());
        register(staff);
        enrolment = enrolments.book(learner, member, module.id(), session);
        byName();
        consents.give(learner, enrolment, true, null);

        assertRefused("exam-not-taken", () -> desk.confirm(staff, enrolment, true, true, version()));
        clock.advance(Duration.ofDays(10).plusHours(1));
        desk.confirm(staff, enrolment, true, true, version());
        assertThat(consents.of(learner, enrolment).confirmed()).isTrue();
    }

    @Test
    void whoeverWorksForAnotherProviderByNowSeesNobody() {
        byName();
        consents.give(learner, enrolment, true, null);
        long seen = version();
        Caller gone = new Caller("Robin", Set.of(Role.PROVIDER), staff.identity(), null, null, campus.provider());

        assertThat(desk.waiting(gone, TEN)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.confirm(gone, enrolment, true, true, seen));
    }

    @Test
    void consentEndsWithTheBooking() {
        byName();
        consents.give(learner, enrolment, true, null);
        long seen = version();
        enrolments.cancel(learner, enrolment);

        assertRefused("no-consent", () -> desk.confirm(staff, enrolment, true, true, seen));
        await().untilAsserted(() -> assertThat(desk.waiting(staff, TEN)).isEmpty());
        assertThat(consents.of(learner, enrolment).state()).isEqualTo(SupervisionState.REVOKED);
        supervisions.arrange(staff, module.id(), SupervisionWay.SESSION);
    }

    @Test
    void consentGoesAlongIntoAnotherSessionAndItsSupervisor() {
        byName();
        consents.give(learner, enrolment, true, null);
        SessionId other = campus.session(module.id(), Duration.ofDays(20), 5);
        Caller colleague = colleague();
        supervisions.name(staff, module.id(), idOf(colleague), other);
        seats.swap(learner, enrolment, other);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.confirm(staff, enrolment, true, true, 0));
        await().untilAsserted(() -> assertThat(desk.waiting(colleague, TEN)).hasSize(1));
        assertThat(desk.waiting(staff, TEN)).isEmpty();
    }

    @Test
    void consentCanBeTakenBackOnceTheExamIsPassed() {
        byName();
        consents.give(learner, enrolment, true, null);
        duringTheSession();
        attempts.start(learner, enrolment, exam());
        assertThat(consents.of(learner, enrolment).revocable()).isFalse();
        pass();

        assertThat(consents.of(learner, enrolment).revocable()).isTrue();
        consents.revoke(learner, enrolment);

        assertThat(desk.waiting(staff, TEN)).isEmpty();
    }

    @Test
    void consentIsGivenAndTakenBackUntilTheExamBegins() {
        assertRefused("not-supervised", () -> consents.give(learner, enrolment, true, null));
        supervisions.arrange(staff, module.id(), SupervisionWay.SESSION);
        assertThat(messages()).contains("SUPERVISION_OFFERED");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> consents.give(learner, enrolment, false, null));
        consents.give(learner, enrolment, true, null);
        consents.revoke(learner, enrolment);
        assertThat(consents.of(learner, enrolment).state()).isEqualTo(SupervisionState.REVOKED);
        consents.give(learner, enrolment, true, null);
        duringTheSession();
        attempts.start(learner, enrolment, exam());

        assertRefused("exam-begun", () -> consents.revoke(learner, enrolment));
        assertThat(consents.of(learner, enrolment).changeable()).isFalse();
    }

    @Test
    void namesAreShownToThoseWhoAreNamedAlone() {
        byName();
        consents.give(learner, enrolment, true, null);
        Caller colleague = colleague();
        Caller stranger = campus.provider(campus.provider());

        assertThat(desk.waiting(colleague, TEN)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.confirm(colleague, enrolment, true, true, 0));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> supervisions.arrange(stranger, module.id(), SupervisionWay.SESSION));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> supervisions.name(staff, module.id(), idOf(stranger), null));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> consents.give(campus.learner(campus.member()), enrolment, true, null));
    }

    @Test
    void theWayStaysWhileSomebodyHasAgreedToIt() {
        supervisions.arrange(staff, module.id(), SupervisionWay.SESSION);
        consents.give(learner, enrolment, true, null);

        assertRefused("consents-given", () -> supervisions.arrange(staff, module.id(), SupervisionWay.SUPERVISOR));
        assertRefused("consents-given", () -> supervisions.arrange(staff, module.id(), null));
    }

    @Test
    void aModuleWithoutCertificatesHasNoSupervisedExam() {
        StudiedModule other = StudiedModule.text(campus, contents);

        assertRefused(
                "no-certificate",
                () -> supervisions.arrange(campus.provider(other.provider()), other.id(), SupervisionWay.SESSION));
    }

    private void byName() {
        supervisions.arrange(staff, module.id(), SupervisionWay.SUPERVISOR);
        supervisions.name(staff, module.id(), idOf(staff), session);
    }

    private Caller colleague() {
        Caller other = campus.provider(module.provider());
        register(other);
        return other;
    }

    private void register(Caller account) {
        identities.register(
                Caller.system("test"),
                Objects.requireNonNull(account.identity()),
                "Robin",
                Set.of(Role.PROVIDER),
                null,
                module.provider());
    }

    private SessionId inTheTownHall(StudiedModule taught) {
        Instant start = clock.instant().plus(Duration.ofDays(10));
        return sessions.plan(
                Caller.system("test"),
                taught.id(),
                new SessionContent(null, start, start.plus(Duration.ofHours(8)), "Rathaus", "Musterstadt", 5));
    }

    private static String idOf(Caller caller) {
        IdentityKey account = Objects.requireNonNull(caller.identity());
        return TeamMember.idOf(account);
    }

    private void duringTheSession() {
        studies.report(learner, enrolment, element(StudiedModule.TEXT), SeenReport.hasRead());
        clock.advance(Duration.ofDays(10).plusHours(1));
    }

    private void pass() {
        take(true);
    }

    private void take(boolean well) {
        ElementId exam = exam();
        int number = attempts.start(learner, enrolment, exam);
        Map<QuestionId, List<String>> answers = new HashMap<>();
        attempts.of(learner, enrolment, exam, number).sheets().forEach(answered -> {
            var sheet = answered.sheet();
            int right = sheet.choices().getFirst().correct() == well ? 0 : 1;
            answers.put(sheet.question().id(), List.of(String.valueOf(right)));
        });
        attempts.answer(learner, enrolment, exam, number, answers);
        attempts.submit(learner, enrolment, exam, number);
    }

    /** The completion follows by a listener. */
    private void note(AttendanceMark mark) {
        attendances.note(staff, session, List.of(new Attended(enrolment, mark)), null);
        await().untilAsserted(() -> assertThat(records.of(learner, member)).isNotEmpty());
    }

    private ElementId exam() {
        return element(StudiedModule.EXAM);
    }

    private ElementId element(String title) {
        return studies.of(learner, enrolment).elements().stream()
                .filter(element -> element.item().element().title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private RecordState checked(RecordNumber number) {
        return verification.byNumber(number.value()).orElseThrow().record().state();
    }

    private AchievementRecordView record() {
        return records.of(learner, member).getFirst();
    }

    private long version() {
        return desk.waiting(staff, TEN).getContent().getFirst().version();
    }

    private List<String> messages() {
        return notifications.of(learner, TEN).stream()
                .map(NotificationView::kind)
                .map(Enum::name)
                .toList();
    }

    private static void assertRefused(String code, Runnable step) {
        assertThatExceptionOfType(Refused.class).isThrownBy(step::run).returns(code, Refused::getCode);
    }
}
