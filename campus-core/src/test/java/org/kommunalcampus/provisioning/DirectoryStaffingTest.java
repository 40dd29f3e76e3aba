package org.kommunalcampus.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.organisation.Mailbox;
import org.kommunalcampus.organisation.MemberChange;
import org.kommunalcampus.organisation.MemberLeft;
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.MembersJoined;
import org.kommunalcampus.organisation.StaffMoved;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.organisation.UnitRow;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@CapabilityTest
@RecordApplicationEvents
class DirectoryStaffingTest {

    private static final Set<StatedFact> ALL = EnumSet.allOf(StatedFact.class);

    @Autowired
    private DirectoryStaffing staffing;

    @Autowired
    private DirectoryPeople people;

    @Autowired
    private PersonalProvisioning personal;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Members members;

    @Autowired
    private StaffRegister staffRegister;

    @Autowired
    private Units units;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationEvents events;

    private MunicipalityId town;
    private Caller directory;
    private String name;

    @BeforeEach
    void town() {
        town = campus.municipality();
        directory = campus.hr(town);
        units.importUnits(directory, town, List.of(new UnitRow("10", "Hauptamt", null)));
        name = "kim" + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE) + "@stadt.example";
    }

    @Test
    void somebodyNewIsAdmittedWithAllThatIsSaid() {
        MemberId manager = campus.member(town);

        var done = staffing.admit(directory, town, stated("P7", "Kim", "10", manager, true));

        assertThat(done.act()).isEqualTo(DirectoryAct.JOINED);
        MemberView person = done.result().person();
        assertThat(person.personnelKey()).isEqualTo("P7");
        assertThat(person.fullName()).isEqualTo("Kim Muster");
        assertThat(person.email()).isEqualTo(name);
        assertThat(person.unitName()).isEqualTo("Hauptamt");
        assertThat(person.manager()).isEqualTo(manager);
        assertThat(done.changes()).extracting(DirectoryChange::field).contains("givenName", "unit", "managerKey");
        assertThat(events.stream(MembersJoined.class)).contains(new MembersJoined(Set.of(person.id())));
        assertThat(people.matching(directory, town, PersonKey.USER_NAME, name)).hasSize(1);
        assertThat(people.matching(directory, town, PersonKey.EXTERNAL_ID, "ext-1"))
                .hasSize(1);
        assertThat(people.kept(directory, town, person.id())).isEqualTo(ALL);
    }

    @Test
    void somebodyWhomTheListKnowsIsLinkedByKeyOrByAddressAndNotMadeTwice() {
        MemberId byKey = employed("P1", null);
        MemberId byAddress = employed("P2", name);

        assertThat(people.matching(directory, town, PersonKey.USER_NAME, name))
                .extracting(found -> found.person().id())
                .containsExactly(byAddress);
        var second = staffing.admit(directory, town, stated(null, "Kim", null, null, true));
        name = "other-" + name;
        var first = staffing.admit(directory, town, stated("P1", "Kim", null, null, true));

        assertThat(first.act()).isEqualTo(DirectoryAct.LINKED);
        assertThat(first.result().person().id()).isEqualTo(byKey);
        assertThat(second.result().person().id()).isEqualTo(byAddress);
        assertThat(second.result().person().personnelKey()).isEqualTo("P2");
        assertThat(members.count(directory, town)).isEqualTo(2);
    }

    @Test
    void aListedPersonOrNameIsNotTakenInTwice() {
        staffing.admit(directory, town, stated("P1", "Kim", null, null, true));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> staffing.admit(directory, town, stated("P9", "Kim", null, null, true)));
        name = "other-" + name;
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> staffing.admit(directory, town, stated("P1", "Kim", null, null, true)));
    }

    @Test
    void aNameStandsInForTheKeyUntilTheDirectoryLearnsIt() {
        var joined = staffing.admit(directory, town, stated(null, "Kim", null, null, true));
        MemberId id = joined.result().person().id();
        assertThat(joined.result().person().personnelKey()).isEqualTo(name.substring(0, name.indexOf('@')));

        var learned = staffing.change(directory, town, id, stated("4711", "Kim", null, null, true));

        assertThat(learned.result().person().personnelKey()).isEqualTo("4711");
        assertThat(learned.changes()).extracting(DirectoryChange::field).containsExactly("personnelKey");
        employed("4712", null);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> staffing.change(directory, town, id, stated("4712", "Kim", null, null, true)));
    }

    @Test
    void whatIsNotStatedStaysAndWhatIsStatedEmptyIsCleared() {
        var joined = staffing.admit(directory, town, stated("P1", "Kim", "10", null, true));
        MemberId id = joined.result().person().id();

        var silent =
                staffing.change(directory, town, id, of("P1", "Kim", null, null, null, true, Set.of(StatedFact.NAME)));
        var cleared = staffing.change(
                directory,
                town,
                id,
                of("P1", "Kim", null, null, null, true, Set.of(StatedFact.UNIT, StatedFact.EMAIL)));

        assertThat(silent.act()).isEqualTo(DirectoryAct.NOTHING);
        assertThat(silent.result().person().email()).isEqualTo(name);
        assertThat(silent.result().person().unitName()).isEqualTo("Hauptamt");
        assertThat(cleared.result().person().email()).isNull();
        assertThat(cleared.result().person().unit()).isNull();
        assertThat(events.stream(StaffMoved.class)).contains(new StaffMoved(town));
    }

    @Test
    void aUnitIsFoundByItsNameTooAndAnUnknownOneKeepsNobodyOut() {
        var named = staffing.admit(directory, town, stated("P1", "Kim", "Hauptamt", null, true));
        MemberId id = named.result().person().id();
        assertThat(named.result().department()).isEqualTo("Hauptamt");

        var unknown = staffing.change(directory, town, id, stated("P1", "Kim", "Raumstation", null, true));

        assertThat(unknown.hints()).containsExactly("unknown-unit");
        assertThat(unknown.result().person().unitName()).isEqualTo("Hauptamt");
        assertThat(unknown.result().department()).isEqualTo("10");
    }

    @Test
    void whoLeavesGetsInNoMoreAndWhomTheDirectoryBringsBackDoesAgain() {
        MemberId id = admitted();

        var left = staffing.change(directory, town, id, stated("P1", "Kim", null, null, false));
        assertThat(left.act()).isEqualTo(DirectoryAct.LEFT);
        assertThat(left.result().active()).isFalse();
        assertThat(members.find(id).hasLeft(LocalDate.now(clock))).isTrue();
        assertThat(events.stream(MemberLeft.class)).contains(new MemberLeft(id));
        assertThat(people.page(directory, town, PageRequest.of(0, 10)).getContent())
                .extracting(found -> found.person().id())
                .contains(id);

        var back = staffing.change(directory, town, id, stated("P1", "Kim", null, null, true));

        assertThat(back.act()).isEqualTo(DirectoryAct.RETURNED);
        assertThat(members.find(id).leftOn()).isNull();
    }

    @Test
    void aShortAbsenceDoesNotBeginTheWorkAnew() {
        MemberId id = admitted();
        LocalDate entered = LocalDate.now(clock).minusYears(3);
        MemberView person = members.find(id);
        staffRegister.change(
                directory,
                town,
                id,
                new MemberChange("Kim", "Muster", Mailbox.of(person.email()), null, null, entered),
                person.version());
        staffing.change(directory, town, id, stated("P1", "Kim", null, null, false));

        staffing.change(directory, town, id, stated("P1", "Kim", null, null, true));

        assertThat(members.find(id).entryDate()).isEqualTo(entered);
    }

    @Test
    void whomTheDirectoryDropsLeavesIsNotErasedAndComesBackAsTheSamePerson() {
        MemberId id = admitted();

        var left = staffing.leave(directory, town, id);

        assertThat(left.act()).isEqualTo(DirectoryAct.LEFT);
        assertThat(members.find(id).fullName()).isEqualTo("Kim Muster");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> people.find(directory, town, id));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> staffing.leave(directory, town, id));
        assertThat(people.page(directory, town, PageRequest.of(0, 10)).getTotalElements())
                .isZero();

        var back = staffing.admit(directory, town, stated("P1", "Kim", null, null, true));

        assertThat(back.act()).isEqualTo(DirectoryAct.RETURNED);
        assertThat(back.result().person().id()).isEqualTo(id);
    }

    @Test
    void whomHrLetGoTheDirectoryDoesNotBringBack() {
        MemberId id = admitted();
        staffRegister.leave(
                directory,
                town,
                id,
                LocalDate.now(clock).minusDays(3),
                members.find(id).version());

        var done = staffing.change(directory, town, id, stated("P1", "Kim", null, null, true));

        assertThat(done.hints()).containsExactly("stays-left");
        assertThat(done.result().active()).isFalse();
    }

    @Test
    void aPlannedLastDayIsHrsAndStays() {
        MemberId id = admitted();
        LocalDate last = LocalDate.now(clock).plusDays(30);
        staffRegister.leave(directory, town, id, last, members.find(id).version());

        var done = staffing.change(directory, town, id, stated("P1", "Kim", null, null, true));

        assertThat(done.act()).isEqualTo(DirectoryAct.NOTHING);
        assertThat(members.find(id).leftOn()).isEqualTo(last);
        assertThat(done.result().active()).isTrue();
    }

    @Test
    void peopleOfOtherTownsAndFormerOnesAreNobodyToIt() {
        MunicipalityId other = campus.municipality();
        MemberId stranger = campus.member(other);
        MemberId former = campus.member(town);
        staffRegister.leave(
                directory,
                town,
                former,
                LocalDate.now(clock).minusDays(3),
                members.find(former).version());
        MemberId own = admitted();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> people.find(directory, town, stranger));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> people.find(directory, town, former));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> staffing.change(directory, town, stranger, stated("P1", "X", null, null, true)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> staffing.leave(directory, town, stranger));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> staffing.change(directory, town, own, stated("P1", "Kim", null, stranger, true)));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> staffing.admit(campus.hr(other), town, stated("P1", "X", null, null, true)));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> people.page(campus.learner(own), town, PageRequest.of(0, 10)));
        assertThat(people.all(directory, town))
                .extracting(found -> found.person().id())
                .containsExactly(own);
    }

    @Test
    void everyDifferenceShowsInTheVersion() {
        MemberId id = admitted();
        String before = people.find(directory, town, id).version();

        staffing.change(directory, town, id, stated("P1", "Toni", null, null, true));

        assertThat(people.find(directory, town, id).version()).isNotEqualTo(before);
    }

    @Test
    void whatTheDirectorySaysGoesWithTheAccountOnly() {
        MemberId id = admitted();

        transaction.executeWithoutResult(status -> personal.erase(id));
        assertThat(people.kept(directory, town, id)).isNotEmpty();
        staffing.leave(directory, town, id);
        transaction.executeWithoutResult(status -> personal.erase(id));

        assertThat(people.kept(directory, town, id)).isEmpty();
    }

    private MemberId admitted() {
        return staffing.admit(directory, town, stated("P1", "Kim", null, null, true))
                .result()
                .person()
                .id();
    }

    private MemberId employed(String key, @Nullable String email) {
        staffRegister
                .importMembers(directory, town, List.of(new MemberRow(key, "Kim", "Muster", email, null, null, null)))
                .orThrow();
        return members.byPersonnelKey(directory, town, key).orElseThrow().id();
    }

    private StatedPerson stated(
            @Nullable String key, String given, @Nullable String unit, @Nullable MemberId manager, boolean active) {
        return of(key, given, name, unit, manager, active, ALL);
    }

    private StatedPerson of(
            @Nullable String key,
            String given,
            @Nullable String email,
            @Nullable String unit,
            @Nullable MemberId manager,
            boolean active,
            Set<StatedFact> facts) {
        return new StatedPerson(name, "ext-1", key, given, "Muster", email, unit, manager, active, facts);
    }
}
