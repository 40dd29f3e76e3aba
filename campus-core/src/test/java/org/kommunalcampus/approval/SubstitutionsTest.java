package org.kommunalcampus.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.approval.Approvals.Wanted;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.learning.SubstitutionId;
import org.kommunalcampus.learning.SubstitutionState;
import org.kommunalcampus.learning.SubstitutionView;
import org.kommunalcampus.learning.Substitutions;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.TimeReader;
import org.kommunalcampus.testing.AtOnce;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seats that colleagues take over, in towns that approve bookings and in others. */
@CapabilityTest
class SubstitutionsTest {

    private static final PageRequest FIRST = PageRequest.of(0, 20);
    private static final String DONE = "done";

    @Autowired
    private Substitutions substitutions;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Approvals approvals;

    @Autowired
    private NamedSubstitutes named;

    @Autowired
    private Budgets budgets;

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

    private SampleOffice.Staff staff;
    private MemberId giver;
    private MemberId colleague;
    private Caller self;
    private Caller other;
    private String address;
    private ModuleId module;
    private SessionId session;
    private EnrolmentId booking;

    @BeforeEach
    void somebodyHasTheOnlySeat() {
        staff = office.staff(3);
        giver = staff.clerks().get(0);
        colleague = staff.clerks().get(1);
        self = campus.learner(giver);
        other = campus.learner(colleague);
        address = UUID.randomUUID() + "@stadt.example";
        database.sql("update member set email = :address, given_name = 'Ada', family_name = 'Ölwein' where id = :id")
                .params(Map.of("address", address, "id", colleague.toString()))
                .update();
        ProviderId provider = campus.provider();
        module = campus.module(
                provider,
                ModuleSketch.module("M" + UUID.randomUUID(), "Modul")
                        .objective("Ziel")
                        .format(Format.IN_PERSON)
                        .hours(4)
                        .euros(80)
                        .content());
        session = campus.session(module, Duration.ofDays(30), 1);
        booking = enrolments.book(self, giver, module, session);
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void theSeatPassesInOneStepAndTheListStaysAsItIs() {
        MemberId waiting = campus.member();
        EnrolmentId place = enrolments.book(campus.learner(waiting), waiting, module, session, true);
        SubstitutionId asked = substitutions.ask(self, booking, " " + address.toUpperCase(Locale.ROOT));

        assertThat(state(booking)).as("nothing has changed").isEqualTo(EnrolmentState.BOOKED);
        assertThat(kinds(other)).contains(NotificationKind.SUBSTITUTION_ASKED);
        assertThat(substitutions.asked(other))
                .singleElement()
                .extracting(SubstitutionView::name, SubstitutionView::module)
                .containsExactly("Kim Muster", module);
        EnrolmentId taken = substitutions.accept(other, asked);

        EnrolmentView ended = enrolments.find(booking);
        assertThat(ended.state()).isEqualTo(EnrolmentState.CANCELLED);
        assertThat(ended.withdrawnAt()).as("nothing is owed").isNull();
        EnrolmentView begun = enrolments.find(taken);
        assertThat(begun.state()).isEqualTo(EnrolmentState.BOOKED);
        assertThat(begun.price()).as("the charge follows the seat").isEqualTo(ended.price());
        assertThat(begun.terms()).isEqualTo(ended.terms());
        assertThat(begun.member()).isEqualTo(colleague);
        assertThat(sessions.find(session).taken()).isEqualTo(1);
        assertThat(state(place)).isEqualTo(EnrolmentState.WAITING);
        assertThat(kinds(self)).contains(NotificationKind.SUBSTITUTION_DONE);
        assertThat(substitutions.asked(other)).isEmpty();
        enrolments.cancel(other, taken);
        assertThat(state(place)).isEqualTo(EnrolmentState.OFFERED);
    }

    @Test
    void whereBookingsAreApprovedTheSeatStaysWhoseItIsUntilThen() {
        office.decide(staff.town(), ApprovalKind.MANAGER);
        Caller manager = office.leading(staff.manager(), staff.town());
        SubstitutionId asked = substitutions.ask(self, booking, "ada ölwein");

        EnrolmentId taken = substitutions.accept(other, asked);
        assertThat(state(taken)).isEqualTo(EnrolmentState.REQUESTED);
        assertThat(state(booking)).isEqualTo(EnrolmentState.BOOKED);
        assertThat(enrolments.find(taken).takesOver()).isTrue();
        assertThat(only(manager).takesOver()).isTrue();
        assertThat(notifications.of(manager, FIRST).getContent())
                .filteredOn(told -> told.kind() == NotificationKind.APPROVAL_ASKED)
                .singleElement()
                .satisfies(told ->
                        assertThat(DecisionFacts.of(told).seatOfAnother()).isTrue());
        assertThat(sessions.find(session).taken()).isEqualTo(1);
        assertThat(substitutions.own(self))
                .singleElement()
                .extracting(SubstitutionView::state)
                .isEqualTo(SubstitutionState.AGREED);

        approvals.approve(manager, staff.town(), List.of(only(manager).id()));
        assertThat(state(taken)).isEqualTo(EnrolmentState.BOOKED);
        assertThat(enrolments.find(taken).takesOver()).isFalse();
        assertThat(state(booking)).isEqualTo(EnrolmentState.CANCELLED);
        assertThat(sessions.find(session).taken()).isEqualTo(1);
        assertThat(kinds(self)).contains(NotificationKind.SUBSTITUTION_DONE);
    }

    @Test
    void whatTheEmployerDeclinesLeavesTheSeatWhereItIs() {
        office.decide(staff.town(), ApprovalKind.MANAGER);
        Caller manager = office.leading(staff.manager(), staff.town());
        EnrolmentId taken = substitutions.accept(other, substitutions.ask(self, booking, address));

        approvals.decline(manager, staff.town(), only(manager).id(), "Nicht jetzt", null);

        assertThat(state(taken)).isEqualTo(EnrolmentState.DECLINED);
        assertThat(state(booking)).isEqualTo(EnrolmentState.BOOKED);
        assertThat(sessions.find(session).taken()).isEqualTo(1);
        assertThat(kinds(self)).contains(NotificationKind.SUBSTITUTION_DECLINED);
        substitutions.ask(self, booking, address);
    }

    @Test
    void whoGivesTheSeatUpOrIsCancelledEndsTheRequestOfTheColleague() {
        office.decide(staff.town(), ApprovalKind.MANAGER);
        MemberId waiting = campus.member();
        EnrolmentId place = enrolments.book(campus.learner(waiting), waiting, module, session, true);
        EnrolmentId taken = substitutions.accept(other, substitutions.ask(self, booking, address));

        enrolments.cancel(self, booking);

        assertThat(state(taken)).isEqualTo(EnrolmentState.CANCELLED);
        assertThat(state(place)).isEqualTo(EnrolmentState.OFFERED);
        assertThat(sessions.find(session).taken()).isEqualTo(1);
        assertThat(kinds(other)).contains(NotificationKind.SUBSTITUTION_ENDED);
    }

    @Test
    void theColleagueWhoLeavesTheRequestTakesNoSeatAlong() {
        office.decide(staff.town(), ApprovalKind.MANAGER);
        EnrolmentId taken = substitutions.accept(other, substitutions.ask(self, booking, address));

        enrolments.cancel(other, taken);

        assertThat(state(booking)).isEqualTo(EnrolmentState.BOOKED);
        assertThat(sessions.find(session).taken()).isEqualTo(1);
        assertThat(substitutions.own(self)).isEmpty();
    }

    @Test
    void theBudgetReservesTheSeatOnceWhoeverHasIt() {
        enrolments.cancel(self, booking);
        Caller hr = campus.hr(staff.town());
        int year = LocalDate.ofInstant(sessions.find(session).startsAt(), TimeReader.GERMANY)
                .getYear();
        BudgetId budget =
                budgets.open(hr, staff.town(), null, year, new BudgetDraft(Money.euros(BigDecimal.valueOf(500)), null));
        EnrolmentId again = enrolments.book(self, giver, module, session);
        assertThat(budgets.find(hr, staff.town(), budget).reserved()).isEqualTo(8_000);

        EnrolmentId taken = substitutions.accept(other, substitutions.ask(self, again, address));

        assertThat(state(taken)).isEqualTo(EnrolmentState.BOOKED);
        assertThat(budgets.find(hr, staff.town(), budget).reserved()).isEqualTo(8_000);
        enrolments.cancel(other, taken);
        assertThat(budgets.find(hr, staff.town(), budget).reserved()).isZero();
    }

    @Test
    void aBudgetThatPaysForOneSeatPaysForTheOneThatIsTakenOver() {
        enrolments.cancel(self, booking);
        Caller hr = campus.hr(staff.town());
        int year = LocalDate.ofInstant(sessions.find(session).startsAt(), TimeReader.GERMANY)
                .getYear();
        BudgetId budget =
                budgets.open(hr, staff.town(), null, year, new BudgetDraft(Money.euros(BigDecimal.valueOf(80)), null));
        EnrolmentId again = enrolments.book(self, giver, module, session);
        office.decide(staff.town(), ApprovalKind.MANAGER_THEN_HR);
        Caller manager = office.leading(staff.manager(), staff.town());

        EnrolmentId declined = substitutions.accept(other, substitutions.ask(self, again, address));
        assertThat(reserved(hr, budget)).as("while it waits").isEqualTo(8_000);
        approvals.decline(manager, staff.town(), only(manager).id(), "Nicht jetzt", null);
        assertThat(state(declined)).isEqualTo(EnrolmentState.DECLINED);
        assertThat(reserved(hr, budget)).as("the giver still has the seat").isEqualTo(8_000);

        EnrolmentId taken = substitutions.accept(other, substitutions.ask(self, again, address));
        ApprovalId request = only(manager).id();
        assertThat(only(manager).step()).as("the budget covers it").isEqualTo(ApprovalStep.MANAGER);
        approvals.approve(manager, staff.town(), List.of(request));
        assertThat(reserved(hr, budget)).as("while HR has to agree too").isEqualTo(8_000);
        approvals.approve(hr, staff.town(), List.of(request));

        assertThat(state(taken)).isEqualTo(EnrolmentState.BOOKED);
        assertThat(reserved(hr, budget)).isEqualTo(8_000);
        enrolments.cancel(other, taken);
        assertThat(reserved(hr, budget)).isZero();
    }

    @Test
    void noEmployerReadsWhatPeopleDecideForThemselves() {
        Caller leads = office.leading(giver, staff.town());
        Caller asked = office.leading(colleague, staff.town());
        substitutions.withdraw(leads, substitutions.ask(leads, booking, address));
        substitutions.decline(asked, substitutions.ask(leads, booking, address));
        substitutions.accept(asked, substitutions.ask(leads, booking, address));

        List<String> actions = database.sql("""
                        select action from audit_entry
                        where subject_id = :booking and action like 'substitution.%' and municipality_id is null""")
                .param("booking", booking.toString())
                .query(String.class)
                .list();
        assertThat(actions)
                .contains(
                        "substitution.asked",
                        "substitution.withdrawn",
                        "substitution.declined",
                        "substitution.accepted")
                .hasSize(7);
    }

    @Test
    void whoLeadsTheGiverNamesAColleagueWhoAnswersAsEver() {
        Caller manager = office.leading(staff.manager(), staff.town());
        ApprovalId approval = approvedSeat(manager);

        named.ask(manager, staff.town(), approval, address);

        assertThat(kinds(self)).contains(NotificationKind.SUBSTITUTION_NAMED);
        assertThat(kinds(other))
                .contains(NotificationKind.SUBSTITUTION_PROPOSED)
                .doesNotContain(NotificationKind.SUBSTITUTION_ASKED);
        assertThat(substitutions.own(self))
                .singleElement()
                .returns(true, SubstitutionView::namedByLead)
                .returns(SubstitutionState.ASKED, SubstitutionView::state);
        int told = notifications.of(manager, FIRST).getContent().size();
        SubstitutionId asked = substitutions.asked(other).getFirst().id();
        substitutions.decline(other, asked);
        assertThat(kinds(self)).contains(NotificationKind.SUBSTITUTION_DECLINED);
        assertThat(notifications.of(manager, FIRST).getContent())
                .as("the answer is not the employer's")
                .hasSize(told);

        Caller deputy = office.leading(staff.deputy(), staff.town());
        refused("named-today", () -> named.ask(deputy, staff.town(), approval, "Ada Ölwein"));
        clock.advance(Duration.ofDays(1));
        named.ask(deputy, staff.town(), approval, "Ada Ölwein");
        EnrolmentId taken = substitutions.accept(
                other, substitutions.asked(other).getFirst().id());
        assertThat(state(taken)).isEqualTo(EnrolmentState.REQUESTED);
        assertThat(only(manager).takesOver()).isTrue();
    }

    @Test
    void theGiverTakesBackWhatWasAskedForThemAndWhoLeadsLearnsOfNothingElse() {
        Caller manager = office.leading(staff.manager(), staff.town());
        ApprovalId approval = approvedSeat(manager);
        named.ask(manager, staff.town(), approval, address);
        substitutions.withdraw(self, substitutions.own(self).getFirst().id());
        assertThat(kinds(other)).contains(NotificationKind.SUBSTITUTION_ENDED);

        substitutions.ask(self, bookingOf(approval), address);
        int told = notifications.of(other, FIRST).getContent().size();
        refused("named-today", () -> named.ask(manager, staff.town(), approval, address));
        clock.advance(Duration.ofDays(1));
        named.ask(manager, staff.town(), approval, address);
        assertThat(notifications.of(other, FIRST).getContent())
                .as("accepted as ever, and nothing is sent")
                .hasSize(told);
        assertThat(substitutions.own(self)).singleElement().returns(false, SubstitutionView::namedByLead);
        clock.advance(Duration.ofDays(1));
        enrolments.cancel(self, bookingOf(approval));
        refused("no-substitute", () -> named.ask(manager, staff.town(), approval, address));
        List<String> actions = database.sql(
                        "select action from audit_entry where municipality_id = :town and action like 'substitution.%'")
                .param("town", staff.town().toString())
                .query(String.class)
                .list();
        assertThat(actions).containsExactly("substitution.named", "substitution.named");
    }

    @Test
    void nobodyElseNamesAColleague() {
        Caller manager = office.leading(staff.manager(), staff.town());
        ApprovalId approval = approvedSeat(manager);
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> named.ask(campus.hr(staff.town()), staff.town(), approval, address));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> named.ask(self, staff.town(), approval, address));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> named.ask(office.leading(colleague, staff.town()), staff.town(), approval, address));
        refused("own-request", () -> named.ask(office.leading(giver, staff.town()), staff.town(), approval, address));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> named.ask(manager, staff.town(), approval, "Niemand Da"));
        SampleOffice.Staff elsewhere = office.staff(1);
        Caller stranger = office.leading(elsewhere.manager(), elsewhere.town());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> named.ask(stranger, elsewhere.town(), approval, address));
        assertThat(substitutions.own(self)).isEmpty();
    }

    /** The giver's seat, which the manager has approved. */
    private ApprovalId approvedSeat(Caller manager) {
        enrolments.cancel(self, booking);
        office.decide(staff.town(), ApprovalKind.MANAGER);
        enrolments.book(self, giver, module, session);
        ApprovalId approval = only(manager).id();
        approvals.approve(manager, staff.town(), List.of(approval));
        return approval;
    }

    private EnrolmentId bookingOf(ApprovalId approval) {
        return approvals.find(campus.hr(staff.town()), staff.town(), approval).enrolment();
    }

    @Test
    void bothCanSayNo() {
        SubstitutionId first = substitutions.ask(self, booking, address);
        refused("substitution-asked", () -> substitutions.ask(self, booking, address));
        substitutions.decline(other, first);
        assertThat(kinds(self)).contains(NotificationKind.SUBSTITUTION_DECLINED);
        refused("substitution-over", () -> substitutions.accept(other, first));

        SubstitutionId second = substitutions.ask(self, booking, address);
        substitutions.withdraw(self, second);
        assertThat(kinds(other)).contains(NotificationKind.SUBSTITUTION_ENDED);
        refused("substitution-over", () -> substitutions.accept(other, second));
        assertThat(state(booking)).isEqualTo(EnrolmentState.BOOKED);
    }

    @Test
    void oneNamesExactlyOneOtherPersonOfTheOwnTown() {
        MemberId stranger = campus.member();
        String elsewhere = UUID.randomUUID() + "@dorf.example";
        database.sql("update member set email = :address where id = :id")
                .params(Map.of("address", elsewhere, "id", stranger.toString()))
                .update();
        for (String text : List.of("Kim Muster", "Ada", elsewhere, "niemand@stadt.example", "%")) {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> substitutions.ask(self, booking, text));
        }
        database.sql("update member set given_name = 'Bo', family_name = 'Selbst' where id = :id")
                .param("id", giver.toString())
                .update();
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> substitutions.ask(self, booking, "Bo Selbst"));
        assertThat(substitutions.own(self)).isEmpty();
    }

    @Test
    void whoHasBookedTheModuleTakesNoSecondSeatAndTheOtherDoesNotLearnThatBefore() {
        SessionId later = campus.session(module, Duration.ofDays(40), 5);
        enrolments.book(other, colleague, module, later);
        SubstitutionId asked = substitutions.ask(self, booking, address);

        refused("already-enrolled", () -> substitutions.accept(other, asked));
        assertThat(state(booking)).isEqualTo(EnrolmentState.BOOKED);
    }

    @Test
    void onlyThoseConcernedDecideAndOnlyUntilItBegins() {
        Caller third = campus.learner(staff.clerks().get(2));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> substitutions.ask(third, booking, address));
        SubstitutionId asked = substitutions.ask(self, booking, address);
        for (Caller wrong : List.of(third, self)) {
            assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> substitutions.accept(wrong, asked));
            assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> substitutions.decline(wrong, asked));
        }
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> substitutions.withdraw(other, asked));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> substitutions.accept(other, SubstitutionId.next()));
        clock.advance(Duration.ofDays(31));
        refused("session-begun", () -> substitutions.accept(other, asked));
        assertThat(substitutions.asked(other)).isEmpty();
        refused("session-begun", () -> substitutions.ask(self, booking, address));
    }

    @RepeatedTest(4)
    void whateverHappensAtTheSameTimeTheSeatIsSomebodys() throws Exception {
        SubstitutionId asked = substitutions.ask(self, booking, address);

        AtOnce.run(List.of(
                AtOnce.attempt(() -> substitutions.accept(other, asked), DONE),
                AtOnce.attempt(() -> substitutions.accept(other, asked), DONE),
                AtOnce.attempt(() -> enrolments.cancel(self, booking), DONE),
                AtOnce.attempt(() -> enrolments.book(other, colleague, module, session, true), DONE),
                AtOnce.attempt(() -> substitutions.withdraw(self, asked), DONE)));

        List<EnrolmentView> all = enrolments.inSession(session);
        assertThat(all.stream().filter(one -> one.state().holdsSeat()).count())
                .isEqualTo(sessions.find(session).taken())
                .isLessThanOrEqualTo(1);
        assertThat(all.stream()
                        .filter(one ->
                                one.member().equals(colleague) && one.state().isActive()))
                .hasSizeLessThanOrEqualTo(1);
    }

    private ApprovalView only(Caller manager) {
        return approvals
                .of(manager, staff.town(), Wanted.OPEN, FIRST)
                .getContent()
                .getFirst();
    }

    private long reserved(Caller hr, BudgetId budget) {
        return budgets.find(hr, staff.town(), budget).reserved();
    }

    private EnrolmentState state(EnrolmentId id) {
        return enrolments.find(id).state();
    }

    private List<NotificationKind> kinds(Caller caller) {
        return notifications.of(caller, FIRST).map(NotificationView::kind).toList();
    }

    private static void refused(String code, ThrowingCallable verb) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(verb)
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(code));
    }
}
