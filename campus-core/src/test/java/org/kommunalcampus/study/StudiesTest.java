package org.kommunalcampus.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Certification;
import org.kommunalcampus.catalogue.Phase;
import org.kommunalcampus.catalogue.RecordKind;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.description.DescriptionView;
import org.kommunalcampus.catalogue.description.Descriptions;
import org.kommunalcampus.content.Contents;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.content.QuestionId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.record.AchievementRecordView;
import org.kommunalcampus.record.AchievementRecords;
import org.kommunalcampus.record.AttendanceMark;
import org.kommunalcampus.record.Attendances;
import org.kommunalcampus.record.Attended;
import org.kommunalcampus.record.CompletionCorrections;
import org.kommunalcampus.record.CompletionView;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.record.RecordedBy;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.Callers;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@CapabilityTest
class StudiesTest {

    private static final PageRequest TEN = PageRequest.of(0, 10);

    @Autowired
    private Studies studies;

    @Autowired
    private TestAttempts attempts;

    @Autowired
    private Homeworks homeworks;

    @Autowired
    private ProviderStudies provided;

    @Autowired
    private PreparationReminders reminders;

    @Autowired
    private AchievementRecords records;

    @Autowired
    private Descriptions descriptions;

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
    private Notifications notifications;

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
    void somebodyBooksTheModule() {
        module = StudiedModule.blended(campus, contents);
        session = campus.session(module.id(), Duration.ofDays(10), 5);
        member = campus.member();
        learner = campus.learner(member);
        staff = campus.provider(module.provider());
        enrolment = enrolments.book(learner, member, module.id(), session);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void thePathFromThePreparationToTheCompletion() {
        StudyView booked = studies.of(learner, enrolment);
        assertThat(booked.phases())
                .extracting(PhaseView::kind)
                .containsExactly(Phase.PREPARATION, Phase.EVENT, Phase.FOLLOW_UP);
        assertThat(phase(booked, Phase.PREPARATION).missing()).hasSize(2);
        assertThat(phase(booked, Phase.EVENT).closed()).isEqualTo(ClosedBecause.UNPREPARED);
        assertThat(phase(booked, Phase.FOLLOW_UP).closed()).isEqualTo(ClosedBecause.SESSION_TO_COME);
        assertThat(booked.next().orElseThrow().id()).isEqualTo(element(StudiedModule.TEXT));

        prepare();
        StudyView prepared = studies.of(learner, enrolment);
        assertThat(prepared.prepared()).isTrue();
        assertThat(phase(prepared, Phase.EVENT).closed()).isEqualTo(ClosedBecause.SESSION_TO_COME);

        clock.advance(Duration.ofDays(11));
        assertThat(phase(studies.of(learner, enrolment), Phase.FOLLOW_UP).closed())
                .isEqualTo(ClosedBecause.ATTENDANCE_NOT_NOTED);
        note(AttendanceMark.PRESENT);
        assertThat(phase(studies.of(learner, enrolment), Phase.FOLLOW_UP).open())
                .isTrue();
        assertThat(studies.of(learner, enrolment).proof())
                .isEqualTo(new Proof(RecordKind.PARTICIPATION, RecordKind.ACHIEVEMENT, 50));

        homeworks.handIn(
                learner,
                enrolment,
                element(StudiedModule.HOMEWORK),
                new HomeworkText("Mein Fall", null, null),
                null,
                null);
        pass(StudiedModule.EXAM);
        assertThat(studies.of(learner, enrolment).complete()).isFalse();
        assertThat(completions.of(learner, member)).isEmpty();

        HomeworkView handedIn =
                homeworks.in(staff, module.id(), TEN).getContent().getFirst();
        homeworks.grade(staff, handedIn.id(), 8, "Gut beschrieben.");

        assertThat(completions.of(learner, member))
                .singleElement()
                .returns(90, CompletionView::points)
                .returns(RecordedBy.PLATFORM, CompletionView::recordedBy);
        StudyView done = studies.of(learner, enrolment);
        assertThat(done.enrolment().state()).isEqualTo(EnrolmentState.COMPLETED);
        assertThat(done.share()).isEqualTo(100);
        assertThat(done.proof().reached()).isEqualTo(RecordKind.ACHIEVEMENT);
        assertThat(messages()).contains(NotificationKind.HOMEWORK_GRADED, NotificationKind.COMPLETION_RECORDED);
    }

    @Test
    void theBestAttemptCountsWhateverFollows() {
        pass(StudiedModule.TEST);
        assertThat(points(StudiedModule.TEST)).isEqualByComparingTo("5");

        fail(element(StudiedModule.TEST));

        assertThat(points(StudiedModule.TEST)).isEqualByComparingTo("5");
    }

    @Test
    void whoHasBegunStaysWithWhatTheRecordsAskedForThen() {
        prepare();
        askFor("90");
        MemberId later = campus.member();
        EnrolmentId booked = enrolments.book(campus.learner(later), later, module.id(), session);
        assertThat(studies.of(campus.learner(later), booked).needed().leastPoints())
                .isEqualTo(90);
        assertThat(studies.of(learner, enrolment).needed().leastPoints()).isEqualTo(50);

        clock.advance(Duration.ofDays(11));
        note(AttendanceMark.PRESENT);
        pass(StudiedModule.EXAM);
        grade(6);

        assertThat(records.of(learner, member))
                .singleElement()
                .returns(80, AchievementRecordView::points)
                .returns(50, AchievementRecordView::leastPoints)
                .returns(RecordKind.ACHIEVEMENT, AchievementRecordView::kind);
    }

    @Test
    void aHomeworkBelowWhatTheModuleAsksForIsHandedInAgain() {
        askFor("70");
        toFollowUp();
        pass(StudiedModule.EXAM);

        grade(6);
        StudyView almost = studies.of(learner, enrolment);
        assertThat(almost.element(element(StudiedModule.HOMEWORK)).orElseThrow().state())
                .isEqualTo(ElementState.FAILED);
        assertThat(almost.complete()).isFalse();
        grade(7);

        assertThat(records.of(learner, member))
                .singleElement()
                .returns(85, AchievementRecordView::points)
                .returns(70, AchievementRecordView::leastPoints);
    }

    @Test
    void whatIsCompletedProvesAtLeastThatEnoughOfItWasSeen() {
        module = StudiedModule.mostlyOptional(campus, contents);
        enrolment = enrolments.book(learner, member, module.id(), null);

        studies.report(learner, enrolment, element(StudiedModule.TEXT), SeenReport.hasRead());
        StudyView third = studies.of(learner, enrolment);
        assertThat(third.share()).isEqualTo(33);
        assertThat(third.complete()).isFalse();
        assertThat(completions.of(learner, member)).isEmpty();

        studies.report(learner, enrolment, element(StudiedModule.MORE), SeenReport.hasRead());
        assertThat(completions.of(learner, member)).hasSize(1);
    }

    @Test
    void takingPartMayBeTheLastThing() {
        prepare();
        clock.advance(Duration.ofDays(11));
        note(AttendanceMark.PARTLY);
        pass(StudiedModule.EXAM);
        homeworks.handIn(
                learner, enrolment, element(StudiedModule.HOMEWORK), new HomeworkText("Fall", null, null), null, null);
        homeworks.grade(
                staff,
                homeworks.in(staff, module.id(), TEN).getContent().getFirst().id(),
                5,
                null);

        await().untilAsserted(() -> assertThat(completions.of(learner, member)).hasSize(1));
    }

    @Test
    void whoIsNotPreparedIsNotNotedAsPresentUntilTheProviderLetsThePersonIn() {
        clock.advance(Duration.ofDays(11));

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> note(AttendanceMark.PRESENT))
                .satisfies(invalid -> assertThat(invalid.getErrors())
                        .extracting(error -> error.pointer() + " " + error.code())
                        .containsExactly("/entries/0/mark not-prepared"));
        assertThat(provided.of(staff, session)).singleElement().returns(false, Participant::admitted);

        provided.admit(staff, enrolment, "Kennt den Stoff aus der Ausbildung.");
        note(AttendanceMark.PRESENT);

        assertThat(provided.of(staff, session))
                .singleElement()
                .returns(true, Participant::admitted)
                .returns(false, Participant::prepared);
        assertThat(phase(studies.of(learner, enrolment), Phase.FOLLOW_UP).open())
                .isTrue();
        assertThat(messages()).contains(NotificationKind.PREPARATION_WAIVED);
    }

    @Test
    void theFollowUpClosesAndTheProviderMayExtendIt() {
        prepare();
        clock.advance(Duration.ofDays(11));
        note(AttendanceMark.PRESENT);
        clock.advance(Duration.ofDays(6 * 7 + 1));

        assertThat(phase(studies.of(learner, enrolment), Phase.FOLLOW_UP).closed())
                .isEqualTo(ClosedBecause.TOO_LATE);
        assertRefused("phase-closed", () -> attempts.start(learner, enrolment, element(StudiedModule.EXAM)));

        provided.extend(staff, enrolment, LocalDate.now(clock).plusDays(14));
        assertThat(phase(studies.of(learner, enrolment), Phase.FOLLOW_UP).open())
                .isTrue();
    }

    @Test
    void anExamIsTakenUntilItIsPassedAndNotAgain() {
        toFollowUp();
        ElementId exam = element(StudiedModule.EXAM);
        fail(exam);
        pass(StudiedModule.EXAM);

        ElementView result = studies.of(learner, enrolment).element(exam).orElseThrow();
        assertThat(result.points()).isEqualByComparingTo("10");
        assertThat(result.state()).isEqualTo(ElementState.DONE);
        assertRefused("exam-passed", () -> attempts.start(learner, enrolment, exam));
    }

    @Test
    void anExamIsPassedWithNoLessThanTheModuleAsksFor() {
        askFor("80");
        toFollowUp();
        ElementId exam = element(StudiedModule.EXAM);
        takeHalf(exam);

        StudyView half = studies.of(learner, enrolment);
        ElementView result = half.element(exam).orElseThrow();
        assertThat(result.points()).isEqualByComparingTo("5");
        assertThat(result.state()).isEqualTo(ElementState.FAILED);
        assertThat(half.passPercent(result)).isEqualTo(80);
        AttemptView attempt = attempts.of(learner, enrolment, exam, 1);
        assertThat(attempt.passed()).isFalse();
        assertThat(attempt.revealed()).isFalse();

        pass(StudiedModule.EXAM);
        grade(8);
        assertThat(records.of(learner, member)).singleElement().returns(90, AchievementRecordView::points);
    }

    @Test
    void noAttemptIsTakenBeyondTheLast() {
        toFollowUp();
        ElementId exam = element(StudiedModule.EXAM);
        fail(exam);
        fail(exam);

        assertRefused("no-attempt-left", () -> attempts.start(learner, enrolment, exam));
    }

    @Test
    void aModuleIsCompletedByTheTestWhoseTimeIsOver() {
        toFollowUp();
        homeworks.handIn(
                learner, enrolment, element(StudiedModule.HOMEWORK), new HomeworkText("Fall", null, null), null, null);
        homeworks.grade(
                staff,
                homeworks.in(staff, module.id(), TEN).getContent().getFirst().id(),
                8,
                null);
        ElementId exam = element(StudiedModule.EXAM);
        int number = attempts.start(learner, enrolment, exam);
        attempts.answer(learner, enrolment, exam, number, rightAnswers(exam, number));
        clock.advance(Duration.ofMinutes(21));

        assertThat(studies.of(learner, enrolment).enrolment().state()).isEqualTo(EnrolmentState.COMPLETED);
        assertThat(completions.of(learner, member)).hasSize(1);
    }

    @Test
    void whatWasTakenBackIsNotRecordedAgainByItself() {
        StudiedModule text = StudiedModule.text(campus, contents);
        EnrolmentId own = enrolments.book(learner, member, text.id(), null);
        ElementId only = studies.of(learner, own).elements().getFirst().id();
        assertThat(studies.report(learner, own, only, SeenReport.hasRead()).completed())
                .isTrue();

        corrections.revoke(
                campus.provider(text.provider()),
                completions.of(learner, member).getFirst().id(),
                "Jemand anderes war angemeldet.");

        assertThat(studies.report(learner, own, only, SeenReport.hasRead()).completed())
                .isFalse();
        assertThat(completions.of(learner, member)).isEmpty();
    }

    @Test
    void preparationAloneIsNoTakingPart() {
        StudiedModule meeting = StudiedModule.meeting(campus, contents);
        EnrolmentId own = enrolments.book(learner, member, meeting.id(), null);
        ElementId text = studies.of(learner, own).elements().getFirst().id();

        assertThat(studies.report(learner, own, text, SeenReport.hasRead()).completed())
                .isFalse();
        assertThat(studies.of(learner, own).prepared()).isTrue();
        assertThat(completions.of(learner, member)).isEmpty();
    }

    @Test
    void answersThatWereSavedCountWhenTheTimeIsOver() {
        toFollowUp();
        ElementId exam = element(StudiedModule.EXAM);
        provided.grantTime(staff, enrolment, 50);
        int number = attempts.start(learner, enrolment, exam);
        assertThat(attempts.start(learner, enrolment, exam)).isEqualTo(number);
        attempts.answer(learner, enrolment, exam, number, rightAnswers(exam, number));

        clock.advance(Duration.ofMinutes(29));
        assertThat(attempts.of(learner, enrolment, exam, number).running()).isTrue();
        clock.advance(Duration.ofMinutes(2));

        assertRefused("attempt-closed", () -> attempts.answer(learner, enrolment, exam, number, new HashMap<>()));
        assertThat(studies.of(learner, enrolment).element(exam).orElseThrow().points())
                .isEqualByComparingTo("10");
    }

    @Test
    void reportsAreIdempotentAndNeverLeadBack() {
        ElementId text = element(StudiedModule.TEXT);

        studies.report(learner, enrolment, text, SeenReport.hasRead());
        StudyView once = studies.of(learner, enrolment);
        studies.report(learner, enrolment, text, SeenReport.hasRead());
        studies.report(learner, enrolment, text, SeenReport.hasOpened());
        StudyView after = studies.of(learner, enrolment);

        assertThat(after.share()).isEqualTo(once.share());
        assertThat(after.element(text).orElseThrow().state()).isEqualTo(ElementState.DONE);
        assertThat(after.enrolment().state()).isEqualTo(EnrolmentState.UNDER_WAY);
        assertThat(studies.open(learner, enrolment, element(StudiedModule.TEST))
                        .study()
                        .place())
                .isEqualTo(element(StudiedModule.TEST));
    }

    @Test
    void whoIsNotPreparedIsRemindedAndOthersAreNot() {
        clock.advance(Duration.ofDays(3));
        reminders.remind();
        assertThat(messages()).contains(NotificationKind.PREPARATION_DUE);

        MemberId other = campus.member();
        Caller ready = campus.learner(other);
        EnrolmentId own = enrolments.book(ready, other, module.id(), session);
        studies.report(ready, own, element(StudiedModule.TEXT), SeenReport.hasRead());
        ElementId test = element(StudiedModule.TEST);
        attempts.submit(ready, own, test, attempts.start(ready, own, test));
        clock.advance(Duration.ofDays(5));
        reminders.remind();
        assertThat(notifications.of(ready, TEN))
                .extracting(NotificationView::kind)
                .doesNotContain(NotificationKind.PREPARATION_DUE);
    }

    @Test
    void othersReachNothing() {
        Caller stranger = campus.learner(campus.member());
        Caller otherStaff = campus.provider(campus.provider());

        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> studies.of(stranger, enrolment));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> attempts.start(stranger, enrolment, element(StudiedModule.EXAM)));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> studies.of(staff, enrolment));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> provided.admit(otherStaff, enrolment, "darum"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> provided.of(otherStaff, session));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> homeworks.in(otherStaff, module.id(), TEN));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> studies.open(learner, enrolment, ElementId.next()));
        enrolments.cancel(learner, enrolment);
        assertRefused("enrolment-closed", () -> studies.of(learner, enrolment));
    }

    private BigDecimal points(String title) {
        return studies.of(learner, enrolment)
                .element(element(title))
                .orElseThrow()
                .points();
    }

    private void askFor(String points) {
        Caller provider = Callers.providing(module.provider());
        descriptions.revise(provider, module.id());
        DescriptionView copy = descriptions.of(provider, module.id());
        descriptions.write(
                provider, module.id(), copy.description().with("/thresholds/pointsPercent", points), copy.version());
        descriptions.submit(provider, module.id());
        descriptions.goLive(Callers.operator(), module.id(), Certification.byAgreement());
    }

    private void grade(int points) {
        ElementId homework = element(StudiedModule.HOMEWORK);
        homeworks.handIn(learner, enrolment, homework, new HomeworkText("Mein Fall", null, null), null, null);
        HomeworkView handedIn =
                homeworks.in(staff, module.id(), TEN).getContent().getFirst();
        homeworks.grade(staff, handedIn.id(), points, null);
    }

    private void toFollowUp() {
        prepare();
        clock.advance(Duration.ofDays(11));
        note(AttendanceMark.PRESENT);
    }

    private void prepare() {
        studies.report(learner, enrolment, element(StudiedModule.TEXT), SeenReport.hasRead());
        ElementId test = element(StudiedModule.TEST);
        attempts.submit(learner, enrolment, test, attempts.start(learner, enrolment, test));
    }

    private void fail(ElementId element) {
        attempts.submit(learner, enrolment, element, attempts.start(learner, enrolment, element));
    }

    private void takeHalf(ElementId element) {
        int number = attempts.start(learner, enrolment, element);
        Map<QuestionId, List<String>> answers = rightAnswers(element, number);
        answers.remove(answers.keySet().iterator().next());
        attempts.answer(learner, enrolment, element, number, answers);
        attempts.submit(learner, enrolment, element, number);
    }

    private void pass(String title) {
        ElementId element = element(title);
        int number = attempts.start(learner, enrolment, element);
        attempts.answer(learner, enrolment, element, number, rightAnswers(element, number));
        attempts.submit(learner, enrolment, element, number);
        assertThat(attempts.of(learner, enrolment, element, number).running()).isFalse();
    }

    private Map<QuestionId, List<String>> rightAnswers(ElementId element, int number) {
        Map<QuestionId, List<String>> answers = new HashMap<>();
        attempts.of(learner, enrolment, element, number).sheets().forEach(answered -> {
            var sheet = answered.sheet();
            int right = sheet.choices().getFirst().correct() ? 0 : 1;
            answers.put(sheet.question().id(), List.of(String.valueOf(right)));
        });
        return answers;
    }

    private void note(AttendanceMark mark) {
        attendances.note(staff, session, List.of(new Attended(enrolment, mark)), null);
    }

    private ElementId element(String title) {
        return studies.of(learner, enrolment).elements().stream()
                .filter(element -> element.item().element().title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static PhaseView phase(StudyView view, Phase kind) {
        return view.phases().stream()
                .filter(phase -> phase.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<NotificationKind> messages() {
        return notifications.of(learner, TEN).stream()
                .map(NotificationView::kind)
                .toList();
    }

    private static void assertRefused(String code, Runnable step) {
        assertThatExceptionOfType(Refused.class).isThrownBy(step::run).returns(code, Refused::getCode);
    }
}
