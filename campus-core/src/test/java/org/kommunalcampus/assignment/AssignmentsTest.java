package org.kommunalcampus.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.Staff;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.organisation.UnitNode;
import org.kommunalcampus.organisation.UnitRow;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.record.CompletionCorrections;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.testing.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CapabilityTest
@RecordApplicationEvents
class AssignmentsTest {

    private static final PageRequest FIRST = PageRequest.of(0, 20);

    @Autowired
    private Assignments assignments;

    @Autowired
    private AssignmentReports reports;

    @Autowired
    private TaskDecisions decisions;

    @Autowired
    private CompletionCorrections corrections;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Staff staff;

    @Autowired
    private StaffGroups groups;

    @Autowired
    private Completions completions;

    @Autowired
    private Members members;

    @Autowired
    private StaffRegister staffRegister;

    @Autowired
    private Units units;

    @Autowired
    private Modules modules;

    @Autowired
    private Audit audit;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ApplicationEvents events;

    private MunicipalityId town;
    private Caller hr;
    private MemberId anna;
    private MemberId bernd;
    private ModuleId module;

    @BeforeEach
    void aTownWithHrAndTwoPeople() {
        town = campus.municipality();
        hr = campus.hr(town);
        anna = campus.member(town);
        bernd = campus.member(town);
        module = campus.module(campus.provider(), Format.ONLINE, Map.of(campus.competence(), 3));
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void anAssignmentReachesThePeopleMeantAndIsAnnouncedOnce() {
        AssignmentId id = assignments.assign(hr, town, task(DueDate.on(inDays(30))), Audience.of(anna, bernd));

        assertThat(reports.of(campus.learner(anna), anna)).singleElement().satisfies(task -> {
            assertThat(task.assignment().id()).isEqualTo(id);
            assertThat(task.state()).isEqualTo(AssignmentState.OPEN);
            assertThat(task.due()).isEqualTo(inDays(30));
        });
        assertThat(events.stream(AssignmentChanged.class)).containsExactly(new AssignmentChanged(Set.of(anna, bernd)));
        assertThat(assignments.standingOf(Set.of(anna)))
                .containsEntry(
                        anna, List.of(new AssignedModule(id, module, AssignmentKind.MANDATORY, inDays(30), null)));
    }

    @Test
    void aUnitMeansThoseBelowItTooAndEverybodyOnce() {
        units.importUnits(hr, town, List.of(new UnitRow("10", "Amt", null), new UnitRow("10.1", "Team", "10")));
        staffRegister.importMembers(
                hr,
                town,
                List.of(
                        new MemberRow("U-1", "Uta", "Oben", null, "10", null, "2020-01-01"),
                        new MemberRow("U-2", "Ute", "Unten", null, "10.1", null, null)));
        MemberId uta = key("U-1");
        GroupId group = groups.create(hr, town, "Ersthelfer", Set.of(uta, anna));
        UnitNode office = units.tree(hr, town).getFirst();

        var meant = new Audience(Set.of(), Set.of(office.id()), Set.of(group));

        assertThat(assignments.preview(hr, town, task(DueDate.open()), meant).people())
                .containsExactlyInAnyOrder(uta, key("U-2"), anna);
    }

    @Test
    void whoIsAskedAlreadyIsCountedOnceAndForThisModuleAlone() {
        ModuleId other = campus.module(campus.provider(), Format.ONLINE, Map.of(campus.competence(), 3));
        var elsewhere = new Task(other, AssignmentKind.MANDATORY, "Anderes", DueDate.open());
        assignments.assign(hr, town, elsewhere, Audience.of(anna, bernd));
        assignments.assign(hr, town, task(DueDate.open()), Audience.of(anna));
        AssignmentId again = assignments.assign(hr, town, task(DueDate.on(inDays(9))), Audience.of(anna, bernd));
        decisions.exempt(hr, task(again, bernd), "Elternzeit");

        assertThat(assignments
                        .preview(hr, town, task(DueDate.open()), Audience.of(anna, bernd))
                        .asked())
                .containsExactly(anna);
    }

    @Test
    void daysAfterEntryCountFromTheAssignmentForThoseWhoAreHereAlready() {
        staffRegister.importMembers(
                hr,
                town,
                List.of(
                        new MemberRow(
                                "N-1",
                                "Neu",
                                "Hier",
                                null,
                                null,
                                null,
                                inDays(10).toString()),
                        new MemberRow("N-2", "Lang", "Hier", null, null, null, "1999-01-01")));

        assignments.assign(hr, town, task(DueDate.afterEntry(30)), Audience.of(key("N-1"), key("N-2")));

        assertThat(due(key("N-1"))).isEqualTo(inDays(40));
        assertThat(due(key("N-2"))).isEqualTo(inDays(30));
    }

    @Test
    void aCompletionInTimeAndOneTooLateAreToldApart() {
        AssignmentId id = assignments.assign(hr, town, task(DueDate.on(inDays(5))), Audience.of(anna, bernd));
        completions.record(hr, anna, module, today(), "Liste");
        clock.advance(Duration.ofDays(10));
        assertThat(state(bernd)).isEqualTo(AssignmentState.OVERDUE);

        completions.record(hr, bernd, module, today(), "Liste");

        assertThat(state(anna)).isEqualTo(AssignmentState.DONE);
        assertThat(state(bernd)).isEqualTo(AssignmentState.DONE_LATE);
        assertThat(reports.find(hr, id).progress()).isEqualTo(new Progress(2, 2, 0, 0));
    }

    @Test
    void thePreviewCountsHoursAndFeesOfThoseWhoHaveNotDoneItYet() {
        completions.record(hr, anna, module, today(), "Liste");
        var card = Objects.requireNonNull(modules.cards(List.of(module)).get(module));

        var preview = assignments.preview(hr, town, task(DueDate.open()), Audience.of(anna, bernd));

        assertThat(preview.people()).containsExactly(bernd);
        assertThat(preview.done()).isEqualTo(1);
        assertThat(preview.minutes()).isEqualTo(card.minutes());
        assertThat(preview.fees() == null ? BigDecimal.ZERO : preview.fees().amount())
                .isEqualByComparingTo(
                        card.price() == null ? BigDecimal.ZERO : card.price().amount());
    }

    @Test
    void anExemptPersonNeedsNotAndCanBeAskedAgain() {
        AssignmentId id = assignments.assign(hr, town, task(DueDate.open()), Audience.of(anna));

        decisions.exempt(hr, task(id, anna), "Elternzeit");
        assertThat(state(anna)).isEqualTo(AssignmentState.EXEMPT);
        assertThat(assignments.standingOf(Set.of(anna))).isEmpty();

        decisions.reinstate(hr, task(id, anna));
        assertThat(state(anna)).isEqualTo(AssignmentState.OPEN);
        assertThatThrownBy(() -> decisions.exempt(hr, task(id, anna), " ")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> decisions.exempt(hr, task(id, bernd), "x")).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsTakenBackAsksNothingOfAnybody() {
        AssignmentId id = assignments.assign(hr, town, task(DueDate.open()), Audience.of(anna));
        long version = reports.find(hr, id).assignment().version();
        assertThatThrownBy(() -> assignments.withdraw(hr, id, "Irrtum", version + 1))
                .isInstanceOf(Stale.class);

        assignments.withdraw(hr, id, "Irrtum", version);

        assertThat(assignments.standingOf(Set.of(anna))).isEmpty();
        assertThat(reports.of(campus.learner(anna), anna)).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> assignments.withdraw(hr, id, "Irrtum", version + 1))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("assignment-withdrawn"));
    }

    @Test
    void nobodyElseDecides() {
        AssignmentId id = assignments.assign(hr, town, task(DueDate.open()), Audience.of(anna));
        Caller foreign = campus.hr(campus.municipality());
        for (Caller other : List.of(foreign, campus.learner(anna), campus.operator())) {
            assertThatThrownBy(() -> assignments.assign(other, town, task(DueDate.open()), Audience.of(anna)))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> assignments.preview(other, town, task(DueDate.open()), Audience.of(anna)))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> decisions.exempt(other, task(id, anna), "x"))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> assignments.withdraw(other, id, "x", 0)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> reports.people(other, id, FIRST)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> reports.pageOf(other, town, FIRST)).isInstanceOf(AccessDenied.class);
        }
        MemberId stranger = campus.member(campus.municipality());
        assertThatThrownBy(() -> assignments.assign(hr, town, task(DueDate.open()), Audience.of(stranger)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> reports.of(campus.learner(bernd), anna)).isInstanceOf(AccessDenied.class);
    }

    @Test
    void whoLeadsThePersonSeesTheTasksAndNobodyElseDoes() {
        staffRegister.importMembers(
                hr,
                town,
                List.of(
                        new MemberRow("L-1", "Lea", "Leitung", null, null, null, null),
                        new MemberRow("L-2", "Tom", "Team", null, null, "L-1", null),
                        new MemberRow("L-3", "Vera", "Vertretung", null, null, null, null)));
        MemberId tom = key("L-2");
        Caller lea = manager(key("L-1"));
        Caller vera = manager(key("L-3"));
        assignments.assign(hr, town, task(DueDate.open()), Audience.of(tom, anna));

        assertThat(reports.forEmployer(lea, tom)).hasSize(1);
        assertThatThrownBy(() -> reports.forEmployer(lea, anna)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> reports.forEmployer(vera, tom)).isInstanceOf(AccessDenied.class);

        staffRegister.appointDeputy(hr, town, key("L-1"), key("L-3"), version(key("L-1")));

        assertThat(reports.forEmployer(vera, tom)).hasSize(1);
        assertThat(members.teamOf(vera)).extracting(person -> person.id()).containsExactly(tom);
    }

    @Test
    void lookingAtTheListOfPeopleIsWrittenDownForEach() {
        AssignmentId id = assignments.assign(hr, town, task(DueDate.open()), Audience.of(anna));

        reports.people(hr, id, FIRST);

        assertThat(audit.looksAt(campus.learner(anna), anna, FIRST).getContent())
                .singleElement()
                .satisfies(look -> assertThat(look.what()).isEqualTo("assignment"));
        assertThatThrownBy(() -> audit.looksAt(campus.learner(bernd), anna, FIRST))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void manyPeopleTakeAsManyQueriesAsOne() {
        List<MemberId> many = campus.members(town, 60);
        assignments.assign(hr, town, task(DueDate.open()), new Audience(Set.copyOf(many), Set.of(), Set.of()));
        AssignmentId one = assignments.assign(hr, town, task(DueDate.open()), Audience.of(anna));
        AssignmentId all = assignments.assign(
                hr, town, task(DueDate.on(inDays(3))), new Audience(Set.copyOf(many), Set.of(), Set.of()));
        assertThat(StatementCount.during(() -> reports.find(hr, all)))
                .isEqualTo(StatementCount.during(() -> reports.find(hr, one)));
        assertThat(StatementCount.during(() -> assignments.standingOf(many))).isEqualTo(1);
        assertThat(reports.due(hr, town, DueFilter.within(7), FIRST).getTotalElements())
                .isEqualTo(60);
    }

    @Test
    void theListOfWhatIsDueIsPagedNarrowedAndCounted() {
        units.importUnits(hr, town, List.of(new UnitRow("20", "Bauhof", null)));
        staffRegister.importMembers(
                hr, town, List.of(new MemberRow("B-1", "Bea", "Bauhof", null, "20", null, "2020-01-01")));
        UnitNode yard = units.tree(hr, town).getFirst();
        ModuleId other = campus.module(campus.provider(), Format.ONLINE, Map.of(campus.competence(), 3));
        assignments.assign(hr, town, task(DueDate.on(inDays(3))), Audience.of(anna, bernd, key("B-1")));
        assignments.assign(
                hr,
                town,
                new Task(other, AssignmentKind.MANDATORY, "Auch das", DueDate.on(inDays(20))),
                Audience.of(anna));
        completions.record(hr, bernd, module, today(), "Liste");

        assertThat(reports.dueFigures(hr, town, 30)).isEqualTo(new DueFigures(3, 0));
        assertThat(due(new DueFilter(30, null, null, false))).containsExactlyInAnyOrder(anna, key("B-1"), anna);
        assertThat(due(new DueFilter(7, null, null, false))).containsExactlyInAnyOrder(anna, key("B-1"));
        assertThat(due(new DueFilter(30, yard.id(), null, false))).containsExactly(key("B-1"));
        assertThat(due(new DueFilter(30, null, other, false))).containsExactly(anna);
        assertThat(due(new DueFilter(30, null, null, true))).isEmpty();
        assertThat(reports.due(hr, town, DueFilter.within(30), PageRequest.of(1, 2)))
                .singleElement()
                .returns(inDays(20), PersonalTask::due);

        clock.advance(Duration.ofDays(5));
        assertThat(reports.dueFigures(hr, town, 30)).isEqualTo(new DueFigures(3, 2));
        assertThat(due(new DueFilter(30, null, null, true))).containsExactlyInAnyOrder(anna, key("B-1"));
        assertThat(reports.modulesAsked(hr, town)).containsExactlyInAnyOrder(module, other);
    }

    @Test
    void aCompletionThatIsTakenBackIsToDoAgain() {
        AssignmentId id = assignments.assign(hr, town, task(DueDate.on(inDays(5))), Audience.of(anna));
        completions.record(hr, anna, module, today(), "Liste");
        assertThat(reports.find(hr, id).progress()).isEqualTo(new Progress(1, 1, 0, 0));

        corrections.revoke(hr, completions.forEmployer(hr, anna).getFirst().id(), "Verwechselt");

        assertThat(reports.find(hr, id).progress()).isEqualTo(new Progress(1, 0, 0, 0));
        assertThat(state(anna)).isEqualTo(AssignmentState.OPEN);
    }

    @Test
    void whatWasCompletedBeforeCountsAtOnce() {
        completions.record(hr, anna, module, today(), "Liste");

        AssignmentId id = assignments.assign(hr, town, task(DueDate.on(inDays(5))), Audience.of(anna, bernd));

        assertThat(reports.find(hr, id).progress()).isEqualTo(new Progress(2, 1, 0, 0));
        assertThat(due(DueFilter.within(7))).containsExactly(bernd);
    }

    @Test
    void severalPeopleGetMoreTimeAndAreReminded() {
        AssignmentId id = assignments.assign(hr, town, task(DueDate.on(inDays(5))), Audience.of(anna, bernd));
        completions.record(hr, bernd, module, today(), "Liste");
        Set<TaskKey> both = Set.of(new TaskKey(id, anna), new TaskKey(id, bernd));

        assertThat(decisions.remind(hr, both)).isEqualTo(1);
        assertThat(decisions.postpone(hr, both, inDays(40))).isEqualTo(1);

        assertThat(due(anna)).isEqualTo(inDays(40));
        assertThat(due(bernd)).isEqualTo(inDays(5));
        assertThat(notifications.of(campus.learner(anna), FIRST))
                .extracting(NotificationView::kind)
                .contains(NotificationKind.ASSIGNMENT_DUE, NotificationKind.ASSIGNMENT_POSTPONED);
        assertThatThrownBy(() -> decisions.postpone(hr, both, inDays(-1))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> decisions.postpone(hr, both, null)).isInstanceOf(Invalid.class);
        Caller foreign = campus.hr(campus.municipality());
        assertThatThrownBy(() -> decisions.postpone(foreign, both, inDays(9))).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> decisions.remind(foreign, both)).isInstanceOf(AccessDenied.class);
    }

    @Test
    void nothingIsAskedOfWhoHasLeftUntilThePersonComesBack() {
        assignments.assign(hr, town, task(DueDate.on(inDays(30))), Audience.of(anna));
        staffRegister.leave(hr, town, anna, today(), version(anna));
        clock.advance(Duration.ofDays(1));
        staff.announceDepartures();
        await().untilAsserted(() -> assertThat(due(DueFilter.within(60))).isEmpty());

        staffRegister.readmit(hr, town, anna, today(), version(anna));

        await().untilAsserted(() -> assertThat(due(DueFilter.within(60))).containsExactly(anna));
    }

    private List<MemberId> due(DueFilter filter) {
        return reports.due(hr, town, filter, FIRST).map(PersonalTask::member).getContent();
    }

    private static Set<TaskKey> task(AssignmentId assignment, MemberId member) {
        return Set.of(new TaskKey(assignment, member));
    }

    private Task task(DueDate due) {
        return new Task(module, AssignmentKind.MANDATORY, "Jährliche Unterweisung", due);
    }

    private AssignmentState state(MemberId member) {
        return reports.of(campus.learner(member), member).getFirst().state();
    }

    private LocalDate due(MemberId member) {
        return Objects.requireNonNull(
                reports.of(campus.learner(member), member).getFirst().due());
    }

    private MemberId key(String personnelKey) {
        return members.byPersonnelKey(Caller.system("test"), town, personnelKey)
                .orElseThrow()
                .id();
    }

    private long version(MemberId member) {
        return members.find(member).version();
    }

    private Caller manager(MemberId member) {
        Caller learner = campus.learner(member);
        return new Caller(learner.name(), Set.of(Role.LEARNER, Role.MANAGER), learner.identity(), member, town, null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate inDays(int days) {
        return today().plusDays(days);
    }
}
