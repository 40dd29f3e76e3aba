package org.kommunalcampus.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.RejectedRow;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CapabilityTest
@RecordApplicationEvents
class ReturnTest {

    @Autowired
    private Members members;

    @Autowired
    private StaffRegister staffRegister;

    @Autowired
    private Notifications notifications;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationEvents events;

    private MunicipalityId town;
    private MemberId person;
    private Caller hr;

    @BeforeEach
    void somebody() {
        town = campus.municipality();
        person = campus.member(town);
        hr = campus.hr(town);
    }

    @Test
    void whoComesBackWorksHereAgainAndIsPlannedForAnew() {
        leave();
        assertThat(members.idsOf(town)).doesNotContain(person);

        staffRegister.readmit(hr, town, person, today(), version());

        assertThat(members.idsOf(town)).contains(person);
        assertThat(members.find(person).leftOn()).isNull();
        assertThat(members.find(person).entryDate()).isEqualTo(today());
        assertThat(events.stream(MembersJoined.class)).contains(new MembersJoined(Set.of(person)));
    }

    @Test
    void whoHasNotLeftIsNotAdmittedAgainAndOthersDoNotDecide() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> staffRegister.readmit(hr, town, person, today(), version()));
        leave();
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() ->
                        staffRegister.readmit(campus.hr(campus.municipality()), town, person, today(), version()));
    }

    @Test
    void nobodyComesBackToAnAddressThatSomebodyElseHasByNow() {
        String address = UUID.randomUUID() + "@stadt.example";
        importRow(town, "A1", address);
        MemberId first = members.byPersonnelKey(hr, town, "A1").orElseThrow().id();
        staffRegister.leave(
                hr, town, first, today().minusDays(1), members.find(first).version());
        importRow(campus.municipality(), "B1", address);

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> staffRegister.readmit(
                        hr, town, first, today(), members.find(first).version()))
                .satisfies(refused -> assertThat(refused.getErrors())
                        .extracting(FieldError::code)
                        .containsExactly("email-taken"));
        assertThat(members.find(first).leftOn()).isNotNull();
    }

    @Test
    void aNewLastDayBringsNobodyBackWhoHasLeft() {
        leave();

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> staffRegister.leave(hr, town, person, today(), version()))
                .satisfies(refused -> assertThat(refused.getErrors())
                        .extracting(FieldError::code)
                        .containsExactly("has-left"));
        staffRegister.leave(hr, town, person, today().minusDays(2), version());
        assertThat(members.find(person).leftOn()).isEqualTo(today().minusDays(2));
    }

    @Test
    void whoseLastDayLiesAheadStaysSinceTheTrueFirstDay() {
        LocalDate entry = today().minusYears(9);
        staffRegister.change(
                hr, town, person, new MemberChange("Kim", "Muster", Mailbox.of(null), null, null, entry), version());
        staffRegister.leave(hr, town, person, today().plusMonths(3), version());

        staffRegister.readmit(hr, town, person, today(), version());

        assertThat(members.find(person).leftOn()).isNull();
        assertThat(members.find(person).entryDate()).isEqualTo(entry);
    }

    @Test
    void whomAListStatesSomethingElseOfIsToldAndNobodyElse() {
        staffRegister.importMembers(hr, town, List.of(row("T1", null), row("T2", null)));
        staffRegister.importMembers(
                hr, town, List.of(row("T1", UUID.randomUUID() + "@stadt.example"), row("T2", null)));

        assertThat(told("T1")).extracting(NotificationView::kind).containsExactly(NotificationKind.EMPLOYMENT_CHANGED);
        assertThat(told("T2")).isEmpty();
    }

    private Page<NotificationView> told(String key) {
        MemberId member = members.byPersonnelKey(hr, town, key).orElseThrow().id();
        return notifications.of(campus.learner(member), PageRequest.of(0, 10));
    }

    @Test
    void oneNameIsEnoughForAPerson() {
        staffRegister.importMembers(
                Caller.system("test"),
                town,
                List.of(
                        new MemberRow("K1", "Suharto", "", null, null, null, null),
                        new MemberRow("K2", "", "Mononym", null, null, null, null),
                        new MemberRow("K3", " ", "", null, null, null, null)));

        assertThat(name("K1")).isEqualTo("Suharto");
        assertThat(name("K2")).isEqualTo("Mononym");
        assertThat(members.byPersonnelKey(hr, town, "K3")).isEmpty();
    }

    @Test
    void anAddressBelongsToOnePersonAcrossTownsWhateverItsCase() {
        String address = "kim." + UUID.randomUUID() + "@stadt.example";
        importRow(town, "A1", address);
        MunicipalityId other = campus.municipality();

        assertThat(importRow(other, "B1", address.toUpperCase(Locale.ROOT)).rejected())
                .singleElement()
                .satisfies(row -> assertThat(row.code()).isEqualTo("email-taken"));
        assertThat(importRow(town, "A2", address).rejected()).hasSize(1);
        assertThat(importRow(town, "A1", address).rejected()).as("the own one").isEmpty();

        MemberId first = members.byPersonnelKey(hr, town, "A1").orElseThrow().id();
        staffRegister.leave(
                hr, town, first, today().minusDays(1), members.find(first).version());
        assertThat(importRow(other, "B1", address).rejected())
                .as("once the other has left")
                .isEmpty();
    }

    @Test
    void twoPeopleMayExchangeTheirAddressesInOneListAndNoListHoldsOneTwice() {
        String one = UUID.randomUUID() + "@stadt.example";
        String two = UUID.randomUUID() + "@stadt.example";
        staffRegister.importMembers(hr, town, List.of(row("X1", one), row("X2", two)));

        assertThat(staffRegister
                        .importMembers(hr, town, List.of(row("X1", two), row("X2", one)))
                        .rejected())
                .isEmpty();
        assertThat(staffRegister
                        .importMembers(
                                hr,
                                town,
                                List.of(row("X3", "neu." + one), row("X4", "NEU." + one.toUpperCase(Locale.ROOT))))
                        .rejected())
                .hasSize(1);
    }

    @Test
    void whoRestatesTheOwnAddressGivesItToNobody() {
        String address = UUID.randomUUID() + "@stadt.example";
        importRow(town, "A", address);

        assertThat(refusedAddresses(row("B", address), row("A", address)))
                .extracting(RejectedRow::index)
                .containsExactly(0);
        assertThat(members.byPersonnelKey(hr, town, "B")).isEmpty();
    }

    @Test
    void anAddressIsFreeOnlyWhereTheRowThatGivesItUpIsTaken() {
        String first = UUID.randomUUID() + "@stadt.example";
        String second = UUID.randomUUID() + "@stadt.example";
        String third = UUID.randomUUID() + "@stadt.example";
        staffRegister.importMembers(hr, town, List.of(row("A", first), row("B", second)));
        importRow(campus.municipality(), "Z", third);

        assertThat(refusedAddresses(row("C", second), row("B", first), row("A", third)))
                .as("A cannot move to the third address, so B cannot move to A's, so C cannot have B's")
                .extracting(RejectedRow::index)
                .containsExactly(0, 1, 2);
        assertThat(refusedAddresses(row("C", second), row("B", first), row("A", null)))
                .isEmpty();
        assertThat(members.byPersonnelKey(hr, town, "C").orElseThrow().email()).isEqualTo(second);
    }

    private List<RejectedRow> refusedAddresses(MemberRow... rows) {
        List<RejectedRow> refused =
                staffRegister.importMembers(hr, town, List.of(rows)).rejected();
        assertThat(refused).allSatisfy(row -> assertThat(row.code()).isEqualTo("email-taken"));
        return refused;
    }

    @Test
    void hrCannotGiveSomebodyAnAddressThatAnotherHas() {
        String taken = UUID.randomUUID() + "@stadt.example";
        importRow(campus.municipality(), "C1", taken);

        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> staffRegister.change(
                        hr,
                        town,
                        person,
                        new MemberChange("Kim", "Muster", Mailbox.of(taken), null, null, null),
                        version()))
                .satisfies(refused -> assertThat(refused.getErrors())
                        .extracting(FieldError::code)
                        .containsExactly("email-taken"));
    }

    private ImportReport importRow(MunicipalityId where, String key, String address) {
        return staffRegister.importMembers(Caller.system("test"), where, List.of(row(key, address)));
    }

    private static MemberRow row(String key, @Nullable String address) {
        return new MemberRow(key, "Kim", "Muster", address, null, null, null);
    }

    private String name(String key) {
        return members.byPersonnelKey(hr, town, key).orElseThrow().fullName();
    }

    private void leave() {
        staffRegister.leave(hr, town, person, today().minusDays(1), version());
    }

    private long version() {
        return members.find(person).version();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
