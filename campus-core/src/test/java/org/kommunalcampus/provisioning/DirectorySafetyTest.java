package org.kommunalcampus.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.organisation.HrAppointments;
import org.kommunalcampus.organisation.Mailbox;
import org.kommunalcampus.organisation.MemberChange;
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.SignIn;
import org.kommunalcampus.organisation.SignIns;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.organisation.UnitRow;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** What even the holder of a key cannot do: become somebody, overrule HR, empty a municipality. */
@CapabilityTest
class DirectorySafetyTest {

    private static final Set<StatedFact> ALL = EnumSet.allOf(StatedFact.class);

    @Autowired
    private DirectoryStaffing staffing;

    @Autowired
    private DirectoryPeople people;

    @Autowired
    private DirectoryUnits groups;

    @Autowired
    private DirectoryAccesses accesses;

    @Autowired
    private DirectoryLog log;

    @Autowired
    private HrAppointments appointments;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Members members;

    @Autowired
    private StaffRegister staffRegister;

    @Autowired
    private Units units;

    @Autowired
    private Notifications notifications;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Clock clock;

    private final String issuer = "https://id.example/" + UUID.randomUUID();
    private final String name = "kim." + UUID.randomUUID() + "@stadt.example";
    private final String attacker = "eve." + UUID.randomUUID() + "@evil.example";
    private MunicipalityId town;
    private Caller directory;

    @BeforeEach
    void town() {
        town = campus.municipality();
        directory = campus.hr(town);
    }

    @Test
    void anotherAddressOfSomebodyWhoNeverSignedInOpensNoPlaceInHr() {
        MemberId hr = appointed("HR-1", name);

        var done = staffing.change(directory, town, hr, stated("HR-1", attacker, true));

        assertThat(done.hints()).containsExactly("sign-in-stays");
        assertThat(done.result().person().email()).isEqualTo(attacker);
        assertThat(arrive("eve", attacker)).isEmpty();
        assertThat(arrive("kim", name)).contains(Role.HR);
    }

    @Test
    void leavingAndComingBackByAnotherAddressOpensNoPlaceInHrEither() {
        appointed("HR-2", "other." + name);
        MemberId hr = appointed("HR-1", name);
        assertThat(arrive("kim", name)).contains(Role.HR);
        staffing.change(directory, town, hr, stated("HR-1", name, false));
        assertThat(arrive("kim", name)).isEmpty();

        staffing.change(directory, town, hr, stated("HR-1", null, false));
        staffing.change(directory, town, hr, stated("HR-1", attacker, true));

        assertThat(arrive("eve", attacker)).isEmpty();
        assertThat(arrive("kim", name)).contains(Role.HR);
    }

    @Test
    void somebodyOfHrWithoutAnAddressToSignInByGetsNone() {
        MemberId hr = appointed("HR-1", name);
        describe(hr, new Mailbox("amt@stadt.example", true, null), null);

        var cleared = staffing.change(directory, town, hr, stated("HR-1", null, true));
        staffing.change(directory, town, hr, stated("HR-1", attacker, true));

        assertThat(cleared.hints()).containsExactly("hr-address");
        assertThat(members.find(hr).email()).isEqualTo("amt@stadt.example");
        assertThat(arrive("eve", attacker)).isEmpty();
    }

    @Test
    void theDayThatHrPlannedComesBackWithThePerson() {
        MemberId id = admitted();
        LocalDate planned = today().plusDays(30);
        staffRegister.leave(directory, town, id, planned, version(id));
        staffing.change(directory, town, id, stated("P1", name, false));
        assertThat(members.find(id).leftOn()).isEqualTo(today().minusDays(1));

        var back = staffing.change(directory, town, id, stated("P1", name, true));

        assertThat(back.act()).isEqualTo(DirectoryAct.RETURNED);
        assertThat(members.find(id).leftOn()).isEqualTo(planned);
    }

    @Test
    void whomHrTookInAgainAndLetGoTheDirectoryDoesNotBringBack() {
        MemberId id = admitted();
        staffing.change(directory, town, id, stated("P1", name, false));
        staffRegister.readmit(directory, town, id, today().minusDays(20), version(id));
        staffRegister.leave(directory, town, id, today().minusDays(3), version(id));

        var done = staffing.change(directory, town, id, stated("P1", name, true));

        assertThat(done.hints()).containsExactly("stays-left");
        assertThat(members.find(id).leftOn()).isEqualTo(today().minusDays(3));
    }

    @Test
    void whomTheDirectoryDroppedAndHrTookInAgainIsThereAndKeepsThePlannedDay() {
        MemberId id = admitted();
        staffing.leave(directory, town, id);
        staffRegister.readmit(directory, town, id, today(), version(id));
        LocalDate planned = today().plusDays(30);
        staffRegister.leave(directory, town, id, planned, version(id));

        assertThat(people.find(directory, town, id).active()).isTrue();
        var done = staffing.admit(directory, town, stated("P1", name, true));

        assertThat(done.act()).isEqualTo(DirectoryAct.LINKED);
        assertThat(members.find(id).leftOn()).isEqualTo(planned);
    }

    @Test
    void theOnlyOneOfHrStays() {
        MemberId hr = appointed("HR-1", name);

        assertRefused("last-hr", () -> staffing.change(directory, town, hr, stated("HR-1", name, false)));
        assertRefused("last-hr", () -> staffing.leave(directory, town, hr));
        appointed("HR-2", "other." + name);
        staffing.leave(directory, town, hr);

        assertThat(members.find(hr).hasLeft(today())).isTrue();
    }

    @Test
    void whoLetsTooManyGoWithinADayIsStoppedAndHrPutsItToUseAgain() {
        IssuedKey issued = accesses.issue(directory, town, "Entra ID", today().plusDays(1));
        accesses.putToUse(directory, town, issued.access(), 0);
        DirectoryEntrance entrance = accesses.open(issued.key()).orElseThrow();
        List<MemberId> staff = campus.members(town, DirectoryLog.MOST_LEFT + 1);
        staff.stream().limit(DirectoryLog.MOST_LEFT).forEach(id -> log.note(entrance.caller(), entrance, left(id)));
        log.note(entrance.caller(), entrance, left(staff.getFirst()));

        assertRefused(DirectoryLog.TOO_MANY_LEFT, () -> log.note(entrance.caller(), entrance, left(staff.getLast())));
        accesses.stop(entrance.caller(), entrance);
        accesses.stop(entrance.caller(), entrance);

        assertThat(accesses.open(issued.key()).orElseThrow().trial()).isTrue();
        assertThat(told()).containsOnlyOnce(NotificationKind.DIRECTORY_STOPPED);
        accesses.putToUse(
                directory,
                town,
                issued.access(),
                accesses.of(directory, town).getFirst().version());
        log.note(entrance.caller(), entrance, left(staff.getLast()));
    }

    @Test
    void whoHasNotBegunYetGetsInNoMoreAndBeginsOnTheDayThatWasPlanned() {
        MemberId soon = admitted();
        LocalDate first = today().plusDays(14);
        describe(soon, Mailbox.of(name), first);

        staffing.change(directory, town, soon, stated("P1", name, false));
        assertThat(members.find(soon).hasLeft(today())).isTrue();
        staffing.change(directory, town, soon, stated("P1", name, true));

        assertThat(members.find(soon).entryDate()).isEqualTo(first);
        assertThat(members.find(soon).leftOn()).isNull();
    }

    @Test
    void formerStaffIsNeitherLinkedNorPutIntoUnits() {
        MemberId former = admitted();
        staffing.leave(directory, town, former);
        staffRegister.readmit(directory, town, former, today().minusDays(20), version(former));
        staffRegister.leave(directory, town, former, today().minusDays(3), version(former));
        units.importUnits(directory, town, List.of(new UnitRow("10", "Hauptamt", null)));
        var unit = groups.all(directory, town).getFirst().id();

        assertRefused("has-left", () -> staffing.admit(directory, town, stated("P1", attacker, true)));
        MemberId other = campus.member(town);
        staffRegister.leave(directory, town, other, today().minusDays(3), version(other));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> groups.fill(directory, town, unit, Set.of(other)));
        assertThat(members.find(other).unit()).isNull();
        assertThat(members.find(former).email()).isEqualTo(name);
    }

    @Test
    void whomTheDirectoryItselfLetGoIsNoFaultInAGroup() {
        MemberId id = admitted();
        units.importUnits(directory, town, List.of(new UnitRow("10", "Hauptamt", null)));
        var unit = groups.all(directory, town).getFirst().id();
        staffing.change(directory, town, id, stated("P1", name, false));

        assertThat(groups.fill(directory, town, unit, Set.of(id))).isEmpty();
        assertThat(members.find(id).unit()).isNull();
    }

    private MemberId admitted() {
        return staffing.admit(directory, town, stated("P1", name, true))
                .result()
                .person()
                .id();
    }

    private MemberId appointed(String key, String email) {
        return appointments.appoint(
                campus.operator(), town, new MemberRow(key, "Kim", "Muster", email, null, null, null));
    }

    private void describe(MemberId id, Mailbox mailbox, @Nullable LocalDate entry) {
        staffRegister.change(
                directory, town, id, new MemberChange("Kim", "Muster", mailbox, null, null, entry), version(id));
    }

    private Set<Role> arrive(String subject, String email) {
        return signIns.arrive(new SignIn(new IdentityKey(issuer, subject), subject, Set.of(), email));
    }

    private List<NotificationKind> told() {
        return notifications
                .of(directory, PageRequest.of(0, 20))
                .map(NotificationView::kind)
                .getContent();
    }

    private static NewStep left(MemberId id) {
        return new NewStep(DirectoryAct.LEFT, id, "Kim", List.of(), null, null);
    }

    private static void assertRefused(String code, Runnable deed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(deed::run)
                .extracting(Refused::getCode)
                .isEqualTo(code);
    }

    private long version(MemberId id) {
        return members.find(id).version();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private StatedPerson stated(String key, @Nullable String email, boolean active) {
        return new StatedPerson(name, "ext-1", key, "Kim", "Muster", email, null, null, active, ALL);
    }
}
