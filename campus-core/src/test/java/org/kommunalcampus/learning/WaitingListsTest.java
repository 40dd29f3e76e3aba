package org.kommunalcampus.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
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
class WaitingListsTest {

    private static final Duration NEXT_WEEK = Duration.ofDays(7);

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private CompletedEnrolments completedEnrolments;

    @Autowired
    private SeatChanges changes;

    @Autowired
    private WaitingLists lists;

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

    private ProviderId provider;
    private ModuleId module;
    private SessionId session;
    private final List<MemberId> people = new ArrayList<>();

    @BeforeEach
    void aSessionWithOneSeatIsFull() {
        provider = campus.provider();
        module = campus.module(provider, Format.IN_PERSON, Map.of());
        session = campus.session(module, NEXT_WEEK, 1);
        people.addAll(campus.members(campus.municipality(), 5));
        books(0);
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void whoWaitsIsToldTheirPlace() {
        EnrolmentId first = waits(1);
        EnrolmentId second = waits(2);

        assertThat(place(1, first)).isEqualTo(new WaitingPlace(1, 2, null, null));
        assertThat(place(2, second)).isEqualTo(new WaitingPlace(2, 2, null, null));
        assertThat(taken()).isEqualTo(1);
        assertThat(lists.lengths(self(3), List.of(session))).containsEntry(session, 2);
    }

    @Test
    void aSeatThatIsThereIsBookedAndNotWaitedFor() {
        SessionId open = campus.session(module, NEXT_WEEK, 1);

        EnrolmentId id = enrolments.book(self(1), people.get(1), module, open, true);

        assertThat(state(id)).isEqualTo(EnrolmentState.BOOKED);
    }

    @Test
    void whoDoesNotWantToWaitIsRefused() {
        refused("session-full", () -> books(1));
        assertThat(enrolments.of(self(1), people.get(1))).isEmpty();
    }

    @Test
    void aFreedSeatIsOfferedToTheFirstAndHeldForThem() {
        EnrolmentId first = waits(1);
        EnrolmentId second = waits(2);

        gives(0);

        assertThat(state(first)).isEqualTo(EnrolmentState.OFFERED);
        assertThat(state(second)).isEqualTo(EnrolmentState.WAITING);
        assertThat(taken()).isEqualTo(1);
        assertThat(place(1, first).until())
                .isCloseTo(clock.instant().plus(HeldSeats.TIME_TO_ACCEPT), within(1, ChronoUnit.MINUTES));
        assertThat(told(1)).containsExactly(NotificationKind.SEAT_OFFERED);
        refused("session-full", () -> books(3));

        changes.accept(self(1), first);
        changes.accept(self(1), first);

        assertThat(state(first)).isEqualTo(EnrolmentState.BOOKED);
        assertThat(taken()).isEqualTo(1);
        refused("not-offered", () -> changes.accept(self(2), second));
    }

    @Test
    void whatIsDeclinedGoesToTheNext() {
        EnrolmentId first = waits(1);
        EnrolmentId second = waits(2);
        gives(0);

        enrolments.cancel(self(1), first);

        assertThat(state(first)).isEqualTo(EnrolmentState.CANCELLED);
        assertThat(state(second)).isEqualTo(EnrolmentState.OFFERED);
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void anOfferLapsesAndGoesToTheNext() {
        EnrolmentId first = waits(1);
        EnrolmentId second = waits(2);
        gives(0);
        clock.advance(HeldSeats.TIME_TO_ACCEPT);

        refused("offer-lapsed", () -> changes.accept(self(1), first));
        keeper.settle(session);

        assertThat(state(first)).isEqualTo(EnrolmentState.CANCELLED);
        assertThat(told(1)).contains(NotificationKind.SEAT_LAPSED);
        assertThat(state(second)).isEqualTo(EnrolmentState.OFFERED);
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void nobodyMovesUpOnceTheSessionHasBegun() {
        EnrolmentId first = waits(1);
        EnrolmentId second = waits(2);
        clock.advance(NEXT_WEEK.minusHours(1));
        gives(0);
        assertThat(place(1, first).until()).isEqualTo(view().startsAt());
        clock.advance(Duration.ofHours(1));

        refused("offer-lapsed", () -> changes.accept(self(1), first));
        keeper.settle(session);

        assertThat(state(first)).isEqualTo(EnrolmentState.CANCELLED);
        assertThat(state(second)).isEqualTo(EnrolmentState.CANCELLED);
        assertThat(told(2)).containsExactly(NotificationKind.WAITING_LIST_ENDED);
        assertThat(taken()).isZero();
    }

    @Test
    void leavingTheListMovesTheOthersUp() {
        EnrolmentId first = waits(1);
        EnrolmentId second = waits(2);

        enrolments.cancel(self(1), first);

        assertThat(place(2, second).position()).isEqualTo(1);
        assertThat(taken()).isEqualTo(1);
        EnrolmentId again = waits(1);
        assertThat(place(1, again).position()).isEqualTo(2);
    }

    @Test
    void moreSeatsAreOfferedToAsManyAndNoNewBookingIsFaster() {
        EnrolmentId first = waits(1);
        EnrolmentId second = waits(2);
        EnrolmentId third = waits(3);
        SessionView now = view();

        sessions.arrange(campus.provider(provider), session, SessionContent.at(now.startsAt(), now.endsAt(), 3));
        refused("session-full", () -> books(4));
        keeper.settle(session);

        assertThat(List.of(state(first), state(second), state(third)))
                .containsExactly(EnrolmentState.OFFERED, EnrolmentState.OFFERED, EnrolmentState.WAITING);
        assertThat(taken()).isEqualTo(3);
    }

    @Test
    void fewerSeatsThanAreTakenOfferNone() {
        SessionId two = campus.session(module, NEXT_WEEK, 2);
        enrolments.book(self(1), people.get(1), module, two);
        enrolments.book(self(2), people.get(2), module, two);
        EnrolmentId waiting = enrolments.book(self(3), people.get(3), module, two, true);
        SessionView now = sessions.find(two);
        sessions.arrange(campus.provider(provider), two, SessionContent.at(now.startsAt(), now.endsAt(), 1));

        gives(1);

        assertThat(state(waiting)).isEqualTo(EnrolmentState.WAITING);
        assertThat(sessions.find(two).taken()).isEqualTo(1);
    }

    @Test
    void aMovedSessionShortensItsOffers() {
        EnrolmentId first = waits(1);
        gives(0);
        SessionView now = view();
        var sooner = now.startsAt().minus(Duration.ofDays(6));
        sessions.arrange(
                campus.provider(provider), session, SessionContent.at(sooner, sooner.plus(Duration.ofHours(2)), 1));

        keeper.settle(session);

        assertThat(place(1, first).until()).isEqualTo(sooner);
    }

    @Test
    void aMovedSessionFreesWhoBookedItAndNotWhoOnlyWaits() {
        EnrolmentId waiting = waits(1);
        EnrolmentId booked = own(0);

        assertThat(enrolments.sessionMoved(session)).containsExactlyInAnyOrder(people.get(0), people.get(1));

        assertThat(enrolments.find(booked).moved()).isTrue();
        assertThat(enrolments.find(waiting).moved()).isFalse();
    }

    @Test
    void whoeverLeavesTheTownGivesTheSeatToTheNext() {
        EnrolmentId first = waits(1);

        enrolments.giveUpAll(people.get(0));

        assertThat(state(first)).isEqualTo(EnrolmentState.OFFERED);
    }

    @Test
    void aCancelledSessionEndsItsList() {
        EnrolmentId first = waits(1);

        assertThat(enrolments.freeFrom(session)).containsExactlyInAnyOrder(people.get(0), people.get(1));

        assertThat(state(first)).isEqualTo(EnrolmentState.CANCELLED);
    }

    @Test
    void whoWaitsCannotBeginAndCanBookNothingElseOfTheModule() {
        EnrolmentId first = waits(1);

        refused("enrolment-unconfirmed", () -> enrolments.begin(self(1), first));
        refused("already-enrolled", () -> books(1));
    }

    @Test
    void whatUsuallyHappensIsSaidAfterFiveListsOnly() {
        for (int i = 0; i < WaitingLists.LISTS_FOR_EXPERIENCE; i++) {
            assertThat(place(4, waits(4)).usuallyMovedUp()).isNull();
            enrolments.cancel(
                    self(4), enrolments.of(self(4), people.get(4)).getFirst().id());
            EnrolmentId first = waits(1);
            gives(0);
            changes.accept(self(1), first);
            clock.advance(NEXT_WEEK);
            completedEnrolments.complete(people.get(1), module, LocalDate.now(clock));
            session = campus.session(module, NEXT_WEEK, 1);
            books(0);
        }

        assertThat(place(2, waits(2)).usuallyMovedUp()).isEqualTo(1);
    }

    @Test
    void aProviderSeesTheListOfItsOwnSessionsWithoutNames() {
        EnrolmentId first = waits(1);
        EnrolmentId second = waits(2);
        gives(0);

        assertThat(lists.of(campus.provider(provider), session, PageRequest.of(0, 20)))
                .extracting(WaitingEntry::enrolment, WaitingEntry::state, WaitingEntry::position)
                .containsExactly(tuple(first, EnrolmentState.OFFERED, null), tuple(second, EnrolmentState.WAITING, 1));
        assertThatThrownBy(() -> lists.of(campus.provider(campus.provider()), session, PageRequest.of(0, 20)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> lists.of(self(1), session, PageRequest.of(0, 20)))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void nobodyElseAcceptsSwapsOrReadsAPlace() {
        EnrolmentId first = waits(1);
        gives(0);

        for (Caller other : List.of(self(2), campus.provider(provider), campus.operator(), Caller.anonymous())) {
            assertThatThrownBy(() -> changes.accept(other, first)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> changes.swap(other, first, session)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> lists.placesOf(other, people.get(1))).isInstanceOf(AccessDenied.class);
        }
        assertThatThrownBy(() -> lists.lengths(campus.provider(provider), List.of(session)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> changes.accept(self(1), EnrolmentId.next())).isInstanceOf(NotFound.class);
    }

    @Test
    void aSwapTakesTheNewSeatAndPassesTheOldOneOn() {
        SessionId other = campus.session(module, NEXT_WEEK.plusDays(1), 1);
        EnrolmentId waiting = waits(1);
        EnrolmentId booked = own(0);

        changes.swap(self(0), booked, other);

        assertThat(enrolments.find(booked).session()).isEqualTo(other);
        assertThat(state(booked)).isEqualTo(EnrolmentState.BOOKED);
        assertThat(state(waiting)).isEqualTo(EnrolmentState.OFFERED);
        assertThat(taken()).isEqualTo(1);
        assertThat(sessions.find(other).taken()).isEqualTo(1);
    }

    @Test
    void aSwapThatIsRefusedLosesNothing() {
        SessionId full = campus.session(module, NEXT_WEEK.plusDays(1), 1);
        enrolments.book(self(1), people.get(1), module, full);
        SessionId elsewhere = campus.session(campus.module(provider, Format.IN_PERSON, Map.of()), NEXT_WEEK, 5);
        EnrolmentId booked = own(0);

        refused("session-full", () -> changes.swap(self(0), booked, full));
        refused("same-session", () -> changes.swap(self(0), booked, session));
        refused("session-of-other-module", () -> changes.swap(self(0), booked, elsewhere));
        clock.advance(NEXT_WEEK);
        SessionId later = campus.session(module, NEXT_WEEK, 1);
        refused("session-begun", () -> changes.swap(self(0), booked, later));

        assertThat(enrolments.find(booked).session()).isEqualTo(session);
        assertThat(state(booked)).isEqualTo(EnrolmentState.BOOKED);
        assertThat(taken()).isEqualTo(1);
        assertThat(sessions.find(later).taken()).isZero();
    }

    @Test
    void whoWaitsCanSwapToASessionWithASeat() {
        SessionId other = campus.session(module, NEXT_WEEK.plusDays(1), 1);
        EnrolmentId waiting = waits(1);

        changes.swap(self(1), waiting, other);

        assertThat(state(waiting)).isEqualTo(EnrolmentState.BOOKED);
        assertThat(taken()).isEqualTo(1);
        assertThat(lists.lengths(self(1), List.of(session))).isEmpty();
    }

    private Caller self(int person) {
        return campus.learner(people.get(person));
    }

    private EnrolmentId books(int person) {
        return enrolments.book(self(person), people.get(person), module, session);
    }

    private EnrolmentId waits(int person) {
        EnrolmentId id = enrolments.book(self(person), people.get(person), module, session, true);
        assertThat(state(id)).isEqualTo(EnrolmentState.WAITING);
        return id;
    }

    private void gives(int person) {
        enrolments.cancel(self(person), own(person));
    }

    private EnrolmentId own(int person) {
        return enrolments
                .activeOf(List.of(people.get(person)))
                .get(people.get(person))
                .getFirst()
                .id();
    }

    private WaitingPlace place(int person, EnrolmentId id) {
        return lists.placesOf(self(person), people.get(person)).get(id);
    }

    private List<NotificationKind> told(int person) {
        return notifications.of(self(person), PageRequest.of(0, 20)).stream()
                .map(NotificationView::kind)
                .toList();
    }

    private EnrolmentState state(EnrolmentId id) {
        return enrolments.find(id).state();
    }

    private SessionView view() {
        return sessions.find(session);
    }

    private int taken() {
        return view().taken();
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(attempt)
                .extracting(Refused::getCode)
                .isEqualTo(code);
    }
}
