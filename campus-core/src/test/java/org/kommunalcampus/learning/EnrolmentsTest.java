package org.kommunalcampus.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
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
class EnrolmentsTest {

    private static final Duration NEXT_WEEK = Duration.ofDays(7);

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private CompletedEnrolments completedEnrolments;

    @Autowired
    private Modules modules;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ApplicationEvents events;

    private ProviderId provider;
    private ModuleId online;
    private ModuleId inPerson;
    private MemberId member;
    private Caller self;

    @BeforeEach
    void aProviderOffersTwoModulesToSomebody() {
        provider = campus.provider();
        online = campus.module(provider, Format.ONLINE, Map.of());
        inPerson = campus.module(provider, Format.IN_PERSON, Map.of());
        member = campus.member();
        self = campus.learner(member);
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void anOnlineModuleIsBookedWithoutASession() {
        EnrolmentId id = book(online, null);

        assertThat(enrolments.of(self, member)).singleElement().satisfies(enrolment -> {
            assertThat(enrolment.id()).isEqualTo(id);
            assertThat(enrolment.module()).isEqualTo(online);
            assertThat(enrolment.session()).isNull();
            assertThat(enrolment.state()).isEqualTo(EnrolmentState.BOOKED);
        });
        assertThat(announced()).isEqualTo(1);
    }

    @Test
    void bookingTakesASeatAndCancellingGivesItBack() {
        SessionId session = campus.session(inPerson, NEXT_WEEK, 1);

        EnrolmentId id = book(inPerson, session);
        assertThat(taken(session)).isEqualTo(1);

        enrolments.cancel(self, id);
        assertThat(taken(session)).isZero();
        assertThat(state(id)).isEqualTo(EnrolmentState.CANCELLED);
        assertThat(announced()).isEqualTo(2);
    }

    @Test
    void cancellingTwiceGivesTheSeatBackOnce() {
        SessionId session = campus.session(inPerson, NEXT_WEEK, 5);
        MemberId other = campus.member();
        enrolments.book(campus.learner(other), other, inPerson, session);
        EnrolmentId id = book(inPerson, session);

        enrolments.cancel(self, id);
        enrolments.cancel(self, id);

        assertThat(taken(session)).isEqualTo(1);
        assertThat(announced()).isEqualTo(2);
    }

    @Test
    void aFullSessionRefusesAnotherBookingAndNothingIsKept() {
        SessionId session = campus.session(inPerson, NEXT_WEEK, 1);
        MemberId other = campus.member();
        enrolments.book(campus.learner(other), other, inPerson, session);

        refused("session-full", () -> book(inPerson, session));

        assertThat(enrolments.of(self, member)).isEmpty();
        assertThat(announced()).isZero();
    }

    @Test
    void aSeatThatWasGivenBackCanBeBooked() {
        SessionId session = campus.session(inPerson, NEXT_WEEK, 1);
        MemberId other = campus.member();
        Caller otherSelf = campus.learner(other);
        enrolments.cancel(otherSelf, enrolments.book(otherSelf, other, inPerson, session));

        book(inPerson, session);

        assertThat(taken(session)).isEqualTo(1);
    }

    @Test
    void aModuleIsBookedOnceAtATime() {
        EnrolmentId first = book(online, null);

        refused("already-enrolled", () -> book(online, null));

        enrolments.cancel(self, first);
        EnrolmentId second = book(online, null);
        enrolments.cancel(self, second);
        assertThat(enrolments.of(self, member)).hasSize(2);
    }

    @Test
    void aMeetingInPersonIsBookedWithOneOfItsSessions() {
        campus.session(inPerson, NEXT_WEEK, 10);
        SessionId elsewhere = campus.session(campus.module(Map.of()), NEXT_WEEK, 10);

        refused("session-required", () -> book(inPerson, null));
        refused("session-of-other-module", () -> book(inPerson, elsewhere));
        assertThatThrownBy(() -> book(inPerson, SessionId.next())).isInstanceOf(NotFound.class);
        assertThat(taken(elsewhere)).isZero();
    }

    @Test
    void aMeetingInPersonWithoutDatesIsBookedWithoutASession() {
        book(inPerson, null);

        assertThat(enrolments.of(self, member)).hasSize(1);
    }

    @Test
    void aSessionThatHasBegunOrIsNotHeldCannotBeBooked() {
        SessionId begun = campus.session(inPerson, Duration.ofMinutes(-1), 10);
        SessionId calledOff = campus.session(inPerson, NEXT_WEEK, 10);
        sessions.cancel(campus.provider(provider), calledOff, "too few");

        refused("session-past", () -> book(inPerson, begun));
        refused("session-cancelled", () -> book(inPerson, calledOff));
    }

    @Test
    void aModuleThatIsNotOfferedCannotBeBooked() {
        ModuleId draft = campus.draft(provider, Format.ONLINE, Map.of());
        modules.withdraw(campus.provider(provider), online, "renewed");

        refused("module-not-offered", () -> book(online, null));
        assertThatThrownBy(() -> book(draft, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> book(ModuleId.next(), null)).isInstanceOf(NotFound.class);
    }

    @Test
    void afterItsSessionHasBegunAnEnrolmentStays() {
        SessionId session = campus.session(inPerson, NEXT_WEEK, 10);
        EnrolmentId id = book(inPerson, session);
        clock.advance(NEXT_WEEK.plusMinutes(1));

        refused("session-begun", () -> enrolments.cancel(self, id));

        assertThat(state(id)).isEqualTo(EnrolmentState.BOOKED);
        assertThat(taken(session)).isEqualTo(1);
    }

    @Test
    void anEnrolmentInASessionThatIsNotHeldCanBeGivenUpAtAnyTime() {
        SessionId session = campus.session(inPerson, NEXT_WEEK, 10);
        EnrolmentId id = book(inPerson, session);
        sessions.cancel(campus.provider(provider), session, "ill");
        clock.advance(NEXT_WEEK.plusDays(1));

        enrolments.cancel(self, id);

        assertThat(state(id)).isEqualTo(EnrolmentState.CANCELLED);
    }

    @Test
    void whatIsUnderWayCanBeGivenUpAndWhatIsCompletedCannot() {
        EnrolmentId id = book(online, null);
        enrolments.begin(self, id);
        enrolments.begin(self, id);
        assertThat(state(id)).isEqualTo(EnrolmentState.UNDER_WAY);
        assertThat(announced()).isEqualTo(2);
        enrolments.cancel(self, id);

        EnrolmentId again = book(online, null);
        completedEnrolments.complete(member, online, today());
        refused("enrolment-closed", () -> enrolments.cancel(self, again));
        refused("enrolment-closed", () -> enrolments.begin(self, again));
        refused("enrolment-closed", () -> enrolments.begin(self, id));
    }

    @Test
    void completingClosesTheEnrolmentAndFreesTheSeatOfALaterSession() {
        SessionId session = campus.session(inPerson, NEXT_WEEK, 1);
        EnrolmentId id = book(inPerson, session);

        assertThat(completedEnrolments.complete(member, inPerson, today())).contains(id);

        assertThat(enrolments.find(id).completedOn()).isEqualTo(today());
        assertThat(state(id)).isEqualTo(EnrolmentState.COMPLETED);
        assertThat(taken(session)).isZero();
        assertThat(completedEnrolments.complete(member, inPerson, today())).isEmpty();
    }

    @Test
    void aCompletionBeforeTheBookingLeavesTheEnrolmentOpen() {
        EnrolmentId id = book(online, null);

        assertThat(completedEnrolments.complete(member, online, today().minusDays(1)))
                .isEmpty();

        assertThat(state(id)).isEqualTo(EnrolmentState.BOOKED);
    }

    @Test
    void nobodyButThePersonBooksReadsBeginsOrCancels() {
        EnrolmentId id = book(online, null);
        Caller colleague = campus.learner(campus.member());

        for (Caller other : List.of(colleague, campus.operator(), campus.provider(provider), Caller.anonymous())) {
            assertThatThrownBy(() -> enrolments.book(other, member, inPerson, null))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> enrolments.of(other, member)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> enrolments.begin(other, id)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> enrolments.cancel(other, id)).isInstanceOf(AccessDenied.class);
        }
        assertThatThrownBy(() -> enrolments.cancel(self, EnrolmentId.next())).isInstanceOf(NotFound.class);
    }

    @Test
    void whatManyPeopleHaveBookedIsReadInOneQuery() {
        List<MemberId> members = campus.members(campus.municipality(), 40);
        members.forEach(each -> enrolments.book(campus.learner(each), each, online, null));
        assertThat(StatementCount.during(
                        () -> assertThat(enrolments.activeOf(members)).hasSize(40)))
                .isEqualTo(1);
        Caller first = campus.learner(members.getFirst());
        enrolments.cancel(
                first, enrolments.of(first, members.getFirst()).getFirst().id());
        assertThat(enrolments.activeOf(members)).hasSize(39).doesNotContainKey(members.getFirst());
    }

    private EnrolmentId book(ModuleId module, @Nullable SessionId session) {
        return enrolments.book(self, member, module, session);
    }

    private EnrolmentState state(EnrolmentId id) {
        return enrolments.find(id).state();
    }

    private int taken(SessionId session) {
        return sessions.find(session).taken();
    }

    private long announced() {
        return events.stream(EnrolmentChanged.class)
                .filter(event -> event.member().equals(member))
                .count();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(attempt)
                .extracting(Refused::getCode)
                .isEqualTo(code);
    }
}
