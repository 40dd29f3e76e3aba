package org.kommunalcampus.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.kommunalcampus.organisation.SampleTown.OPERATOR;
import static org.kommunalcampus.organisation.SampleTown.employee;
import static org.kommunalcampus.organisation.SampleTown.member;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.RejectedRow;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CapabilityTest
@RecordApplicationEvents
class MembersTest {

    @Autowired
    private Members members;

    @Autowired
    private StaffRegister staffRegister;

    @Autowired
    private Units units;

    @Autowired
    private SampleTown town;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationEvents events;

    private MunicipalityId place;
    private Caller hr;

    @BeforeEach
    void admitATown() {
        place = town.admitted();
        hr = employee(place, Role.LEARNER, Role.HR);
        units.importUnits(
                hr,
                place,
                List.of(
                        new UnitRow("10.1", "Personal", "10"),
                        new UnitRow("10", "Hauptamt", null),
                        new UnitRow("32", "Bürgerdienste", " ")));
    }

    @Test
    void aStaffListIsTakenInOnceAndThenOnlyUpdated() {
        List<MemberRow> rows = staff(300);

        assertThat(staffRegister.importMembers(hr, place, rows)).isEqualTo(new ImportReport(300, 0, 0, 0, List.of()));
        assertThat(events.stream(MembersJoined.class))
                .singleElement()
                .satisfies(joined -> assertThat(joined.members())
                        .hasSize(300)
                        .containsExactlyInAnyOrderElementsOf(members.idsOf(place)));
        events.clear();
        assertThat(staffRegister.importMembers(hr, place, rows)).isEqualTo(new ImportReport(0, 0, 300, 0, List.of()));
        rows.set(7, new MemberRow("p7", "Neu", "Name", null, "32", "p1", null));
        assertThat(staffRegister.importMembers(hr, place, rows)).isEqualTo(new ImportReport(0, 1, 299, 0, List.of()));
        assertThat(events.stream(MembersJoined.class)).isEmpty();

        MemberView changed =
                members.byPersonnelKey(Caller.system("test"), place, "P7").orElseThrow();
        assertThat(changed.fullName()).isEqualTo("Neu Name");
        assertThat(changed.unitName()).isEqualTo("Bürgerdienste");
        assertThat(changed.municipalityName()).isEqualTo("Musterstadt");
        assertThat(changed.manager()).isEqualTo(idOf("p1"));
        assertThat(changed.version()).isEqualTo(1);
        assertThat(members.find(changed.id())).isEqualTo(changed);
    }

    @Test
    void whatAListSaysNothingOfStaysAndWhatItLeavesBlankIsCleared() {
        staffRegister.importMembers(
                hr,
                place,
                List.of(
                        member("s1", "10", null),
                        new MemberRow("s2", "Ada", "Alt", "ada.alt@example.org", "10", "s1", "1.2.2020")));
        var silent = Set.of("email", "unit", "managerKey", "entryDate");

        ImportReport report = staffRegister.importMembers(
                hr, place, List.of(new MemberRow("s2", "Ada", "Neu", null, null, null, null, null, null, silent)));

        assertThat(report.updated()).isEqualTo(1);
        MemberView kept =
                members.byPersonnelKey(Caller.system("test"), place, "s2").orElseThrow();
        assertThat(kept.fullName()).isEqualTo("Ada Neu");
        assertThat(kept.email()).isEqualTo("ada.alt@example.org");
        assertThat(kept.unitName()).isNotNull();
        assertThat(kept.manager()).isEqualTo(idOf("s1"));
        assertThat(kept.entryDate()).isEqualTo(LocalDate.of(2020, 2, 1));

        staffRegister.importMembers(hr, place, List.of(new MemberRow("s2", "Ada", "Neu", null, null, null, null)));
        assertThat(members.byPersonnelKey(Caller.system("test"), place, "s2")
                        .orElseThrow()
                        .manager())
                .isNull();
        assertThat(members.byPersonnelKey(Caller.system("test"), place, "s2")
                        .orElseThrow()
                        .email())
                .isNull();
    }

    @Test
    void faultyRowsAreReportedAndTheOthersKept() {
        ImportReport report = staffRegister.importMembers(
                hr,
                place,
                List.of(
                        member("a", "99", null),
                        member("b", null, "nobody"),
                        member("c", null, "d"),
                        member("d", null, "c"),
                        new MemberRow("e", "E", "E", "no mail", null, null, "31.02.2020"),
                        member("f", "10.1", "g"),
                        member("G", "10", ""),
                        member("g", "10", null)));

        assertThat(report.created()).isEqualTo(2);
        assertThat(report.rejected())
                .extracting(RejectedRow::index, RejectedRow::pointer, RejectedRow::code)
                .containsExactlyInAnyOrder(
                        tuple(0, "/unit", "unknown-unit"),
                        tuple(1, "/managerKey", "unknown-manager"),
                        tuple(2, "/managerKey", "manager-cycle"),
                        tuple(3, "/managerKey", "manager-cycle"),
                        tuple(4, "/entryDate", "no-such-day"),
                        tuple(4, "/email", "invalid-email"),
                        tuple(7, "/personnelKey", "duplicate-key"));
        assertThat(members.idsByPersonnelKey(Caller.system("test"), place)).containsOnlyKeys("f", "G");
    }

    @Test
    void importingAndListingTakeAFewStatementsHoweverManyPeopleThereAre() {
        List<MemberRow> rows = staff(300);

        assertThat(StatementCount.during(() -> staffRegister.importMembers(hr, place, rows)))
                .isLessThanOrEqualTo(15);
        assertThat(StatementCount.during(() -> staffRegister.importMembers(hr, place, rows)))
                .isLessThanOrEqualTo(6);
        assertThat(StatementCount.during(() -> members.pageOf(hr, place, null, null, PageRequest.of(0, 50))))
                .isLessThanOrEqualTo(2);
    }

    @Test
    void aPageHoldsTheUnitAndThoseBelowItByName() {
        staffRegister.importMembers(
                hr, place, List.of(member("b", "10.1", null), member("a", "10", null), member("c", "32", null)));
        UnitNode office = units.tree(hr, place).getFirst();

        var page = members.pageOf(hr, place, "  NAME", office.id(), PageRequest.of(0, 10));

        assertThat(page).extracting(MemberView::personnelKey).containsExactly("a", "b");
        assertThat(members.pageOf(hr, place, "vornamec namec", null, PageRequest.of(0, 10)))
                .extracting(MemberView::personnelKey)
                .containsExactly("c");
    }

    @Test
    void aStaleChangeIsRefusedAndAGoodOneKept() {
        staffRegister.importMembers(hr, place, List.of(member("a", null, null), member("b", null, "a")));
        MemberId a = idOf("a");
        MemberId b = idOf("b");
        var change =
                new MemberChange("Ada", "Neu", Mailbox.of("ada@example.org"), null, null, LocalDate.of(2021, 1, 1));

        staffRegister.change(hr, place, a, change, 0);

        assertThat(members.of(hr, place, a).fullName()).isEqualTo("Ada Neu");
        assertThatThrownBy(() -> staffRegister.change(hr, place, a, change, 0)).isInstanceOf(Stale.class);
        var circle = new MemberChange("Ada", "Neu", Mailbox.of(null), null, b, null);
        assertThatThrownBy(() -> staffRegister.change(hr, place, a, circle, 1))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.getErrors())
                                .extracting(FieldError::code)
                                .containsExactly("manager-cycle"));
    }

    @Test
    void whoHasLeftNoLongerCounts() {
        staffRegister.importMembers(hr, place, List.of(member("a", null, null), member("b", null, null)));
        MemberId a = idOf("a");
        MemberId b = idOf("b");
        LocalDate today = LocalDate.now(clock);

        staffRegister.leave(hr, place, a, today.minusDays(1), 0);
        staffRegister.leave(hr, place, b, today, 0);

        assertThat(members.idsOf(place)).containsExactly(b);
        assertThat(members.allIds()).contains(b).doesNotContain(a);
        assertThat(events.stream(MemberLeft.class)).containsExactly(new MemberLeft(a));
    }

    @Test
    void staffOfOneMunicipalityIsClosedToEverybodyElse() {
        staffRegister.importMembers(OPERATOR, place, List.of(member("a", null, null)));
        MemberId a = idOf("a");
        MunicipalityId other = town.admitted();
        var page = PageRequest.of(0, 10);
        Caller stranger = employee(other, Role.LEARNER, Role.HR, Role.MANAGER);
        Caller learner = employee(place, Role.LEARNER);
        Caller manager = employee(place, Role.LEARNER, Role.MANAGER);
        var change = new MemberChange("X", "Y", Mailbox.of(null), null, null, null);

        for (Caller caller : List.of(stranger, learner, Caller.anonymous())) {
            assertThatThrownBy(() -> members.pageOf(caller, place, null, null, page))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> members.of(caller, place, a)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> staffRegister.importMembers(caller, place, List.of()))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> units.importUnits(caller, place, List.of()))
                    .isInstanceOf(AccessDenied.class);
        }
        for (Caller caller : List.of(stranger, learner, manager)) {
            assertThatThrownBy(() -> staffRegister.change(caller, place, a, change, 0))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> staffRegister.leave(caller, place, a, LocalDate.now(clock), 0))
                    .isInstanceOf(AccessDenied.class);
        }
        assertThatThrownBy(() -> units.tree(stranger, place)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> members.of(stranger, other, a)).isInstanceOf(NotFound.class);
        assertThat(members.pageOf(manager, place, null, null, page)).isEmpty();
    }

    private MemberId idOf(String personnelKey) {
        return members.byPersonnelKey(Caller.system("test"), place, personnelKey)
                .orElseThrow()
                .id();
    }

    /** Everybody's manager stands further down in the list. */
    private static List<MemberRow> staff(int count) {
        List<MemberRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(member("p" + i, i % 2 == 0 ? "10.1" : "32", i == count - 1 ? null : "p" + (i + count) / 2));
        }
        rows.set(1, member("p1", "10", null));
        return rows;
    }
}
