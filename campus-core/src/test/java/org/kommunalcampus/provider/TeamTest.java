package org.kommunalcampus.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.organisation.SignIn;
import org.kommunalcampus.organisation.SignIns;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;

@CapabilityTest
class TeamTest {

    @Autowired
    private Team team;

    @Autowired
    private ProviderPermissions duties;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Identities identities;

    @Autowired
    private Registration registration;

    @Autowired
    private MutableClock clock;

    private final IdentityKey account =
            new IdentityKey("test", UUID.randomUUID().toString());
    private final String email = "Ben." + UUID.randomUUID() + "@akademie.example";

    @AfterEach
    void returnToNow() {
        clock.reset();
    }

    @Test
    void whoIsInvitedJoinsByTheVerifiedAddressWithTheDutiesStated() {
        Caller owner = registration.registered();
        team.invite(owner, email, EnumSet.of(ProviderPermission.DATES));

        assertThat(arrive(email.toLowerCase(java.util.Locale.ROOT))).containsExactly(Role.PROVIDER);

        Caller joined = identities.callerOf(account, Set.of()).orElseThrow();
        assertThat(joined.provider()).isEqualTo(owner.provider());
        assertThat(duties.own(joined)).containsExactly(ProviderPermission.DATES);
        duties.demand(joined, owner.requireProvider(), ProviderPermission.DATES);
        assertThatThrownBy(() -> duties.demand(joined, owner.requireProvider(), ProviderPermission.EDITOR))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> team.members(joined)).isInstanceOf(AccessDenied.class);
        assertThat(team.invitations(owner)).isEmpty();
    }

    @Test
    void anAddressThatIsNotVerifiedOrInvitedByTwoJoinsNobody() {
        team.invite(registration.registered(), email, EnumSet.of(ProviderPermission.EDITOR));
        assertThat(arrive(null)).isEmpty();
        team.invite(registration.registered(), email, EnumSet.of(ProviderPermission.EDITOR));

        assertThat(arrive(email)).isEmpty();
    }

    @Test
    void anInvitationEnds() {
        team.invite(registration.registered(), email, EnumSet.of(ProviderPermission.EDITOR));
        clock.advance(Duration.ofDays(31));

        assertThat(arrive(email)).isEmpty();
    }

    @Test
    void theLastOwnerStaysAndWhoeverIsRemovedBelongsToNobody() {
        Caller owner = registration.registered();
        team.invite(owner, email, EnumSet.of(ProviderPermission.EDITOR));
        arrive(email);
        TeamMember self =
                team.members(owner).stream().filter(TeamMember::own).findFirst().orElseThrow();
        TeamMember other = team.members(owner).stream()
                .filter(one -> !one.own())
                .findFirst()
                .orElseThrow();

        assertRefused("last-owner", () -> team.change(owner, self.id(), EnumSet.of(ProviderPermission.EDITOR)));
        assertRefused("last-owner", () -> team.remove(owner, self.id()));
        team.remove(owner, other.id());

        assertThat(team.members(owner)).hasSize(1);
        assertThat(identities
                        .callerOf(account, Set.of(Role.PROVIDER))
                        .orElseThrow()
                        .provider())
                .isNull();
        assertThat(identities
                        .callerOf(account, Set.of(Role.PROVIDER))
                        .orElseThrow()
                        .roles())
                .isEmpty();
    }

    @Test
    void nobodyReachesTheStaffOfAnotherProvider() {
        Caller owner = registration.registered();
        Caller stranger = registration.registered();
        team.invite(owner, email, EnumSet.of(ProviderPermission.EDITOR));
        String invitation = team.invitations(owner).getFirst().id();
        String self = team.members(owner).getFirst().id();

        assertThatThrownBy(() -> team.withdraw(stranger, invitation)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> team.change(stranger, self, EnumSet.of(ProviderPermission.OWNER)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> team.remove(stranger, self)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> team.invite(owner, "kein-zeichen", Set.of())).isInstanceOf(Invalid.class);
    }

    private Set<Role> arrive(@org.jspecify.annotations.Nullable String verified) {
        return signIns.arrive(new SignIn(account, "Ben Falk", Set.of(), verified));
    }

    private static void assertRefused(String code, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.getCode()).isEqualTo(code));
    }
}
