package org.kommunalcampus.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.approval.Approvals.Wanted;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.learning.SeatChanges;
import org.kommunalcampus.learning.Substitutions;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of approved travel costs when the session changes, somebody else takes the seat over or nothing comes of the booking. */
@CapabilityTest
class TravelAnewTest {

    private static final PageRequest FIRST = PageRequest.of(0, 20);
    private static final Duration SOON = Duration.ofDays(8);

    @Autowired
    private OwnTravel travel;

    @Autowired
    private Approvals approvals;

    @Autowired
    private ApprovalDeadlines deadlines;

    @Autowired
    private OwnApprovals ownApprovals;

    @Autowired
    private Budgets budgets;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private SeatChanges seats;

    @Autowired
    private Substitutions substitutions;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Notifications notifications;

    @Autowired
    private SampleOffice office;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MutableClock clock;

    private MunicipalityId town;
    private Caller hr;
    private Caller manager;
    private MemberId clerk;
    private Caller self;
    private Caller colleague;
    private String address;
    private ProviderId provider;
    private ModuleId module;
    private SessionId session;
    private SessionId other;

    @BeforeEach
    void aTownThatApprovesBookingsAndACourseOnTwoDates() {
        SampleOffice.Staff staff = office.staff(2);
        town = staff.town();
        hr = campus.hr(town);
        manager = office.leading(staff.manager(), town);
        clerk = staff.clerk();
        self = campus.learner(clerk);
        colleague = campus.learner(staff.clerks().get(1));
        address = UUID.randomUUID() + "@stadt.example";
        database.sql("update member set email = :address where id = :id")
                .params(Map.of("address", address, "id", staff.clerks().get(1).toString()))
                .update();
        provider = campus.provider();
        dates(120);
        office.decide(town, ApprovalKind.MANAGER);
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void anotherSessionKeepsTheSeatAndHasTravelCostsDecidedAnew() {
        BudgetId budget = open(500);
        EnrolmentId booking = approved(50, 40);
        assertReserved(budget, 160, 40);

        seats.swap(self, booking, other);

        assertReserved(budget, 120, 0);
        assertThat(enrolments.find(booking).state()).isEqualTo(EnrolmentState.BOOKED);
        ApprovalView request = only(manager);
        assertThat(request.session()).isEqualTo(other);
        assertThat(request.state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(request.travel()).isNull();
        assertThat(request.travelWaits()).isTrue();
        assertThat(approvals.of(hr, town, Wanted.CLOSED, FIRST)).isEmpty();
        travel.plan(self, booking, euros(70));
        refused("travel-needed", () -> approvals.approve(manager, town, List.of(request.id())));
        refused("already-decided", () -> approvals.decline(manager, town, request.id(), "Nein", null));

        approvals.approve(manager, town, request.id(), granting(60));

        assertReserved(budget, 180, 60);
        assertThat(own(booking).travel()).isEqualTo(euros(60));
        assertThat(enrolments.find(booking).state()).isEqualTo(EnrolmentState.BOOKED);
        assertThat(notifications.of(self, FIRST).getContent())
                .filteredOn(told -> told.kind() == NotificationKind.TRAVEL_DECIDED)
                .singleElement()
                .satisfies(told -> assertThat(DecisionFacts.of(told).travel()).isEqualTo(6_000));
        assertThat(approvals.of(manager, town, Wanted.OPEN, FIRST)).isEmpty();
        refused("already-decided", () -> travel.plan(self, booking, euros(80)));
        refused("already-decided", () -> approvals.approve(manager, town, request.id(), granting(60)));
    }

    @Test
    void whoNeededNothingForTheFirstSessionPlansForTheOther() {
        EnrolmentId booking = approved(0, 0);
        seats.swap(self, booking, other);
        assertThat(approvals.of(manager, town, Wanted.OPEN, FIRST)).isEmpty();
        assertThat(own(booking).plansTravel()).isTrue();
        assertThat(count(manager, NotificationKind.TRAVEL_ASKED)).isZero();

        travel.plan(self, booking, euros(20));

        assertThat(only(manager).travelWaits()).isTrue();
        assertThat(count(manager, NotificationKind.TRAVEL_ASKED)).isEqualTo(1);
        enrolments.cancel(self, booking);
        assertThat(approvals.of(manager, town, Wanted.OPEN, FIRST)).isEmpty();
        assertThat(own(booking).travelWaits()).isFalse();
    }

    @Test
    void whereTwoAgreeBothDecideAnewAndTheBudgetCounts() {
        office.decide(town, ApprovalKind.MANAGER_THEN_HR);
        BudgetId budget = open(160);
        EnrolmentId booking = asked(50);
        approvals.approve(manager, town, only(manager).id(), granting(40));
        refused("lies-at-hr", () -> approvals.approve(manager, town, only(hr).id(), granting(40)));
        approvals.approve(hr, town, only(hr).id(), granting(40));
        seats.swap(self, booking, other);
        travel.plan(self, booking, euros(70));

        refused("lies-at-hr", () -> approvals.approve(manager, town, only(hr).id(), granting(40)));
        refused("budget-used-up", () -> approvals.approve(hr, town, only(hr).id(), granting(70)));
        approvals.approve(hr, town, only(hr).id(), new ApprovalGrant(null, "Der einzige Termin", null, euros(70)));

        assertReserved(budget, 190, 70);
    }

    @Test
    void anOpenRequestForAnotherSessionForgetsWhatTheManagerProposed() {
        office.decide(town, ApprovalKind.MANAGER_THEN_HR);
        EnrolmentId booking = asked(50);
        approvals.approve(manager, town, only(manager).id(), granting(40));

        seats.swap(self, booking, other);

        assertThat(only(hr).travelProposed()).isNull();
        travel.plan(self, booking, euros(20));
        approvals.approve(hr, town, only(hr).id(), granting(20));
        assertThat(own(booking).travel()).isEqualTo(euros(20));
    }

    @Test
    void anotherTimeOfTheSameSessionChangesNothing() {
        BudgetId budget = open(500);
        EnrolmentId booking = approved(50, 40);
        enrolments.cancel(self, booking);
        EnrolmentId again = approved(50, 40);
        EnrolmentId taken = substitutions.accept(colleague, substitutions.ask(self, again, address));
        LocalDate before = only(manager).decideBy();

        Instant sooner = sessions.find(session).startsAt().minus(Duration.ofDays(6));
        sessions.arrange(
                campus.provider(provider), session, SessionContent.at(sooner, sooner.plus(Duration.ofHours(8)), 5));

        await().untilAsserted(() -> assertThat(only(manager).decideBy()).isBefore(before));
        assertThat(only(manager).takesOver())
                .as("still for the seat of another")
                .isTrue();
        assertThat(enrolments.find(taken).takesOver()).isTrue();
        assertThat(own(again).travel()).isEqualTo(euros(40));
        assertThat(budgets.find(hr, town, budget).reservedTravel()).isEqualTo(4_000);
    }

    @Test
    void aFreeSeatIsTakenOverWithTheMoneyOfTheWay() {
        dates(0);
        BudgetId budget = open(50);
        EnrolmentId booking = approved(50, 50);
        assertReserved(budget, 50, 50);
        EnrolmentId taken = substitutions.accept(colleague, substitutions.ask(self, booking, address));
        travel.plan(colleague, taken, euros(50));
        ApprovalId request = only(manager).id();

        approvals.approve(manager, town, request, granting(50));

        assertThat(enrolments.find(taken).state()).isEqualTo(EnrolmentState.BOOKED);
        assertThat(enrolments.find(booking).state()).isEqualTo(EnrolmentState.CANCELLED);
        assertReserved(budget, 50, 50);
    }

    @Test
    void nothingIsHeldForWhatIsDeclinedOrLapses() {
        BudgetId budget = open(500);
        asked(50);
        approvals.decline(manager, town, only(manager).id(), "Nicht jetzt", null);
        assertReserved(budget, 0, 0);
        EnrolmentId lapsing = asked(50);
        clock.advance(Duration.ofDays(8));
        deadlines.overdue().forEach(deadlines::expire);
        assertThat(enrolments.find(lapsing).state()).isEqualTo(EnrolmentState.CANCELLED);
        assertReserved(budget, 0, 0);
    }

    @Test
    void aCancelledSessionFreesTheWay() {
        BudgetId budget = open(500);
        EnrolmentId booking = approved(50, 40);
        assertReserved(budget, 160, 40);

        sessions.cancel(campus.provider(provider), session, "Krank");

        await().untilAsserted(() -> assertReserved(budget, 0, 0));
        assertThat(enrolments.find(booking).state()).isEqualTo(EnrolmentState.CANCELLED);
        refused("already-decided", () -> travel.plan(self, booking, euros(20)));
    }

    @Test
    void aFeeForGivingUpIsNoTravel() {
        BudgetId budget = open(500);
        EnrolmentId booking = approved(50, 40);
        database.sql("update enrolment set free_until_days = 100, late_percent = 50 where id = :id")
                .param("id", booking.toString())
                .update();
        enrolments.cancel(self, booking);
        BudgetView now = budgets.find(hr, town, budget);
        assertThat(now.spent()).isEqualTo(6_000);
        assertThat(now.spentTravel()).isZero();
        assertThat(now.reserved()).isZero();
    }

    private void dates(int euros) {
        module = office.course(provider, euros);
        session = campus.session(module, SOON, 5);
        other = campus.session(module, SOON.plusDays(1), 5);
    }

    private EnrolmentId asked(int planned) {
        EnrolmentId booking = enrolments.book(self, clerk, module, session);
        travel.plan(self, booking, planned == 0 ? null : euros(planned));
        return booking;
    }

    private EnrolmentId approved(int planned, int granted) {
        EnrolmentId booking = asked(planned);
        approvals.approve(manager, town, only(manager).id(), granting(granted));
        return booking;
    }

    private BudgetId open(int euros) {
        int year =
                LocalDate.ofInstant(clock.instant().plus(SOON), clock.getZone()).getYear();
        return budgets.open(hr, town, null, year, new BudgetDraft(euros(euros), null));
    }

    private void assertReserved(BudgetId budget, int reserved, int travelled) {
        BudgetView now = budgets.find(hr, town, budget);
        assertThat(List.of(now.reserved(), now.reservedTravel(), now.spent()))
                .containsExactly(reserved * 100L, travelled * 100L, 0L);
    }

    private ApprovalView own(EnrolmentId booking) {
        return Objects.requireNonNull(ownApprovals.own(self, clerk).get(booking))
                .request();
    }

    private ApprovalView only(Caller caller) {
        return approvals.of(caller, town, Wanted.OPEN, FIRST).getContent().getFirst();
    }

    private long count(Caller caller, NotificationKind kind) {
        return notifications.of(caller, FIRST).map(NotificationView::kind).stream()
                .filter(kind::equals)
                .count();
    }

    private static ApprovalGrant granting(int travel) {
        return new ApprovalGrant(null, null, null, euros(travel));
    }

    private static Money euros(int amount) {
        return Money.euros(BigDecimal.valueOf(amount));
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(verb)
                .satisfies(refusal -> assertThat(refusal.getCode()).isEqualTo(code));
    }
}
