package org.kommunalcampus.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.approval.Approvals.Wanted;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.organisation.UnitNode;
import org.kommunalcampus.organisation.UnitRow;
import org.kommunalcampus.organisation.Units;
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
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@CapabilityTest
class BudgetsTest {

    private static final PageRequest FIRST = PageRequest.of(0, 20);
    private static final Caller TEST = Caller.system("test");

    @Autowired
    private Budgets budgets;

    @Autowired
    private Approvals approvals;

    @Autowired
    private OwnApprovals own;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Completions completions;

    @Autowired
    private Attendances attendances;

    @Autowired
    private Units units;

    @Autowired
    private SampleOffice office;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private MunicipalityId town;
    private Caller hr;
    private UnitId department;
    private UnitId desk;
    private SampleOffice.Staff staff;
    private Caller manager;
    private MemberId clerk;
    private Caller self;

    @BeforeEach
    void aTownWithADepartmentAndADesk() {
        town = campus.municipality();
        hr = campus.hr(town);
        units.importUnits(
                TEST,
                town,
                List.of(
                        new UnitRow("1", "Amt", null),
                        new UnitRow("1.1", "Schalter", "1"),
                        new UnitRow("2", "Bauhof", null)));
        UnitNode top = units.tree(TEST, town).getFirst();
        department = top.id();
        desk = top.children().getFirst().id();
        staff = office.staff(town, "1.1", 2);
        manager = office.leading(staff.manager(), town);
        clerk = staff.clerk();
        self = campus.learner(clerk);
    }

    @Test
    void aBookingReservesACompletionSpendsAndACancellationFrees() {
        BudgetId budget = open(desk, 500);
        EnrolmentId first = enrolments.book(self, clerk, office.module(120), null);
        EnrolmentId other = enrolments.book(self, clerk, office.module(80), null);
        assertSums(budget, 200, 0);
        assertThat(enrolments.find(first).price()).isEqualTo(euros(120));

        enrolments.cancel(self, other);
        assertSums(budget, 120, 0);

        completions.record(TEST, clerk, enrolments.find(first).module(), today(), "test");
        assertSums(budget, 0, 120);
    }

    @Test
    void peopleAreToldBeforeThatTheBudgetDoesNotCoverABooking() {
        ModuleId dear = office.module(600);
        ModuleId cheap = office.module(100);
        assertThat(own.toAskFor(self, List.of(dear, cheap))).isEmpty();

        open(desk, 500);

        assertThat(own.toAskFor(self, List.of(dear, cheap))).containsExactly(dear);
    }

    @Test
    void whoTookPartHasSpentTheFeeThoughTheModuleIsNotCompleted() {
        ProviderId provider = campus.provider();
        ModuleId module = campus.module(
                provider,
                ModuleSketch.module("M" + UUID.randomUUID(), "Modul")
                        .objective("Ziel")
                        .format(Format.IN_PERSON)
                        .hours(4)
                        .euros(60)
                        .content());
        SessionId session = campus.session(module, Duration.ofHours(1), 5);
        BudgetId budget = open(desk, 500);
        EnrolmentId booking = enrolments.book(self, clerk, module, session);
        clock.advance(Duration.ofDays(1));

        note(provider, session, booking, AttendanceMark.PARTLY);
        await().untilAsserted(() -> assertSums(budget, 0, 60));

        note(provider, session, booking, AttendanceMark.ABSENT);
        await().untilAsserted(() -> assertSums(budget, 60, 0));
        clock.reset();
    }

    @Test
    void whatIsGivenUpTooLateOrMissedSpendsTheShareThatTheTermsSay() {
        ProviderId provider = campus.provider();
        ModuleId module = campus.module(
                provider,
                ModuleSketch.module("M" + UUID.randomUUID(), "Modul")
                        .objective("Ziel")
                        .format(Format.IN_PERSON)
                        .hours(4)
                        .euros(60)
                        .with("/cancellationTerms/freeUntilDays", "7")
                        .with("/cancellationTerms/latePercent", "50")
                        .with("/cancellationTerms/noShowPercent", "80")
                        .content());
        SessionId session = campus.session(module, Duration.ofDays(3), 5);
        BudgetId budget = open(desk, 500);
        EnrolmentId late = enrolments.book(self, clerk, module, session);

        enrolments.cancel(self, late);
        assertSums(budget, 0, 30);

        EnrolmentId missed = enrolments.book(self, clerk, module, session);
        clock.advance(Duration.ofDays(4));
        note(provider, session, missed, AttendanceMark.ABSENT);
        await().untilAsserted(() -> assertSums(budget, 48, 30));
        clock.reset();
    }

    private void note(ProviderId provider, SessionId session, EnrolmentId booking, AttendanceMark mark) {
        attendances.note(campus.provider(provider), session, List.of(new Attended(booking, mark)), null);
    }

    @Test
    void aRequestReservesAndADeclineFrees() {
        office.decide(town, ApprovalKind.MANAGER);
        BudgetId budget = open(desk, 500);
        enrolments.book(self, clerk, office.module(120), null);
        assertSums(budget, 120, 0);

        approvals.decline(manager, town, only(manager).id(), "Nicht jetzt", null);

        assertSums(budget, 0, 0);
    }

    @Test
    void aUnitWithoutABudgetUsesThatAboveItAndAtLastThatOfTheTown() {
        BudgetId whole = open(null, 1000);
        enrolments.book(self, clerk, office.module(10), null);
        assertSums(whole, 10, 0);

        BudgetId above = open(department, 1000);
        enrolments.book(self, clerk, office.module(20), null);
        assertSums(above, 20, 0);
        assertSums(whole, 10, 0);

        BudgetId own = open(desk, 1000);
        enrolments.book(self, clerk, office.module(40), null);
        assertSums(own, 40, 0);
        assertSums(above, 20, 0);
    }

    @Test
    void whereNoBudgetPaysNothingIsChecked() {
        open(units.tree(TEST, town).get(1).id(), 1);

        EnrolmentId booked = enrolments.book(self, clerk, office.module(120), null);

        assertThat(enrolments.find(booked).state()).isEqualTo(EnrolmentState.BOOKED);
    }

    @Test
    void whatTheBudgetDoesNotCoverHrIsAskedForThoughNobodyElseApproves() {
        BudgetId budget = open(desk, 100);

        EnrolmentId asked = enrolments.book(self, clerk, office.module(120), null);

        assertThat(enrolments.find(asked).state()).isEqualTo(EnrolmentState.REQUESTED);
        assertSums(budget, 0, 0);
        ApprovalView request = only(hr);
        assertThat(request.step()).isEqualTo(ApprovalStep.HR);
        refused("budget-used-up", () -> approve(hr, request, ApprovalGrant.PLAIN));

        approve(hr, request, new ApprovalGrant(null, "Fortbildung ist Pflicht des Trägers", null));

        assertThat(enrolments.find(asked).state()).isEqualTo(EnrolmentState.BOOKED);
        assertSums(budget, 120, 0);
        assertThat(budgets.find(hr, town, budget).free()).isEqualTo(-2_000);
    }

    @Test
    void aManagerCannotOverdrawAndPassesTheRequestOn() {
        office.decide(town, ApprovalKind.MANAGER);
        BudgetId budget = open(desk, 100);
        EnrolmentId asked = enrolments.book(self, clerk, office.module(120), null);
        ApprovalView request = only(manager);

        approve(manager, request, new ApprovalGrant(null, "Ich will es so", null));

        assertThat(enrolments.find(asked).state()).isEqualTo(EnrolmentState.REQUESTED);
        assertThat(only(hr).step()).isEqualTo(ApprovalStep.HR);
        assertSums(budget, 0, 0);
    }

    @Test
    void anUnknownPriceIsConfirmedFirst() {
        office.decide(town, ApprovalKind.MANAGER);
        BudgetId budget = open(desk, 500);
        enrolments.book(self, clerk, office.module(null), null);
        ApprovalView request = only(manager);
        assertSums(budget, 0, 0);
        refused("amount-needed", () -> approve(manager, request, ApprovalGrant.PLAIN));

        approve(manager, request, new ApprovalGrant(euros(90), null, null));

        assertSums(budget, 90, 0);
    }

    @Test
    void moneyMovesBetweenBudgetsOfAYearAsFarAsItIsFree() {
        BudgetId from = open(desk, 200);
        BudgetId to = open(department, 10);
        BudgetId later = budgets.open(hr, town, department, today().getYear() + 1, draft(10));
        enrolments.book(self, clerk, office.module(120), null);

        refused("budget-used-up", () -> transfer(from, to, 81));
        refused("same-budget", () -> transfer(from, from, 1));
        refused("other-year", () -> transfer(from, later, 1));
        transfer(from, to, 80);

        assertThat(budgets.find(hr, town, from).amount()).isEqualTo(12_000);
        assertThat(budgets.find(hr, town, to).amount()).isEqualTo(9_000);
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> budgets.transfer(hr, town, to, from, euros(1), 0));
    }

    @Test
    void aBudgetIsNotCutBelowWhatIsUsedAndNotOverwrittenUnseen() {
        BudgetId budget = open(desk, 200);
        enrolments.book(self, clerk, office.module(120), null);

        refused("below-used", () -> budgets.change(hr, town, budget, draft(119), 0));
        budgets.change(hr, town, budget, new BudgetDraft(euros(120), " 4711 "), 0);

        assertThat(budgets.find(hr, town, budget).costCentre()).isEqualTo("4711");
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> budgets.change(hr, town, budget, draft(300), 0));
        refused("budget-exists", () -> open(desk, 5));
    }

    @Test
    void wrongFieldsAreNamed() {
        var wrong = new BudgetDraft(new Money(BigDecimal.TEN, "CHF"), "x".repeat(41));

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> budgets.open(hr, town, desk, 1999, wrong))
                .satisfies(invalid -> assertThat(invalid.getErrors())
                        .extracting(error -> error.pointer())
                        .containsExactly("/year", "/amount", "/costCentre"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> open(UnitId.next(), 1));
    }

    @Test
    void onlyHrOfTheTownKeepsBudgets() {
        BudgetId budget = open(desk, 200);
        Caller stranger = campus.hr(campus.municipality());

        for (Caller other : List.of(manager, self, stranger)) {
            denied(() -> budgets.of(other, town, today().getYear(), FIRST));
            denied(() -> budgets.find(other, town, budget));
            denied(() -> budgets.open(other, town, null, today().getYear(), draft(1)));
            denied(() -> budgets.change(other, town, budget, draft(1), 0));
            denied(() -> budgets.transfer(other, town, budget, budget, euros(1), 0));
        }
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> budgets.find(stranger, stranger.requireMunicipality(), budget));
    }

    private BudgetId open(@Nullable UnitId unit, int euros) {
        return budgets.open(hr, town, unit, today().getYear(), draft(euros));
    }

    private void transfer(BudgetId from, BudgetId to, int euros) {
        budgets.transfer(
                hr, town, from, to, euros(euros), budgets.find(hr, town, from).version());
    }

    private void approve(Caller caller, ApprovalView request, ApprovalGrant grant) {
        approvals.approve(caller, town, request.id(), grant);
    }

    private ApprovalView only(Caller caller) {
        return approvals.of(caller, town, Wanted.OPEN, FIRST).getContent().getFirst();
    }

    private void assertSums(BudgetId id, int reserved, int spent) {
        assertThat(budgets.of(hr, town, today().getYear(), FIRST))
                .filteredOn(budget -> budget.id().equals(id))
                .singleElement()
                .satisfies(budget -> {
                    assertThat(budget.reserved()).isEqualTo(reserved * 100L);
                    assertThat(budget.spent()).isEqualTo(spent * 100L);
                });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static BudgetDraft draft(int euros) {
        return new BudgetDraft(euros(euros), null);
    }

    private static Money euros(int amount) {
        return Money.euros(BigDecimal.valueOf(amount));
    }

    private static void denied(ThrowingCallable verb) {
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(verb);
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(verb)
                .satisfies(refusal -> assertThat(refusal.getCode()).isEqualTo(code));
    }
}
