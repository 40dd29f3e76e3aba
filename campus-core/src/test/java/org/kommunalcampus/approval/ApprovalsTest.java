package org.kommunalcampus.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.approval.Approvals.Wanted;
import org.kommunalcampus.assignment.AssignmentKind;
import org.kommunalcampus.assignment.Assignments;
import org.kommunalcampus.assignment.Audience;
import org.kommunalcampus.assignment.DueDate;
import org.kommunalcampus.assignment.Task;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.learning.SeatChanges;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@CapabilityTest
class ApprovalsTest {

    private static final PageRequest FIRST = PageRequest.of(0, 20);

    @Autowired
    private Approvals approvals;

    @Autowired
    private OwnApprovals ownApprovals;

    @Autowired
    private ApprovalDeadlines deadlines;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private SeatChanges changes;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Notifications notifications;

    @Autowired
    private SampleOffice office;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private SampleOffice.Staff staff;
    private Caller manager;
    private Caller hr;
    private MemberId clerk;
    private Caller self;
    private ModuleId module;

    @BeforeEach
    void aTownInWhichManagersApprove() {
        staff = office.staff(2);
        office.decide(staff.town(), ApprovalKind.MANAGER);
        manager = office.leading(staff.manager(), staff.town());
        hr = campus.hr(staff.town());
        clerk = staff.clerk();
        self = campus.learner(clerk);
        module = office.module(120);
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void whereNobodyDecidesBookingsAreFirmAtOnce() {
        MemberId elsewhere = campus.member();
        EnrolmentId booked = enrolments.book(campus.learner(elsewhere), elsewhere, module, null);

        assertThat(enrolments.find(booked).state()).isEqualTo(EnrolmentState.BOOKED);
    }

    @Test
    void aBookingIsRequestedAndHoldsItsSeatUntilTheManagerApproves() {
        ModuleId dated = campus.module(campus.provider(), Format.IN_PERSON, Map.of());
        SessionId session = campus.session(dated, Duration.ofDays(30), 1);

        EnrolmentId asked = enrolments.book(self, clerk, dated, session);

        assertThat(state(asked)).isEqualTo(EnrolmentState.REQUESTED);
        assertThat(sessions.find(session).taken()).isEqualTo(1);
        assertThat(kinds(manager)).contains(NotificationKind.APPROVAL_ASKED);
        ApprovalView request = only(manager);
        assertThat(request.decideBy()).isEqualTo(today().plusDays(7));

        approve(manager, request);

        assertThat(state(asked)).isEqualTo(EnrolmentState.BOOKED);
        assertThat(sessions.find(session).taken()).isEqualTo(1);
        assertThat(kinds(self)).contains(NotificationKind.BOOKING_APPROVED);
        assertThat(approvals.of(manager, staff.town(), Wanted.OPEN, FIRST)).isEmpty();
        assertThat(approvals.of(manager, staff.town(), Wanted.CLOSED, FIRST)).hasSize(1);
    }

    @Test
    void whoWaitsForAnotherSessionAsksForTheSeatOfTheOneSwappedTo() {
        ModuleId dated = campus.module(campus.provider(), Format.IN_PERSON, Map.of());
        SessionId full = campus.session(dated, Duration.ofDays(30), 1);
        SessionId open = campus.session(dated, Duration.ofDays(40), 1);
        MemberId stranger = campus.member();
        enrolments.book(campus.learner(stranger), stranger, dated, full);
        EnrolmentId waiting = enrolments.book(self, clerk, dated, full, true);
        assertThat(state(waiting)).isEqualTo(EnrolmentState.WAITING);

        changes.swap(self, waiting, open);

        assertThat(state(waiting)).isEqualTo(EnrolmentState.REQUESTED);
        assertThat(only(manager).session()).isEqualTo(open);
    }

    @Test
    void anApprovalOverridesAnEarlierDecline() {
        enrolments.book(self, clerk, module, null);
        approvals.decline(manager, staff.town(), only(manager).id(), "Zu teuer", null);
        clock.advance(Duration.ofMinutes(1));
        EnrolmentId again = enrolments.book(self, clerk, module, null);
        approve(manager, only(manager));
        enrolments.cancel(self, again);

        assertThat(ownApprovals.keptOut(List.of(clerk))).isEmpty();
    }

    @Test
    void aDeclineFreesTheSeatTellsWhyAndKeepsTheModuleOut() {
        ModuleId dated = campus.module(campus.provider(), Format.IN_PERSON, Map.of());
        SessionId session = campus.session(dated, Duration.ofDays(30), 1);
        EnrolmentId asked = enrolments.book(self, clerk, dated, session);

        approvals.decline(manager, staff.town(), only(manager).id(), "Vertretung fehlt", null);

        assertThat(state(asked)).isEqualTo(EnrolmentState.DECLINED);
        assertThat(sessions.find(session).taken()).isZero();
        assertThat(kinds(self)).contains(NotificationKind.BOOKING_DECLINED);
        assertThat(ownApprovals.own(self, clerk).get(asked)).satisfies(own -> {
            assertThat(own.request().reason()).isEqualTo("Vertretung fehlt");
            assertThat(own.request().keptOutUntil()).isEqualTo(today().plusMonths(3));
        });
        assertThat(ownApprovals.keptOut(Set.of(clerk))).containsEntry(clerk, Map.of(dated, today().plusMonths(3)));

        clock.advance(Duration.ofDays(100));
        assertThat(ownApprovals.keptOut(Set.of(clerk))).isEmpty();
    }

    @Test
    void aDeclineNeedsAReasonAndASensibleDay() {
        enrolments.book(self, clerk, module, null);
        ApprovalId id = only(manager).id();

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> approvals.decline(manager, staff.town(), id, " ", today().minusDays(1)))
                .satisfies(invalid -> assertThat(invalid.getErrors())
                        .extracting(error -> error.pointer())
                        .containsExactly("/reason", "/keptOutUntil"));
    }

    @Test
    void thePersonAsksAgainAfterADeclineAndMayWithdraw() {
        enrolments.book(self, clerk, module, null);
        approvals.decline(manager, staff.town(), only(manager).id(), "Nicht jetzt", null);

        EnrolmentId again = enrolments.book(self, clerk, module, null);
        ApprovalId id = only(manager).id();
        enrolments.cancel(self, again);

        assertThat(approvals.find(manager, staff.town(), id).state()).isEqualTo(ApprovalState.WITHDRAWN);
        refused("already-decided", () -> approvals.approve(manager, staff.town(), List.of(id)));
    }

    @Test
    void theDeputyDecidesToo() {
        EnrolmentId asked = enrolments.book(self, clerk, module, null);
        Caller deputy = office.leading(staff.deputy(), staff.town());

        approve(deputy, only(deputy));

        assertThat(state(asked)).isEqualTo(EnrolmentState.BOOKED);
    }

    @Test
    void nobodyElseDecides() {
        enrolments.book(self, clerk, module, null);
        ApprovalId id = only(manager).id();
        SampleOffice.Staff others = office.staff(staff.town(), null, 1);
        Caller otherManager = office.leading(others.manager(), staff.town());
        Caller stranger = campus.hr(campus.municipality());

        assertThat(approvals.of(otherManager, staff.town(), Wanted.OPEN, FIRST)).isEmpty();
        denied(() -> approvals.find(otherManager, staff.town(), id));
        denied(() -> approvals.approve(otherManager, staff.town(), List.of(id)));
        denied(() -> approvals.decline(otherManager, staff.town(), id, "Nein", null));
        denied(() -> approvals.approve(self, staff.town(), List.of(id)));
        denied(() -> approvals.of(self, staff.town(), Wanted.OPEN, FIRST));
        denied(() -> approvals.approve(stranger, staff.town(), List.of(id)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> approvals.approve(stranger, stranger.requireMunicipality(), List.of(id)));
        denied(() -> ownApprovals.own(manager, clerk));
    }

    @Test
    void nobodyDecidesAboutAnOwnRequest() {
        enrolments.book(self, clerk, module, null);
        ApprovalId id = only(manager).id();
        Caller both = new Caller("Kim", Set.of(Role.LEARNER, Role.HR), self.identity(), clerk, staff.town(), null);

        refused("own-request", () -> approvals.approve(both, staff.town(), List.of(id)));
        refused("own-request", () -> approvals.decline(both, staff.town(), id, "Nein", null));
    }

    @Test
    void hrDecidesAfterTheManagerWhereTheTownWantsBoth() {
        office.decide(staff.town(), ApprovalKind.MANAGER_THEN_HR);
        EnrolmentId asked = enrolments.book(self, clerk, module, null);
        ApprovalView request = only(manager);

        approve(manager, request);

        assertThat(state(asked)).isEqualTo(EnrolmentState.REQUESTED);
        assertThat(kinds(self)).contains(NotificationKind.BOOKING_PASSED_ON);
        assertThat(kinds(hr)).contains(NotificationKind.APPROVAL_AT_HR);
        refused("lies-at-hr", () -> approve(manager, request));
        refused("lies-at-hr", () -> approvals.decline(manager, staff.town(), request.id(), "Doch nicht", null));

        approve(hr, request);
        assertThat(state(asked)).isEqualTo(EnrolmentState.BOOKED);
    }

    @Test
    void hrIsAskedWhereNobodyLeadsThePerson() {
        Caller chief = campus.learner(staff.manager());
        enrolments.book(chief, staff.manager(), module, null);

        assertThat(kinds(hr)).contains(NotificationKind.APPROVAL_AT_HR);
        assertThat(only(hr).step()).isEqualTo(ApprovalStep.HR);
        assertThat(ownApprovals.own(chief, staff.manager()).values())
                .singleElement()
                .satisfies(own -> assertThat(own.asked()).isNull());
    }

    @Test
    void whatIsAssignedOrKeepsTheLimitsNeedsNoApproval() {
        office.decide(staff.town(), new ApprovalTerms(ApprovalKind.MANAGER, 0L, 300, 7));
        Caller town = campus.hr(staff.town());
        assignments.assign(
                town,
                staff.town(),
                new Task(module, AssignmentKind.MANDATORY, "Pflicht", DueDate.open()),
                Audience.of(clerk));

        assertThat(state(enrolments.book(self, clerk, module, null))).isEqualTo(EnrolmentState.BOOKED);
        assertThat(state(enrolments.book(self, clerk, office.module(0), null))).isEqualTo(EnrolmentState.BOOKED);
        assertThat(state(enrolments.book(self, clerk, office.module(1), null))).isEqualTo(EnrolmentState.REQUESTED);
        assertThat(state(enrolments.book(self, clerk, office.module(null), null)))
                .isEqualTo(EnrolmentState.REQUESTED);
    }

    @Test
    void aLearnerKnowsBeforehandWhatHasToBeAskedFor() {
        office.decide(staff.town(), new ApprovalTerms(ApprovalKind.MANAGER, 0L, null, 7));
        ModuleId free = office.module(0);

        assertThat(ownApprovals.toAskFor(self, List.of(module, free))).containsExactly(module);
        assertThat(ownApprovals.toAskFor(campus.learner(campus.member()), List.of(module)))
                .isEmpty();
    }

    @Test
    void severalAreApprovedAtOnceOrNone() {
        MemberId colleague = staff.clerks().get(1);
        EnrolmentId one = enrolments.book(self, clerk, module, null);
        EnrolmentId other = enrolments.book(campus.learner(colleague), colleague, module, null);
        List<ApprovalId> both = approvals
                .of(manager, staff.town(), Wanted.OPEN, FIRST)
                .map(ApprovalView::id)
                .toList();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        approvals.approve(manager, staff.town(), List.of(both.get(0), both.get(1), ApprovalId.next())));
        assertThat(state(one)).isEqualTo(EnrolmentState.REQUESTED);

        approvals.approve(manager, staff.town(), both);
        assertThat(state(one)).isEqualTo(EnrolmentState.BOOKED);
        assertThat(state(other)).isEqualTo(EnrolmentState.BOOKED);
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> approvals.approve(manager, staff.town(), List.of()));
    }

    @Test
    void theManagerIsRemindedOnceHrHearsOfItAndThenTheSeatIsFree() {
        ModuleId dated = campus.module(campus.provider(), Format.IN_PERSON, Map.of());
        SessionId session = campus.session(dated, Duration.ofDays(30), 1);
        EnrolmentId asked = enrolments.book(self, clerk, dated, session);
        notifications.readAll(manager);

        clock.advance(Duration.ofDays(4));
        deadlines.remind();
        deadlines.remind();
        assertThat(kinds(manager)).containsOnlyOnce(NotificationKind.APPROVAL_DUE);
        assertThat(kinds(hr)).doesNotContain(NotificationKind.APPROVAL_AT_HR);

        clock.advance(Duration.ofDays(2));
        deadlines.remind();
        assertThat(kinds(hr)).containsOnlyOnce(NotificationKind.APPROVAL_AT_HR);

        assertThat(deadlines.overdue()).doesNotContain(only(hr).id());
        clock.advance(Duration.ofDays(2));
        ApprovalId id = only(hr).id();
        assertThat(deadlines.overdue()).contains(id);
        deadlines.expire(id);
        deadlines.expire(id);

        assertThat(state(asked)).isEqualTo(EnrolmentState.CANCELLED);
        assertThat(sessions.find(session).taken()).isZero();
        assertThat(kinds(self)).contains(NotificationKind.REQUEST_EXPIRED);
        refused("already-decided", () -> approvals.approve(hr, staff.town(), List.of(id)));
    }

    @Test
    void aRequestFollowsWhoSwapsTheSession() {
        ModuleId dated = campus.module(campus.provider(), Format.IN_PERSON, Map.of());
        SessionId late = campus.session(dated, Duration.ofDays(30), 1);
        SessionId soon = campus.session(dated, Duration.ofDays(3), 1);
        EnrolmentId asked = enrolments.book(self, clerk, dated, late);

        changes.swap(self, asked, soon);

        assertThat(only(manager).session()).isEqualTo(soon);
        assertThat(only(manager).decideBy()).isEqualTo(today().plusDays(2));
        approve(manager, only(manager));
        assertThat(state(asked)).isEqualTo(EnrolmentState.BOOKED);
    }

    @Test
    void anAcceptedSeatIsAskedFor() {
        ModuleId dated = campus.module(campus.provider(), Format.IN_PERSON, Map.of());
        SessionId full = campus.session(dated, Duration.ofDays(30), 1);
        MemberId first = campus.member();
        EnrolmentId taken = enrolments.book(campus.learner(first), first, dated, full);
        EnrolmentId waiting = enrolments.book(self, clerk, dated, full, true);
        assertThat(state(waiting)).isEqualTo(EnrolmentState.WAITING);
        assertThat(approvals.of(manager, staff.town(), Wanted.OPEN, FIRST)).isEmpty();

        enrolments.cancel(campus.learner(first), taken);
        changes.accept(self, waiting);

        assertThat(state(waiting)).isEqualTo(EnrolmentState.REQUESTED);
        approvals.decline(manager, staff.town(), only(manager).id(), "Nicht jetzt", null);
        assertThat(sessions.find(full).taken()).isZero();
    }

    @Test
    void aRequestForASessionSoonIsDecidedBeforeIt() {
        ModuleId dated = campus.module(campus.provider(), Format.IN_PERSON, Map.of());
        SessionId session = campus.session(dated, Duration.ofDays(3), 1);
        enrolments.book(self, clerk, dated, session);

        assertThat(only(manager).decideBy()).isEqualTo(today().plusDays(2));
        clock.advance(Duration.ofDays(4));
        refused("session-begun", () -> approve(manager, only(manager)));
    }

    private ApprovalView only(Caller caller) {
        return approvals
                .of(caller, staff.town(), Wanted.OPEN, FIRST)
                .getContent()
                .getFirst();
    }

    private void approve(Caller caller, ApprovalView request) {
        approvals.approve(caller, staff.town(), List.of(request.id()));
    }

    private EnrolmentState state(EnrolmentId id) {
        return enrolments.find(id).state();
    }

    private List<NotificationKind> kinds(Caller caller) {
        return notifications.of(caller, FIRST).map(NotificationView::kind).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void denied(ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOf(AccessDenied.class);
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(verb)
                .satisfies(refusal -> assertThat(refusal.getCode()).isEqualTo(code));
    }
}
