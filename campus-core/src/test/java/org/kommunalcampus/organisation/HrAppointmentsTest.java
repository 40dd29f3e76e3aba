package org.kommunalcampus.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kommunalcampus.organisation.SampleTown.OPERATOR;
import static org.kommunalcampus.organisation.SampleTown.employee;
import static org.kommunalcampus.organisation.SampleTown.member;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.CapabilityTest;
import org.springframework.beans.factory.annotation.Autowired;

@CapabilityTest
class HrAppointmentsTest {

    @Autowired
    private HrAppointments appointments;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Members members;

    @Autowired
    private StaffRegister staffRegister;

    @Autowired
    private SampleTown town;

    private final String email = "hr." + UUID.randomUUID() + "@stadt.example";
    private final IdentityKey account =
            new IdentityKey("https://id.example", UUID.randomUUID().toString());

    @Test
    void theFirstHrPersonSignsInWithoutAnyRoleElsewhereAndTakesInTheStaffList() {
        MunicipalityId place = town.admitted();
        MemberId hr = appointments.appoint(OPERATOR, place, person("HR-1", email));

        Set<Role> roles = arrive();

        assertThat(roles).containsExactlyInAnyOrder(Role.LEARNER, Role.HR);
        assertThat(signIns.meet(signIn(Set.of()))).as("by token too").contains(Role.HR);
        Caller caller = new Caller("HR", roles, account, hr, place, null);
        assertThat(staffRegister
                        .importMembers(caller, place, List.of(member("M-1", null, "HR-1")))
                        .created())
                .isEqualTo(1);
        assertThat(appointments.of(OPERATOR, place)).extracting(MemberView::id).containsExactly(hr);
        assertThat(appointments.exist(OPERATOR)).isTrue();
    }

    @Test
    void whoIsDismissedStaysAMemberAndLosesTheRoleWithTheNextSignIn() {
        MunicipalityId place = town.admitted();
        MemberId hr = appointments.appoint(OPERATOR, place, person("HR-1", email));
        arrive();

        appointments.dismiss(OPERATOR, place, hr);

        assertThat(arrive()).isEmpty();
        assertThat(signIns.meet(signIn(Set.of()))).isEmpty();
        assertThat(members.find(hr).personnelKey()).isEqualTo("HR-1");
        assertThatThrownBy(() -> appointments.dismiss(OPERATOR, place, hr)).isInstanceOf(NotFound.class);
    }

    @Test
    void somebodyInTheStaffListIsAppointedWithoutChangingWhatTheListSays() {
        MunicipalityId place = town.admitted();
        staffRegister.importMembers(OPERATOR, place, List.of(member("B-1", null, null), person("HR-1", email)));

        appointments.appoint(OPERATOR, place, person("HR-1", email));

        assertThat(arrive()).contains(Role.HR);
        assertThat(members.idsByPersonnelKey(OPERATOR, place)).hasSize(2);
    }

    @Test
    void anAddressThatSomebodyElseHasInAnyTownIsRefused() {
        MunicipalityId place = town.admitted();
        appointments.appoint(OPERATOR, town.admitted(), person("HR-1", email));

        assertRefused(place, person("HR-2", email.toUpperCase(Locale.ROOT)), "email-taken");
    }

    @Test
    void aPersonnelKeyOfSomebodyElseAMissingAddressAndAnUnknownTownAreRefused() {
        MunicipalityId place = town.admitted();
        staffRegister.importMembers(OPERATOR, place, List.of(member("M-1", null, null)));

        assertRefused(place, person("M-1", email), "key-taken");
        assertRefused(place, person("HR-1", null), "required");
        assertRefused(place, person("HR 1", email), "invalid-key");
        assertThatThrownBy(() -> appointments.appoint(OPERATOR, MunicipalityId.next(), person("HR-1", email)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyTheOperatorAppoints() {
        MunicipalityId place = town.admitted();
        Caller hr = employee(place, Role.LEARNER, Role.HR, Role.MANAGER);

        assertThatThrownBy(() -> appointments.appoint(hr, place, person("HR-1", email)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> appointments.of(hr, place)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> appointments.dismiss(hr, place, MemberId.next()))
                .isInstanceOf(AccessDenied.class);
    }

    private void assertRefused(MunicipalityId place, MemberRow person, String code) {
        assertThatThrownBy(() -> appointments.appoint(OPERATOR, place, person))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.getErrors())
                                .extracting(FieldError::code)
                                .contains(code));
        assertThat(appointments.of(OPERATOR, place)).isEmpty();
    }

    private Set<Role> arrive() {
        return signIns.arrive(signIn(Set.of()));
    }

    private SignIn signIn(Set<Role> roles) {
        return new SignIn(account, "Hannah Roth", roles, email);
    }

    private static MemberRow person(String key, @Nullable String email) {
        return new MemberRow(key, "Hannah", "Roth", email, null, null, null);
    }
}
