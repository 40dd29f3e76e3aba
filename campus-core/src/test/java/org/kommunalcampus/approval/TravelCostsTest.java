package org.kommunalcampus.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.approval.Approvals.Wanted;
import org.kommunalcampus.approval.BudgetStanding.Need;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.record.AttendanceMark;
import org.kommunalcampus.record.Attendances;
import org.kommunalcampus.record.Attended;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Travel costs are planned by who asks, approved by who decides, and held beside the fee. */
@CapabilityTest
class TravelCostsTest {

    private static final PageRequest FIRST = PageRequest.of(0, 20);

    @Autowired
    private OwnTravel travel;

    @Autowired
    private Approvals approvals;

    @Autowired
    private OwnApprovals ownApprovals;

    @Autowired
    private Budgets budgets;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Completions completions;

    @Autowired
    private Attendances attendances;

    @Autowired
    private Notifications notifications;

    @Autowired
    private SampleOffice office;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private MunicipalityId town;
    private Caller hr;
    private Caller manager;
    private MemberId clerk;
    private Caller self;

    @BeforeEach
    void aTownThatApprovesBookings() {
        SampleOffice.Staff staff = office.staff(1);
        town = staff.town();
        hr = campus.hr(town);
        manager = office.leading(staff.manager(), town);
        clerk = staff.clerk();
        self = campus.learner(clerk);
        office.decide(town, ApprovalKind.MANAGER);
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void whatIsApprovedIsHeldBesideTheFeeAndSpentWithIt() {
        BudgetId budget = open(500);
        EnrolmentId booking = ask(120);
        travel.plan(self, booking, euros(50));
        assertSums(budget, 120, 0, 0);
        assertThat(only(manager).travelPlanned()).isEqualTo(euros(50));

        approve(manager, only(manager), granting(40));

        assertThat(enrolments.find(booking).state()).isEqualTo(EnrolmentState.BOOKED);
        assertSums(budget, 160, 0, 40);
        assertThat(notifications.of(self, FIRST).getContent())
                .filteredOn(told -> told.kind() == NotificationKind.BOOKING_APPROVED)
                .singleElement()
                .satisfies(told -> assertThat(DecisionFacts.of(told).travel()).isEqualTo(4_000));
        completions.record(
                Caller.system("test"), clerk, enrolments.find(booking).module(), today(), "test");
        assertSums(budget, 0, 160, 40);
        assertThat(budgets.find(hr, town, budget).reservedTravel()).isZero();
        assertThat(budgets.find(hr, town, budget).spentTravel()).isEqualTo(4_000);
    }

    @Test
    void whoGivesTheBookingUpFreesIt() {
        BudgetId budget = open(500);
        EnrolmentId booking = ask(0);
        assertThat(enrolments.find(booking).state()).isEqualTo(EnrolmentState.REQUESTED);
        travel.plan(self, booking, euros(50));
        approve(manager, only(manager), granting(50));
        assertSums(budget, 50, 0, 50);

        enrolments.cancel(self, booking);

        assertSums(budget, 0, 0, 0);
    }

    @Test
    void whoDoesNotComeHasNotTravelled() {
        ProviderId provider = campus.provider();
        ModuleId module = office.course(provider, 60);
        SessionId session = campus.session(module, Duration.ofHours(30), 5);
        BudgetId budget = open(500);
        EnrolmentId booking = enrolments.book(self, clerk, module, session);
        travel.plan(self, booking, euros(30));
        approve(manager, only(manager), granting(30));
        assertSums(budget, 90, 0, 30);
        clock.advance(Duration.ofDays(2));

        note(provider, session, booking, AttendanceMark.ABSENT);
        await().untilAsserted(() -> assertSums(budget, 60, 0, 0));
        note(provider, session, booking, AttendanceMark.PRESENT);
        await().untilAsserted(() -> assertSums(budget, 0, 90, 30));
    }

    @Test
    void whatTheBudgetDoesNotCoverGoesOnToHrWhoNeedsAReason() {
        BudgetId budget = open(130);
        EnrolmentId booking = ask(120);
        travel.plan(self, booking, euros(50));
        assertThat(approvals.money(manager, town, only(manager).id()).need()).isEqualTo(Need.MORE_MONEY);

        approve(manager, only(manager), granting(50));

        assertThat(only(hr).step()).isEqualTo(ApprovalStep.HR);
        assertThat(only(hr).travel()).isNull();
        assertThat(only(hr).travelProposed()).isEqualTo(euros(50));
        assertSums(budget, 120, 0, 0);
        refused("budget-used-up", () -> approve(hr, only(hr), granting(50)));
        approve(hr, only(hr), new ApprovalGrant(null, "Der einzige Termin", null, euros(50)));
        assertSums(budget, 170, 0, 50);
    }

    @Test
    void nobodyApprovesTravelCostsWithoutSayingHowMuchOrMoreThanIsPlanned() {
        EnrolmentId booking = ask(120);
        travel.plan(self, booking, euros(50));
        ApprovalView request = only(manager);

        refused("travel-needed", () -> approve(manager, request, ApprovalGrant.PLAIN));
        refused("travel-needed", () -> approvals.approve(manager, town, List.of(request.id())));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> approve(manager, request, granting(51)));
        approve(manager, request, granting(0));

        assertThat(approvals.find(hr, town, request.id()).travel()).isEqualTo(euros(0));
    }

    @Test
    void whereTwoAgreeTheLastOneHasTheLastWord() {
        office.decide(town, ApprovalKind.MANAGER_THEN_HR);
        BudgetId budget = open(500);
        EnrolmentId booking = ask(120);
        travel.plan(self, booking, euros(50));
        approve(manager, only(manager), granting(45));
        assertSums(budget, 120, 0, 0);
        refused("already-decided", () -> travel.plan(self, booking, euros(300)));
        assertThat(own(booking).travel()).as("a proposal so far").isNull();
        assertThat(own(booking).travelProposed()).isEqualTo(euros(45));

        approve(hr, only(hr), granting(20));

        assertSums(budget, 140, 0, 20);
        assertThat(own(booking).travel()).isEqualTo(euros(20));
        assertThat(own(booking).travelProposed()).isNull();
        assertThat(enrolments.find(booking).state()).isEqualTo(EnrolmentState.BOOKED);
    }

    @Test
    void onePlansForOneselfAsLongAsNobodyHasDecided() {
        EnrolmentId booking = ask(120);
        Caller stranger = campus.learner(campus.member());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> travel.plan(stranger, booking, euros(1)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> travel.plan(hr, booking, euros(1)));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> travel.plan(campus.provider(campus.provider()), booking, euros(1)));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> travel.plan(self, booking, euros(10_001)));

        travel.plan(self, booking, euros(50));
        travel.plan(self, booking, null);
        approve(manager, only(manager), ApprovalGrant.PLAIN);

        assertThat(enrolments.find(booking).state()).isEqualTo(EnrolmentState.BOOKED);
        refused("already-decided", () -> travel.plan(self, booking, euros(50)));
    }

    @Test
    void nobodyPlansWhatTheManagerHasNotSeen() {
        office.decide(town, ApprovalKind.MANAGER_THEN_HR);
        EnrolmentId booking = ask(120);
        approve(manager, only(manager), ApprovalGrant.PLAIN);

        refused("already-decided", () -> travel.plan(self, booking, euros(300)));
        assertThat(own(booking).plansTravel()).isFalse();
        approve(hr, only(hr), ApprovalGrant.PLAIN);
        assertThat(enrolments.find(booking).state()).isEqualTo(EnrolmentState.BOOKED);
    }

    @Test
    void whatBeginsAtHrCanBePlannedThere() {
        open(10);
        office.decide(town, ApprovalKind.NONE);
        EnrolmentId booking = ask(120);
        assertThat(only(hr).step()).isEqualTo(ApprovalStep.HR);

        travel.plan(self, booking, euros(30));

        assertThat(only(hr).travelPlanned()).isEqualTo(euros(30));
    }

    @Test
    void hrReadsThatMoreThanTheManagerProposesIsNotThere() {
        office.decide(town, ApprovalKind.MANAGER_THEN_HR);
        BudgetId budget = open(130);
        EnrolmentId booking = ask(120);
        travel.plan(self, booking, euros(50));
        approve(manager, only(manager), granting(10));

        assertThat(approvals.money(hr, town, only(hr).id()).need()).isEqualTo(Need.MORE_MONEY);
        approve(hr, only(hr), new ApprovalGrant(null, "Der einzige Termin", null, euros(50)));
        assertSums(budget, 170, 0, 50);
    }

    @Test
    void whereThereIsNoSessionThereIsNoWay() {
        EnrolmentId booking = enrolments.book(self, clerk, office.module(120), null);
        refused("no-session", () -> travel.plan(self, booking, euros(50)));
        assertThat(own(booking).plansTravel()).isFalse();
    }

    private ApprovalView own(EnrolmentId booking) {
        return Objects.requireNonNull(ownApprovals.own(self, clerk).get(booking))
                .request();
    }

    /** Asks for a seat in a session tomorrow. */
    private EnrolmentId ask(int euros) {
        ModuleId module = office.course(campus.provider(), euros);
        return enrolments.book(self, clerk, module, campus.session(module, Duration.ofHours(30), 5));
    }

    private void note(ProviderId provider, SessionId session, EnrolmentId booking, AttendanceMark mark) {
        attendances.note(campus.provider(provider), session, List.of(new Attended(booking, mark)), null);
    }

    private BudgetId open(int euros) {
        return budgets.open(hr, town, null, year(), new BudgetDraft(euros(euros), null));
    }

    private void approve(Caller caller, ApprovalView request, ApprovalGrant grant) {
        approvals.approve(caller, town, request.id(), grant);
    }

    private static ApprovalGrant granting(int travel) {
        return new ApprovalGrant(null, null, null, euros(travel));
    }

    private ApprovalView only(Caller caller) {
        return approvals.of(caller, town, Wanted.OPEN, FIRST).getContent().getFirst();
    }

    private void assertSums(BudgetId id, int reserved, int spent, int travelled) {
        assertThat(budgets.of(hr, town, year(), FIRST))
                .filteredOn(budget -> budget.id().equals(id))
                .singleElement()
                .satisfies(budget -> assertThat(List.of(
                                budget.reserved(), budget.spent(), budget.reservedTravel() + budget.spentTravel()))
                        .containsExactly(reserved * 100L, spent * 100L, travelled * 100L));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** In which the session begins. */
    private int year() {
        return LocalDate.ofInstant(clock.instant().plus(Duration.ofHours(30)), clock.getZone())
                .getYear();
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
