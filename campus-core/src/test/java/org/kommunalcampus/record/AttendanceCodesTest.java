package org.kommunalcampus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.learning.SessionNotes;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@CapabilityTest
class AttendanceCodesTest {

    private static final Duration TOMORROW = Duration.ofDays(1);

    @Autowired
    private AttendanceCodes codes;

    @Autowired
    private Attendances attendances;

    @Autowired
    private Completions completions;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private SessionNotes notes;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Notifications notifications;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private ProviderId provider;
    private Caller staff;
    private ModuleId module;
    private SessionId session;
    private MemberId person;
    private Caller self;
    private EnrolmentId booked;

    @BeforeEach
    void somebodyBooksASession() {
        provider = campus.provider();
        staff = campus.provider(provider);
        module = campus.module(provider, Format.IN_PERSON, Map.of());
        session = campus.session(module, TOMORROW, 1);
        person = campus.member();
        self = campus.learner(person);
        booked = enrolments.book(self, person, module, session);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void whoTypesTheCodeClaimsToBeThereAndTheTrainerDecides() {
        begins();
        String code = codes.show(staff, session);

        assertThat(codes.claim(self, session, code)).isTrue();

        assertThat(codes.claimed(session)).containsExactly(booked);
        assertThat(attendances.of(staff, session)).singleElement().returns(null, AttendanceView::mark);
    }

    @Test
    void aWrongOrOldCodeIsNotTakenAndGuessingEnds() {
        begins();
        String code = codes.show(staff, session);
        clock.advance(Duration.ofMinutes(2));

        for (int i = 0; i < 5; i++) {
            assertThat(codes.claim(self, session, code)).isFalse();
        }
        refused("too-many-tries", () -> codes.claim(self, session, codes.show(staff, session)));
        assertThat(codes.claimed(session)).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        assertThat(codes.claim(self, session, codes.show(staff, session))).isTrue();
    }

    @Test
    void codesAreOfUseWhileTheSessionRunsOnly() {
        refused("session-to-come", () -> codes.show(staff, session));
        refused("session-to-come", () -> codes.claim(self, session, "123456"));
        begins();
        codes.show(staff, session);
        clock.advance(Duration.ofHours(10));
        refused("session-over", () -> codes.show(staff, session));
        refused("session-over", () -> codes.claim(self, session, "123456"));
    }

    @Test
    void whoHasNotBookedTheModuleCannotClaim() {
        begins();
        MemberId other = campus.member();

        refused("not-booked", () -> codes.claim(campus.learner(other), session, codes.show(staff, session)));
    }

    @Test
    void aGuestWhoBookedAnotherSessionIsLetInByTheTrainerAlone() {
        SessionId later = campus.session(module, Duration.ofDays(9), 1);
        MemberId other = campus.member();
        EnrolmentId theirs = enrolments.book(campus.learner(other), other, module, later);
        begins();

        assertThatThrownBy(() -> codes.letIn(staff, session, theirs)).isInstanceOf(NotFound.class);
        codes.claim(campus.learner(other), session, codes.show(staff, session));
        assertThat(enrolments.find(theirs).session()).isEqualTo(later);
        codes.letIn(staff, session, theirs);

        assertThat(enrolments.find(theirs).session()).isEqualTo(session);
        assertThat(sessions.find(later).taken()).isZero();
        assertThat(sessions.find(session).taken()).isEqualTo(2);
        assertThat(kinds(other)).containsExactly(NotificationKind.LET_INTO_SESSION);
        attendances.note(staff, session, List.of(new Attended(theirs, AttendanceMark.PRESENT)), null);
    }

    @Test
    void whoIsLateCountsAndTheShareIsKept() {
        begins();

        attendances.note(staff, session, List.of(new Attended(booked, AttendanceMark.LATE, 80)), null);

        assertThat(attendances.of(staff, session))
                .singleElement()
                .returns(AttendanceMark.LATE, AttendanceView::mark)
                .returns(80, AttendanceView::share);
        for (Attended wrong : List.of(
                new Attended(booked, AttendanceMark.PRESENT, 80),
                new Attended(booked, AttendanceMark.PARTLY, 100),
                new Attended(booked, AttendanceMark.PARTLY, 0))) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> attendances.note(staff, session, List.of(wrong), null))
                    .satisfies(refused -> assertThat(refused.getErrors())
                            .extracting(error -> error.pointer() + " " + error.code())
                            .containsExactly("/entries/0/share out-of-range"));
        }
        clock.advance(Duration.ofHours(9));
        assertThat(attendances.note(staff, session, List.of(new Attended(booked, AttendanceMark.LATE, 80)), "Liste"))
                .isEqualTo(1);
        assertThat(enrolments.find(booked).state()).isEqualTo(EnrolmentState.COMPLETED);
    }

    @Test
    void nobodyCompletesASessionThatHasNotBegun() {
        refused(
                "session-to-come",
                () -> completions.recordByEnrolment(staff, booked, LocalDate.now(clock), null, "Liste"));
        begins();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> completions.recordByEnrolment(
                        staff, booked, LocalDate.now(clock).minusDays(1), null, "Liste"))
                .satisfies(refused -> assertThat(refused.getErrors())
                        .extracting(error -> error.pointer() + " " + error.code())
                        .containsExactly("/completedOn before-session"));
        completions.recordByEnrolment(staff, booked, LocalDate.now(clock), null, "Liste");
    }

    @Test
    void aNoteReachesAllWhoHaveASeat() {
        MemberId waiting = campus.member();
        enrolments.book(campus.learner(waiting), waiting, module, session, true);

        assertThat(notes.send(staff, session, "Bitte den Ausweis mitbringen.")).isEqualTo(1);

        assertThat(notifications.of(self, PageRequest.of(0, 9))).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(NotificationKind.SESSION_NOTE);
            assertThat(DecisionFacts.of(message).reason()).isEqualTo("Bitte den Ausweis mitbringen.");
        });
        assertThat(kinds(waiting)).isEmpty();
        assertThatThrownBy(() -> notes.send(staff, session, " ")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> notes.send(staff, session, "x".repeat(501))).isInstanceOf(Invalid.class);
        sessions.cancel(staff, session, "krank");
        refused("session-cancelled", () -> notes.send(staff, session, "Hallo"));
    }

    @Test
    void nobodyButTheProviderShowsCodesLetsInOrWrites() {
        begins();
        Caller other = campus.provider(campus.provider());

        assertThatThrownBy(() -> codes.show(other, session)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> codes.letIn(other, session, booked)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> notes.send(other, session, "Hallo")).isInstanceOf(NotFound.class);
        for (Caller nobody : List.of(self, campus.operator(), Caller.anonymous())) {
            assertThatThrownBy(() -> codes.show(nobody, session)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> codes.letIn(nobody, session, booked)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> notes.send(nobody, session, "Hallo")).isInstanceOf(AccessDenied.class);
        }
        assertThatThrownBy(() -> codes.claim(staff, session, "123456")).isInstanceOf(AccessDenied.class);
    }

    private void begins() {
        clock.advance(TOMORROW.plusMinutes(1));
    }

    private List<NotificationKind> kinds(MemberId of) {
        return notifications.of(campus.learner(of), PageRequest.of(0, 9)).stream()
                .map(NotificationView::kind)
                .toList();
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(attempt)
                .extracting(Refused::getCode)
                .isEqualTo(code);
    }
}
