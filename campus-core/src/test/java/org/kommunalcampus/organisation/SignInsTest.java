package org.kommunalcampus.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.organisation.SampleTown.OPERATOR;
import static org.kommunalcampus.organisation.SampleTown.employee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.audit.AuditEntryView;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.CapabilityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;

@CapabilityTest
class SignInsTest {

    private static final Set<Role> LEARNER = Set.of(Role.LEARNER);

    @Autowired
    private SignIns signIns;

    @Autowired
    private Identities identities;

    @Autowired
    private Members members;

    @Autowired
    private StaffRegister staffRegister;

    @Autowired
    private SampleTown town;

    @Autowired
    private Audit audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final String issuer = "https://id.example/" + UUID.randomUUID();
    private final String email = "kim." + UUID.randomUUID() + "@stadt.example";

    @Test
    void theFirstSignInIsLinkedToTheOneEmployeeWithTheVerifiedAddress() {
        MemberId kim = employ(email);

        assertThat(arrive("1", LEARNER, email.toUpperCase(Locale.ROOT))).isEqualTo(LEARNER);

        assertThat(caller("1", LEARNER)).map(Caller::member).hasValue(kim);
        assertThat(arrive("1", LEARNER, null)).as("known from now on").isEqualTo(LEARNER);
    }

    @Test
    void anAddressThatIsNotVerifiedOrOfNobodyLinksNothing() {
        employ(email);

        assertThat(arrive("1", LEARNER, null)).isEmpty();
        assertThat(latestDetail()).isEqualTo("no-verified-email");
        assertThat(arrive("1", LEARNER, "nobody@stadt.example")).isEmpty();
        assertThat(latestDetail()).isEqualTo("no-member");
    }

    @Test
    void aProgramIsNotedAtItsFirstCallAndThenLeftAlone() {
        IdentityKey key = new IdentityKey(issuer, "system");

        signIns.meet(new SignIn(key, "A system", Set.of(Role.PROVIDER), null));
        signIns.meet(new SignIn(key, "Another name", Set.of(Role.PROVIDER), null));

        assertThat(signIns.unassigned(OPERATOR))
                .filteredOn(account -> account.key().equals(key))
                .extracting(IdentityView::displayName)
                .containsExactly("A system");
    }

    @Test
    void anAddressOfTwoEmployeesLinksNothing() {
        employ(email);
        MemberId second = employ(null);
        jdbc.sql("update member set email = ? where id = ?") // as lists of earlier days hold it
                .params(email, second.toString())
                .update();

        assertThat(arrive("1", LEARNER, email)).isEmpty();
        assertThat(latestDetail()).isEqualTo("ambiguous-member");
    }

    @Test
    void aSecondAccountWithTheSameAddressDoesNotTakeOverTheFirst() {
        employ(email);
        arrive("1", LEARNER, email);

        assertThat(arrive("2", LEARNER, email)).isEmpty();
        assertThat(latestDetail()).isEqualTo("member-taken");
    }

    @Test
    void accentsTellAddressesApart() {
        employ(email.replace("kim", "andré"));

        assertThat(arrive("1", LEARNER, email.replace("kim", "andre"))).isEmpty();
    }

    @Test
    void rolesComeFromTheSignInAndCountOnlyWithTheirBelonging() {
        employ(email);

        assertThat(arrive("1", Set.of(Role.LEARNER, Role.HR, Role.PROVIDER), email))
                .containsExactlyInAnyOrder(Role.LEARNER, Role.HR);
        assertThat(caller("1", LEARNER)).map(Caller::roles).hasValue(LEARNER);
        assertThat(arrive("2", Set.of(Role.REVIEWER), null)).containsExactly(Role.REVIEWER);
        assertThat(arrive("3", Set.of(), null)).isEmpty();
    }

    @Test
    void staffOfAProviderGetsInOnceTheOperatorHasAssignedTheAccount() {
        IdentityKey key = new IdentityKey(issuer, "1");
        assertThat(arrive("1", Set.of(Role.PROVIDER), email)).isEmpty();
        assertThat(signIns.unassigned(OPERATOR)).extracting(IdentityView::key).contains(key);

        signIns.assign(OPERATOR, key, ProviderId.next());

        assertThat(arrive("1", Set.of(Role.PROVIDER), email)).containsExactly(Role.PROVIDER);
        assertThat(signIns.unassigned(OPERATOR)).extracting(IdentityView::key).doesNotContain(key);
    }

    @Test
    void whoHasLeftIsNotLinkedAgain() {
        MemberId kim = employ(email);
        arrive("1", LEARNER, email);
        MunicipalityId place = members.find(kim).municipality();
        staffRegister.leave(
                employee(place, Role.HR), place, kim, LocalDate.now(clock).minusDays(1), 0);

        assertThat(arrive("1", LEARNER, email)).isEmpty();
        assertThat(caller("1", LEARNER)).map(Caller::roles).hasValue(Set.of());
    }

    private MemberId employ(@Nullable String address) {
        MunicipalityId place = town.admitted();
        staffRegister.importMembers(
                OPERATOR, place, List.of(new MemberRow("a", "Kim", "Neu", address, null, null, "2020-01-01")));
        return members.idsByPersonnelKey(Caller.system("test"), place)
                .values()
                .iterator()
                .next();
    }

    private Set<Role> arrive(String subject, Set<Role> roles, @Nullable String verified) {
        return signIns.arrive(new SignIn(new IdentityKey(issuer, subject), "Kim", roles, verified));
    }

    private Optional<Caller> caller(String subject, Set<Role> roles) {
        return identities.callerOf(new IdentityKey(issuer, subject), roles);
    }

    private @Nullable String latestDetail() {
        return audit.entries(OPERATOR, Pageable.unpaged()).stream()
                .filter(entry -> entry.action().equals("identity.unassigned"))
                .filter(entry -> entry.actor().contains(issuer))
                .findFirst()
                .map(AuditEntryView::detail)
                .orElse(null);
    }
}
