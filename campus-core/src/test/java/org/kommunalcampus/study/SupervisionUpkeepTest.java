package org.kommunalcampus.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Certification;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.RecordKind;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.content.Contents;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.Enrolments;
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
import org.kommunalcampus.record.CompletionCorrections;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.record.RecordSuspensions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.supervision.ExamSupervisions;
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

/** What becomes of supervision when something changes below it: the completion, whoever was named, the module, the room. */
@CapabilityTest
class SupervisionUpkeepTest {

    private static final PageRequest TEN = PageRequest.of(0, 10);

    @Autowired
    private ExamSupervisions supervisions;

    @Autowired
    private SupervisionConsents consents;

    @Autowired
    private SupervisorDesk desk;

    @Autowired
    private Contents contents;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Attendances attendances;

    @Autowired
    private Completions completions;

    @Autowired
    private CompletionCorrections corrections;

    @Autowired
    private RecordSuspensions suspensions;

    @Autowired
    private AchievementRecords records;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Identities identities;

    @Autowired
    private Modules modules;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Team team;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private StudiedModule module;
    private MemberId member;
    private Caller learner;
    private Caller staff;

    @BeforeEach
    void aModuleEndsWithAnExamOnPaper() {
        module = StudiedModule.onPaper(campus, contents);
        member = campus.member();
        learner = campus.learner(member);
        staff = colleague();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void anExamIsConfirmedOnlyForTheCompletionThatFollowedFromIt() {
        EnrolmentId enrolment = byName(null);
        desk.confirm(staff, enrolment, true, true, version());
        complete(enrolment);
        assertThat(record().kind()).isEqualTo(RecordKind.CERTIFICATE);

        corrections.revoke(staff, suspensions.behind(staff, enrolment), "Falsche Klausur");

        assertThat(consents.of(learner, enrolment))
                .returns(SupervisionState.GIVEN, stand -> stand.state())
                .returns(false, stand -> stand.confirmed())
                .returns(true, stand -> stand.revocable());
        complete(enrolment);
        assertThat(record().kind()).isEqualTo(RecordKind.ACHIEVEMENT);
        desk.confirm(staff, enrolment, true, true, version());
        assertThat(record().kind()).isEqualTo(RecordKind.CERTIFICATE);
    }

    @Test
    void anExamThatWasNotConfirmedIsOpenAgainTogetherWithItsModule() {
        EnrolmentId enrolment = byName(null);
        desk.refuse(staff, enrolment, "Kein Ausweis", version());
        complete(enrolment);

        corrections.revoke(staff, suspensions.behind(staff, enrolment), "Falsche Klausur");

        assertThat(consents.of(learner, enrolment))
                .returns(SupervisionState.GIVEN, stand -> stand.state())
                .returns(null, stand -> stand.reason());
    }

    @Test
    void aCorrectedDayLeavesTheExamConfirmed() {
        EnrolmentId enrolment = byName(null);
        desk.confirm(staff, enrolment, true, true, version());
        complete(enrolment);
        clock.advance(Duration.ofDays(3));

        corrections.correct(
                staff, suspensions.behind(staff, enrolment), LocalDate.now(clock), 80, "Klausur", "Tippfehler");

        assertThat(record().kind()).isEqualTo(RecordKind.CERTIFICATE);
        assertThat(consents.of(learner, enrolment).confirmed()).isTrue();
    }

    @Test
    void providerAndLearnerHearWhenNobodyIsLeftToConfirmAnExamAndWhenSomebodyIsAgain() {
        EnrolmentId enrolment = byName(null);
        Caller colleague = colleague();
        assertThat(consents.of(learner, enrolment).attended()).isTrue();

        team.remove(colleague, idOf(staff));

        await().untilAsserted(() -> assertThat(kinds(colleague)).contains("SUPERVISOR_MISSING"));
        assertThat(kinds(learner)).contains("SUPERVISION_UNATTENDED");
        assertThat(consents.of(learner, enrolment).attended()).isFalse();

        supervisions.name(colleague, module.id(), idOf(colleague), null);
        assertThat(kinds(learner)).contains("SUPERVISION_ATTENDED");
        assertThat(consents.of(learner, enrolment).attended()).isTrue();
    }

    @Test
    void whoeverStaysCoveredHearsNothing() {
        byName(null);
        Caller colleague = colleague();
        supervisions.name(staff, module.id(), idOf(colleague), null);

        team.remove(colleague, idOf(staff));

        await().untilAsserted(
                        () -> assertThat(supervisions.of(colleague, module.id()).supervisors())
                                .hasSize(1));
        assertThat(kinds(learner)).doesNotContain("SUPERVISION_UNATTENDED");
        assertThat(kinds(colleague)).doesNotContain("SUPERVISOR_MISSING");
    }

    @Test
    void thoseWhoseSupervisorIsReleasedHearOfIt() {
        EnrolmentId enrolment = byName(inTheTownHall());

        supervisions.release(
                staff,
                module.id(),
                UUID.fromString(supervisions
                        .of(staff, module.id())
                        .supervisors()
                        .getFirst()
                        .id()));

        assertThat(kinds(learner)).contains("SUPERVISION_UNATTENDED");
        assertThat(consents.of(learner, enrolment).attended()).isFalse();
    }

    @Test
    void supervisionInTheRoomEndsWithTheRoomsOfTheModuleButForThoseWhoAreInOne() {
        supervisions.arrange(staff, module.id(), SupervisionWay.SESSION);
        MemberId other = campus.member();
        Caller undecided = campus.learner(other);
        EnrolmentId booked = enrolments.book(undecided, other, module.id(), null);
        SessionId session = inTheTownHall();
        EnrolmentId inRoom = enrolments.book(learner, member, module.id(), session);
        consents.give(learner, inRoom, true, null);

        change(Format.ONLINE, "PARTICIPATION,ACHIEVEMENT,CERTIFICATE");

        await().untilAsserted(() ->
                assertThat(supervisions.of(staff, module.id()).way()).isNull());
        assertThat(kinds(staff)).contains("SUPERVISION_IMPOSSIBLE");
        assertThat(kinds(undecided)).contains("SUPERVISION_ENDED");
        assertThat(consents.of(undecided, booked).way()).isNull();
        assertThat(kinds(learner)).doesNotContain("SUPERVISION_ENDED");
        assertThat(consents.of(learner, inRoom).way()).isEqualTo(SupervisionWay.SESSION);

        supervisions.arrange(staff, module.id(), SupervisionWay.SUPERVISOR);
        assertThat(consents.of(learner, inRoom).way()).isEqualTo(SupervisionWay.SESSION);
        assertThat(consents.of(undecided, booked).way()).isEqualTo(SupervisionWay.SUPERVISOR);
        clock.advance(Duration.ofDays(10).plusHours(9));
        attendances.note(staff, session, List.of(new Attended(inRoom, AttendanceMark.PRESENT)), null);
        complete(inRoom);
        assertThat(record().kind()).isEqualTo(RecordKind.CERTIFICATE);
    }

    @Test
    void anyArrangementEndsWithTheCertificatesOfTheModule() {
        EnrolmentId enrolment = byName(null);

        change(Format.BLENDED, "PARTICIPATION,ACHIEVEMENT");

        await().untilAsserted(() ->
                assertThat(supervisions.of(staff, module.id()).way()).isNull());
        assertThat(kinds(learner)).contains("SUPERVISION_ENDED");
        assertThat(consents.of(learner, enrolment).way()).isNull();
        assertThat(desk.waiting(staff, TEN)).isEmpty();
    }

    @Test
    void aSessionThatLeavesItsRoomTakesTheConsentsAlong() {
        supervisions.arrange(staff, module.id(), SupervisionWay.SESSION);
        SessionId session = inTheTownHall();
        EnrolmentId enrolment = enrolments.book(learner, member, module.id(), session);
        consents.give(learner, enrolment, true, null);
        Instant start = sessions.find(session).startsAt();

        sessions.arrange(
                Caller.system("test"),
                session,
                new SessionContent(null, start, start.plus(Duration.ofHours(8)), null, null, 5));

        await().untilAsserted(() -> assertThat(kinds(learner)).contains("SUPERVISION_ENDED"));
        assertThat(consents.of(learner, enrolment).state()).isEqualTo(SupervisionState.REVOKED);
    }

    private EnrolmentId byName(@Nullable SessionId session) {
        supervisions.arrange(staff, module.id(), SupervisionWay.SUPERVISOR);
        supervisions.name(staff, module.id(), idOf(staff), session);
        EnrolmentId enrolment = enrolments.book(learner, member, module.id(), session);
        consents.give(learner, enrolment, true, null);
        return enrolment;
    }

    private void complete(EnrolmentId enrolment) {
        completions.recordByEnrolment(staff, enrolment, LocalDate.now(clock), 80, "Klausur");
    }

    private void change(Format format, String recordKinds) {
        ModuleSketch sketch = ModuleSketch.module(null, "Lektüre")
                .objective("Ziel")
                .format(format)
                .teaches(module.competence(), 3)
                .with("/records", recordKinds);
        modules.goLive(Caller.system("test"), module.id(), sketch.content(), Certification.byAgreement());
    }

    private SessionId inTheTownHall() {
        Instant start = clock.instant().plus(Duration.ofDays(10));
        return sessions.plan(
                Caller.system("test"),
                module.id(),
                new SessionContent(null, start, start.plus(Duration.ofHours(8)), "Rathaus", "Musterstadt", 5));
    }

    private Caller colleague() {
        Caller account = campus.provider(module.provider());
        identities.register(
                Caller.system("test"),
                Objects.requireNonNull(account.identity()),
                "Robin",
                Set.of(Role.PROVIDER),
                null,
                module.provider());
        return account;
    }

    private static String idOf(Caller caller) {
        return TeamMember.idOf(Objects.requireNonNull(caller.identity()));
    }

    private AchievementRecordView record() {
        return records.of(learner, member).getFirst();
    }

    private long version() {
        return desk.waiting(staff, TEN).getContent().getFirst().version();
    }

    private List<String> kinds(Caller reader) {
        return notifications.of(reader, TEN).stream()
                .map(NotificationView::kind)
                .map(Enum::name)
                .toList();
    }
}
