package org.kommunalcampus.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.approval.ApprovalGrant;
import org.kommunalcampus.approval.ApprovalId;
import org.kommunalcampus.approval.ApprovalKind;
import org.kommunalcampus.approval.ApprovalState;
import org.kommunalcampus.approval.ApprovalView;
import org.kommunalcampus.approval.Approvals;
import org.kommunalcampus.approval.Approvals.Wanted;
import org.kommunalcampus.approval.SampleOffice;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.learning.Substitutions;
import org.kommunalcampus.privacy.Evaluations;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.testing.AtOnce;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.testing.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands against approving, and that nobody passes it unnoticed. */
@CapabilityTest
class StaffingConflictsTest {

    private static final PageRequest FIRST = PageRequest.of(0, 50);
    private static final String DONE = "done";

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private StaffingConflicts conflicts;

    @Autowired
    private StaffingGroups groups;

    @Autowired
    private UnitCalendar calendar;

    @Autowired
    private OwnStaffing hints;

    @Autowired
    private Absences absences;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Substitutions substitutions;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SampleOffice office;

    @Autowired
    private SampleRota rota;

    @Autowired
    private SampleCampus campus;

    private MunicipalityId town;
    private SampleOffice.Staff staff;
    private Caller hr;
    private Caller manager;
    private LocalDate day;
    private ModuleId module;
    private SessionId session;

    @BeforeEach
    void anOfficeInWhichManagersApprove() {
        staff = office.staff(4);
        town = staff.town();
        office.decide(town, ApprovalKind.MANAGER);
        hr = campus.hr(town);
        manager = office.leading(staff.manager(), town);
        day = rota.workday(30);
        module = rota.module(Format.IN_PERSON);
        session = rota.session(module, day, 20);
    }

    @Test
    void approvingWhereTooFewWouldStayNeedsAReason() {
        rota.group(hr, town, 2, staff.clerks());
        absences.enter(hr, town, staff.clerks().get(1), SampleRota.on(day));
        absences.enter(hr, town, staff.clerks().get(2), new AbsenceDraft(day, null, DayPart.AFTERNOON));
        ApprovalView request = asked(staff.clerk());

        List<StaffingConflict> found =
                conflicts.of(manager, town, List.of(request)).get(request.id());
        assertThat(found).singleElement().satisfies(conflict -> {
            assertThat(conflict.day()).isEqualTo(day);
            assertThat(conflict.minimum()).isEqualTo(2);
            assertThat(conflict.present()).isEqualTo(1);
            assertThat(conflict.others())
                    .containsOnly(
                            Map.entry(staff.clerks().get(1), AwayKind.ABSENT),
                            Map.entry(staff.clerks().get(2), AwayKind.ABSENT));
        });
        assertThat(refusal(() -> approvals.approve(manager, town, List.of(request.id()))))
                .isEqualTo("staffing-short");
        approvals.approve(
                manager, town, request.id(), new ApprovalGrant(null, null, "Kollegin aus Bad Soden hilft aus"));
        assertThat(approvals.find(hr, town, request.id()).state()).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void whereEnoughStayNothingHasToBeSaid() {
        rota.group(hr, town, 2, staff.clerks());
        absences.enter(hr, town, staff.clerks().get(1), SampleRota.on(day));
        ApprovalView request = asked(staff.clerk());

        assertThat(conflicts.of(manager, town, List.of(request))).isEmpty();
        approvals.approve(manager, town, List.of(request.id()));
    }

    @Test
    void onlineSessionsKeepPeopleAtWork() {
        rota.group(hr, town, 4, staff.clerks());
        module = rota.module(Format.ONLINE);
        session = rota.session(module, day, 20);
        ApprovalView request = asked(staff.clerk());

        assertThat(conflicts.of(manager, town, List.of(request))).isEmpty();
        approvals.approve(manager, town, List.of(request.id()));
    }

    @Test
    void whatSomebodyBooksWithoutTheEmployerCountsAndShowsNowhere() {
        office.decide(town, ApprovalKind.NONE);
        rota.group(hr, town, 4, staff.clerks());
        MemberId quiet = staff.clerks().get(1);
        enrolments.book(campus.learner(quiet), quiet, module, session);

        CalendarMonth month = calendar.of(hr, town, null, YearMonth.from(day));
        assertThat(month.days()).allSatisfy(each -> assertThat(each.away()).isEmpty());
        assertThat(month.days()).allSatisfy(each -> assertThat(each.groups()).isEmpty());
    }

    @Test
    void theCalendarShowsWhoIsAwayAndWhichGroupFallsShort() {
        StaffingGroupId counter = rota.group(hr, town, 4, staff.clerks());
        absences.enter(hr, town, staff.clerks().get(1), SampleRota.on(day));
        ApprovalView request = asked(staff.clerk());
        CalendarMonth.CalendarDay before = onDay(manager);

        assertThat(before.away())
                .containsOnly(
                        Map.entry(staff.clerks().get(1), AwayKind.ABSENT), Map.entry(staff.clerk(), AwayKind.ASKED));
        assertThat(before.groups()).extracting(CalendarMonth.GroupDay::id).containsExactly(counter);
        assertThat(before.groups().getFirst().present()).isEqualTo(3);

        approvals.approve(manager, town, request.id(), new ApprovalGrant(null, null, "geht"));
        assertThat(onDay(manager).away()).containsEntry(staff.clerk(), AwayKind.TRAINING);
        assertThat(onDay(office.leading(office.staff(town, null, 1).manager(), town))
                        .away())
                .isEmpty();
    }

    @Test
    void whoTakesOverASeatIsAwayInPlaceOfWhoGivesIt() {
        rota.group(hr, town, 3, staff.clerks());
        MemberId giver = staff.clerk();
        MemberId colleague = staff.clerks().get(1);
        approvals.approve(manager, town, List.of(asked(giver).id()));
        Caller self = campus.learner(giver);
        String address = UUID.randomUUID() + "@stadt.example";
        database.sql("update member set email = :address where id = :id")
                .params(Map.of("address", address, "id", colleague.toString()))
                .update();

        substitutions.accept(
                campus.learner(colleague),
                substitutions.ask(self, enrolments.of(self, giver).getFirst().id(), address));
        assertThat(onDay(manager).away()).containsOnly(Map.entry(colleague, AwayKind.ASKED));
        ApprovalView request =
                approvals.of(manager, town, Wanted.OPEN, FIRST).getContent().getFirst();
        assertThat(conflicts.of(manager, town, List.of(request))).isEmpty();
        approvals.approve(manager, town, List.of(request.id()));

        assertThat(onDay(manager).away()).containsOnly(Map.entry(colleague, AwayKind.TRAINING));
    }

    @Test
    void peopleOfOtherTeamsCountAndAreNotNamed() {
        SampleOffice.Staff neighbours = office.staff(town, null, 2);
        List<MemberId> mixed = List.of(
                staff.clerk(), neighbours.clerks().get(0), neighbours.clerks().get(1));
        rota.group(hr, town, 2, mixed);
        absences.enter(hr, town, neighbours.clerk(), SampleRota.on(day));
        ApprovalView request = asked(staff.clerk());

        StaffingConflict forManager =
                conflicts.of(manager, town, List.of(request)).get(request.id()).getFirst();
        assertThat(forManager.others()).isEmpty();
        assertThat(forManager.unnamed()).isEqualTo(1);
        assertThat(conflicts
                        .of(hr, town, List.of(request))
                        .get(request.id())
                        .getFirst()
                        .others())
                .containsOnlyKeys(neighbours.clerk());
        Caller elsewhere = office.leading(neighbours.manager(), town);
        assertThat(conflicts.of(elsewhere, town, List.of(request))).isEmpty();
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> conflicts.of(campus.learner(staff.clerk()), town, List.of(request)));
    }

    @Test
    void ofManyWhoGoAtTheSameMomentOnlyAsManyPassUnnoticedAsMayGo() throws Exception {
        rota.group(hr, town, 3, staff.clerks());
        staff.clerks().forEach(this::asked);
        List<ApprovalView> requests = approvals.of(hr, town, Wanted.OPEN, FIRST).getContent();

        List<String> outcomes = AtOnce.run(requests.stream()
                .map(request ->
                        AtOnce.attempt(() -> approvals.approve(hr, town, request.id(), ApprovalGrant.PLAIN), DONE))
                .toList());

        assertThat(outcomes).filteredOn(DONE::equals).hasSize(1);
        assertThat(outcomes).filteredOn("staffing-short"::equals).hasSize(3);
    }

    @Test
    void severalAtOnceAreApprovedAllOrNone() {
        rota.group(hr, town, 3, staff.clerks());
        List<ApprovalId> two =
                staff.clerks().stream().limit(2).map(clerk -> asked(clerk).id()).toList();

        assertThat(refusal(() -> approvals.approve(manager, town, two))).isEqualTo("staffing-short");
        assertThat(approvals.of(manager, town, Wanted.OPEN, FIRST)).hasSize(2);
    }

    @Test
    void managersKeepGroupsOfTheirOwnPeopleAlone() {
        SampleOffice.Staff neighbours = office.staff(town, null, 1);
        StaffingGroupId mine = rota.group(manager, town, 2, staff.clerks());
        StaffingGroupId mixed = rota.group(hr, town, 1, List.of(staff.clerk(), neighbours.clerk()));
        StaffingGroupId theirs = rota.group(hr, town, 1, neighbours.clerks());

        assertThat(groups.of(manager, town, FIRST))
                .extracting(StaffingGroupView::id, StaffingGroupView::mine)
                .containsExactlyInAnyOrder(tuple(mine, true), tuple(mixed, false));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> groups.find(manager, town, theirs));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> groups.change(manager, town, mixed, SampleRota.terms(1, staff.clerks()), 0));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> rota.group(manager, town, 1, neighbours.clerks()));
        groups.change(manager, town, mine, SampleRota.terms(3, staff.clerks()), 0);
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> groups.dissolve(manager, town, mine, 0));
        groups.dissolve(manager, town, mine, groups.find(manager, town, mine).version());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> groups.find(hr, town, mine));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> rota.group(hr, town, 1, List.of(campus.member())));
    }

    @Test
    void peopleHearThatTooFewWouldStayOnlyWhereNobodyCanBeGuessed() {
        rota.group(hr, town, 4, staff.clerks());
        absences.enter(hr, town, staff.clerks().get(1), SampleRota.on(day));
        Caller self = campus.learner(staff.clerk());
        assertThat(hints.shortDays(self, staff.clerk(), session)).isEmpty();

        List<MemberId> many = campus.members(town, 9);
        rota.group(hr, town, 9, many);
        absences.enter(hr, town, many.get(1), SampleRota.on(day));
        assertThat(hints.shortDays(campus.learner(many.getFirst()), many.getFirst(), session))
                .containsExactly(day);
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> hints.shortDays(self, many.getFirst(), session));

        evaluations.switchOff(
                hr, town, Set.of(Absences.NAME), evaluations.of(hr, town).version());
        assertThat(hints.shortDays(campus.learner(many.getFirst()), many.getFirst(), session))
                .isEmpty();
    }

    @Test
    void moreRequestsAndPeopleTakeNoMoreStatements() {
        rota.group(hr, town, 3, staff.clerks());
        ApprovalView one = asked(staff.clerk());
        int few = StatementCount.during(() -> conflicts.of(hr, town, List.of(one)));
        int month = StatementCount.during(() -> onDay(hr));

        campus.members(town, 30).forEach(person -> absences.enter(hr, town, person, SampleRota.on(day)));
        staff.clerks().stream().skip(1).forEach(this::asked);
        List<ApprovalView> all = approvals.of(hr, town, Wanted.OPEN, FIRST).getContent();

        assertThat(StatementCount.during(() -> conflicts.of(hr, town, all))).isLessThanOrEqualTo(few + 2);
        assertThat(StatementCount.during(() -> onDay(hr))).isLessThanOrEqualTo(month + 2);
        assertThat(onDay(hr).away()).hasSize(UnitCalendar.MOST_NAMED);
        assertThat(onDay(hr).more()).isEqualTo(34 - UnitCalendar.MOST_NAMED);
    }

    private CalendarMonth.CalendarDay onDay(Caller caller) {
        return calendar.of(caller, town, null, YearMonth.from(day)).days().get(day.getDayOfMonth() - 1);
    }

    private ApprovalView asked(MemberId person) {
        enrolments.book(campus.learner(person), person, module, session);
        return approvals.of(hr, town, Wanted.OPEN, FIRST).stream()
                .filter(request -> request.member().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private static String refusal(Runnable verb) {
        try {
            verb.run();
            return DONE;
        } catch (Refused refused) {
            return refused.getCode();
        }
    }
}
