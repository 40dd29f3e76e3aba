package org.kommunalcampus.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.approval.Approvals.Wanted;
import org.kommunalcampus.assignment.AssignmentKind;
import org.kommunalcampus.assignment.Assignments;
import org.kommunalcampus.assignment.Audience;
import org.kommunalcampus.assignment.DueDate;
import org.kommunalcampus.assignment.Task;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Approvals of expensive trainings carry an agreement about repayment. */
@CapabilityTest
class AgreementsTest {

    private static final PageRequest FIRST = PageRequest.of(0, 20);
    private static final RepaymentTerms TERMS = new RepaymentTerms(6, OwnShare.MONEY, 10);

    @Autowired
    private Agreements agreements;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Budgets budgets;

    @Autowired
    private Enrolments enrolments;

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
    private ModuleId dear;

    @BeforeEach
    void aTownThatAsksForAgreementsAboveAThousandEuros() {
        SampleOffice.Staff staff = office.staff(1);
        town = staff.town();
        hr = campus.hr(town);
        manager = office.leading(staff.manager(), town);
        clerk = staff.clerk();
        self = campus.learner(clerk);
        dear = office.module(1_500);
        decide(TERMS);
    }

    @Test
    void whatPeopleAgreeToIsSaidBeforeAndStaysAsItWasAsked() {
        assertThat(agreements.before(self, dear)).contains(TERMS);
        assertThat(agreements.before(self, office.module(1_000))).isEmpty();
        EnrolmentId booking = enrolments.book(self, clerk, dear, null);

        decide(new RepaymentTerms(12, OwnShare.NONE, 0));

        ApprovalView request = only();
        assertThat(request.enrolment()).isEqualTo(booking);
        assertThat(request.agreement()).isEqualTo(TERMS);
        assertThat(request.signedOn()).isNull();
        approvals.approve(manager, town, List.of(request.id()));
        assertThat(kinds()).contains(NotificationKind.BOOKING_APPROVED, NotificationKind.AGREEMENT_TO_SIGN);
    }

    @Test
    void cheapBookingsCarryNone() {
        enrolments.book(self, clerk, office.module(90), null);
        ApprovalView request = only();
        assertThat(request.agreement()).isNull();
        approvals.approve(manager, town, List.of(request.id()));
        assertThat(kinds()).doesNotContain(NotificationKind.AGREEMENT_TO_SIGN);
        refused("no-agreement", () -> agreements.noteSigned(hr, town, request.id(), today()));
    }

    @Test
    void hrNotesThatItLiesThereSignedAndThePersonHearsOfIt() {
        enrolments.book(self, clerk, dear, null);
        ApprovalId id = only().id();
        refused("not-approved", () -> agreements.noteSigned(hr, town, id, today()));
        approvals.approve(manager, town, List.of(id));

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> agreements.noteSigned(hr, town, id, today().plusDays(1)));
        agreements.noteSigned(hr, town, id, today());

        assertThat(approvals.find(hr, town, id).signedOn()).isEqualTo(today());
        assertThat(kinds()).contains(NotificationKind.AGREEMENT_SIGNED);
        agreements.noteSigned(hr, town, id, null);
        assertThat(approvals.find(hr, town, id).signedOn()).isNull();
        assertThat(kinds()).contains(NotificationKind.AGREEMENT_UNSIGNED);
    }

    @Test
    void nobodyElseNotesIt() {
        enrolments.book(self, clerk, dear, null);
        ApprovalId id = only().id();
        approvals.approve(manager, town, List.of(id));
        for (Caller other : List.of(manager, self)) {
            assertThatExceptionOfType(AccessDenied.class)
                    .isThrownBy(() -> agreements.noteSigned(other, town, id, today()));
        }
        MunicipalityId elsewhere = campus.municipality();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> agreements.noteSigned(campus.hr(elsewhere), elsewhere, id, today()));
    }

    @Test
    void nobodyNotesTheOwnSignatureAndNothingBindsWhoGivesUp() {
        EnrolmentId booking = enrolments.book(self, clerk, dear, null);
        ApprovalId id = only().id();
        approvals.approve(manager, town, List.of(id));
        Caller own = new Caller("hr", Set.of(Role.LEARNER, Role.HR), new IdentityKey("test", "hr"), clerk, town, null);
        refused("own-request", () -> agreements.noteSigned(own, town, id, today()));
        agreements.noteSigned(hr, town, id, today());
        enrolments.cancel(self, booking);

        refused("no-agreement", () -> agreements.noteSigned(hr, town, id, today()));
        assertThat(approvals.find(hr, town, id))
                .returns(null, ApprovalView::agreement)
                .returns(null, ApprovalView::signedOn);
    }

    @Test
    void whatIsAssignedBindsNobodyAlsoWhereTheBudgetHasHrAsked() {
        budgets.open(hr, town, null, today().getYear(), new BudgetDraft(Money.euros(BigDecimal.TEN), null));
        assignments.assign(
                hr, town, new Task(dear, AssignmentKind.MANDATORY, "Pflicht", DueDate.open()), Audience.of(clerk));
        assertThat(agreements.before(self, dear)).isEmpty();

        enrolments.book(self, clerk, dear, null);

        assertThat(only().step()).isEqualTo(ApprovalStep.HR);
        assertThat(only().agreement()).isNull();
    }

    @Test
    void whoTakesASeatOverReadsWhatItsPriceAsksFor() {
        assertThat(agreements.before(self, dear, Money.euros(BigDecimal.valueOf(900))))
                .isEmpty();
        assertThat(agreements.before(self, office.module(90), Money.euros(BigDecimal.valueOf(1_500))))
                .contains(TERMS);
        office.decide(
                town, new ApprovalTerms(ApprovalKind.MANAGER, 100_000L, null, 7, new RepaymentRule(1_000_00L, TERMS)));
        assertThat(agreements.before(self, office.module(900), Money.euros(BigDecimal.valueOf(1_500))))
                .as("free as it is priced now, and asked for as it was booked")
                .contains(TERMS);
    }

    private void decide(RepaymentTerms terms) {
        office.decide(
                town, new ApprovalTerms(ApprovalKind.MANAGER, null, null, 7, new RepaymentRule(1_000_00L, terms)));
    }

    private ApprovalView only() {
        return approvals.of(hr, town, Wanted.OPEN, FIRST).getContent().getFirst();
    }

    private List<NotificationKind> kinds() {
        return notifications.of(self, FIRST).map(NotificationView::kind).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(verb)
                .satisfies(refusal -> assertThat(refusal.getCode()).isEqualTo(code));
    }
}
