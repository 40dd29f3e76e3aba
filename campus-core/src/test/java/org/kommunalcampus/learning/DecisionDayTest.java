package org.kommunalcampus.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.catalogue.SessionDecisions;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionTerms;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.TimeReader;
import org.kommunalcampus.testing.AtOnce;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Until when people register for a session, and whether it takes place with few of them. */
@CapabilityTest
class DecisionDayTest {

    private static final int DAYS = 20;

    @Autowired
    private DecisionDay decisionDay;

    @Autowired
    private SessionDecisions decisions;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private SeatChanges changes;

    @Autowired
    private WaitingListKeeper keeper;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Notifications notifications;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private final List<MemberId> people = new ArrayList<>();
    private ProviderId provider;
    private Caller staff;
    private ModuleId module;
    private Instant start;
    private LocalDate today;

    @BeforeEach
    void aModule() {
        provider = campus.provider();
        staff = campus.provider(provider);
        module = campus.module(provider, Format.IN_PERSON, Map.of());
        people.addAll(campus.members(campus.municipality(), 3));
        start = clock.instant().plus(Duration.ofDays(DAYS));
        today = LocalDate.ofInstant(clock.instant(), TimeReader.GERMANY);
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void afterTheLastDayNobodyRegistersSwapsOrMovesUp() {
        SessionId session = plan(1, closing(today.plusDays(3)));
        SessionId other = plan(5, SessionTerms.NONE);
        EnrolmentId booked = book(0, session);
        EnrolmentId waiting = enrolments.book(self(1), people.get(1), module, session, true);
        EnrolmentId elsewhere = book(2, other);

        clock.advance(Duration.ofDays(4));

        refused("registration-closed", () -> changes.swap(self(2), elsewhere, session));
        enrolments.cancel(self(0), booked);
        assertThat(state(waiting)).as("nobody moves up").isEqualTo(EnrolmentState.WAITING);
        assertThat(sessions.find(session).taken()).isZero();
        refused("registration-closed", () -> book(0, session));
        refused("registration-closed", () -> enrolments.book(self(0), people.get(0), module, session, true));
        keeper.settle(session);
        assertThat(state(waiting)).as("the list ends").isEqualTo(EnrolmentState.CANCELLED);
        assertThat(told(1)).contains(NotificationKind.WAITING_LIST_ENDED);
    }

    @Test
    void anOfferLastsNoLongerThanRegistration() {
        SessionId session = plan(1, closing(today.plusDays(1)));
        EnrolmentId booked = book(0, session);
        EnrolmentId waiting = enrolments.book(self(1), people.get(1), module, session, true);
        clock.advance(Duration.ofDays(1));

        enrolments.cancel(self(0), booked);

        assertThat(enrolments.find(waiting).offeredUntil())
                .isEqualTo(today.plusDays(2).atStartOfDay(TimeReader.GERMANY).toInstant());
        clock.advance(Duration.ofDays(1));
        refused("offer-lapsed", () -> changes.accept(self(1), waiting));
        keeper.settle(session);
        assertThat(state(waiting)).isEqualTo(EnrolmentState.CANCELLED);
        assertThat(sessions.find(session).taken()).isZero();
    }

    @Test
    void withEnoughBookingsItTakesPlaceAndEverybodyIsTold() {
        SessionId session = plan(9, minimum(2, true));
        book(0, session);
        book(1, session);
        decisionDay.decide(session);
        assertThat(sessions.find(session).confirmed()).as("before its day").isFalse();

        onTheDay(session);

        assertThat(view(session))
                .returns(true, SessionView::confirmed)
                .returns(SessionState.PLANNED, SessionView::state);
        await().untilAsserted(() -> assertThat(told(0)).contains(NotificationKind.SESSION_CONFIRMED));
        assertThat(kinds(staff)).containsOnlyOnce(NotificationKind.SESSION_HAS_ENOUGH);
        enrolments.cancel(self(0), own(0));
        decisionDay.decide(session);
        assertThat(kinds(staff)).containsOnlyOnce(NotificationKind.SESSION_HAS_ENOUGH);
        assertThat(view(session).state()).as("what was promised holds").isEqualTo(SessionState.PLANNED);
    }

    @Test
    void withTooFewItIsCancelledByItselfWhereTheProviderChoseSo() {
        SessionId session = plan(9, minimum(2, true));
        SessionId other = plan(9, SessionTerms.NONE);
        book(0, session);

        onTheDay(session);

        assertThat(view(session).state()).isEqualTo(SessionState.CANCELLED);
        await().untilAsserted(() -> assertThat(told(0)).contains(NotificationKind.SESSION_TOO_FEW));
        assertThat(kinds(staff)).containsOnlyOnce(NotificationKind.SESSION_HAD_TOO_FEW);
        book(0, other);
        refused("session-cancelled", () -> book(1, session));
    }

    @Test
    void whoHoldsAnOfferedSeatMayStillMakeUpTheNumber() {
        SessionId session = plan(1, minimum(1, true));
        EnrolmentId booked = book(0, session);
        enrolments.book(self(1), people.get(1), module, session, true);
        clock.advance(Duration.ofDays(10));
        enrolments.cancel(self(0), booked);

        decisionDay.decide(session);

        assertThat(view(session).state()).isEqualTo(SessionState.PLANNED);
        clock.advance(Duration.ofDays(3));
        keeper.settle(session);
        decisionDay.decide(session);
        assertThat(view(session).state()).as("the offer has lapsed").isEqualTo(SessionState.CANCELLED);
    }

    @Test
    void otherwiseTheProviderIsAskedAndRemindedUntilItDecides() {
        SessionId session = plan(9, minimum(2, false));
        book(0, session);

        onTheDay(session);
        decisionDay.ask();
        decisionDay.ask();

        assertThat(view(session))
                .returns(SessionState.PLANNED, SessionView::state)
                .returns(false, SessionView::confirmed);
        assertThat(open()).containsExactly(session);
        assertThat(asked()).as("once").hasSize(1);
        notifications.readAll(staff);
        clock.advance(Duration.ofDays(2));
        decisionDay.ask();
        assertThat(asked()).as("and again").hasSize(2);

        decisions.hold(staff, session);

        assertThat(open()).isEmpty();
        await().untilAsserted(() -> assertThat(told(0)).contains(NotificationKind.SESSION_CONFIRMED));
    }

    @Test
    void nobodyElseDecides() {
        SessionId session = plan(9, minimum(2, false));
        SessionId anyway = plan(9, SessionTerms.NONE);

        assertThatThrownBy(() -> decisions.hold(campus.provider(campus.provider()), session))
                .isInstanceOf(NotFound.class);
        for (Caller other : List.of(self(0), campus.operator(), Caller.anonymous())) {
            assertThatThrownBy(() -> decisions.hold(other, session)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> decisions.ownUndecided(other)).isInstanceOf(AccessDenied.class);
        }
        refused("session-undecidable", () -> decisions.hold(staff, anyway));
        sessions.cancel(staff, session, "Krank");
        refused("session-cancelled", () -> decisions.hold(staff, session));
        clock.advance(Duration.ofDays(DAYS + 1));
        refused("session-past", () -> decisions.hold(staff, anyway));
    }

    @Test
    void termsThatMakeNoSenseAreRefusedAtTheirField() {
        LocalDate day = LocalDate.ofInstant(start, TimeReader.GERMANY);
        invalid("/registrationUntil after-start", closing(day.plusDays(1)));
        invalid("/decidedOn required", new SessionTerms(null, 2, null, false));
        invalid("/minimumSeats required", new SessionTerms(null, null, day.minusDays(1), false));
        invalid("/minimumSeats too-small", new SessionTerms(null, 0, day.minusDays(1), false));
        invalid("/minimumSeats above-seats", new SessionTerms(null, 10, day.minusDays(1), false));
        invalid("/decidedOn too-late", new SessionTerms(null, 2, day, false));
        invalid("/decidedOn in-the-past", new SessionTerms(null, 2, today.minusDays(1), false));
    }

    @Test
    void whoBooksInTheMomentOfTheDecisionIsCountedOrRefused() throws Exception {
        for (int round = 0; round < 5; round++) {
            SessionId session = plan(9, new SessionTerms(null, 1, today, true));
            MemberId person = campus.member();
            List<Callable<String>> both = List.of(
                    AtOnce.attempt(() -> decisionDay.decide(session), "decided"),
                    AtOnce.attempt(() -> enrolments.book(campus.learner(person), person, module, session), "booked"));

            String booking = AtOnce.run(both).getLast();

            boolean held = view(session).state() == SessionState.PLANNED;
            if (held) {
                assertThat(booking).isEqualTo("booked");
                assertThat(view(session).confirmed()).isTrue();
            } else {
                assertThat(booking).isIn("session-cancelled", "booked");
                await().untilAsserted(() -> assertThat(enrolments.inSession(session))
                        .noneMatch(one -> one.state().isActive()));
            }
        }
    }

    private void onTheDay(SessionId session) {
        clock.advance(Duration.ofDays(10));
        assertThat(decisionDay.due()).contains(session);
        decisionDay.decide(session);
    }

    private SessionTerms closing(LocalDate last) {
        return new SessionTerms(last, null, null, false);
    }

    private SessionTerms minimum(int seats, boolean cancelsItself) {
        return new SessionTerms(null, seats, today.plusDays(10), cancelsItself);
    }

    private SessionId plan(@Nullable Integer seats, SessionTerms terms) {
        return sessions.plan(
                staff,
                module,
                SessionContent.at(start, start.plus(Duration.ofHours(2)), seats).on(terms));
    }

    private void invalid(String error, SessionTerms terms) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> plan(9, terms))
                .satisfies(refusal -> assertThat(refusal.getErrors())
                        .extracting((FieldError one) -> one.pointer() + " " + one.code())
                        .contains(error));
    }

    private EnrolmentId book(int person, SessionId session) {
        return enrolments.book(self(person), people.get(person), module, session);
    }

    private EnrolmentId own(int person) {
        return enrolments.of(self(person), people.get(person)).getFirst().id();
    }

    private Caller self(int person) {
        return campus.learner(people.get(person));
    }

    private SessionView view(SessionId session) {
        return sessions.find(session);
    }

    private EnrolmentState state(EnrolmentId id) {
        return enrolments.find(id).state();
    }

    private List<SessionId> open() {
        return decisions.ownUndecided(staff).stream()
                .map(one -> one.session().id())
                .toList();
    }

    private List<NotificationKind> told(int person) {
        return kinds(self(person));
    }

    private List<NotificationKind> asked() {
        return kinds(staff).stream()
                .filter(kind -> kind == NotificationKind.SESSION_UNDECIDED)
                .toList();
    }

    private List<NotificationKind> kinds(Caller reader) {
        return notifications.of(reader, PageRequest.of(0, 50)).stream()
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
