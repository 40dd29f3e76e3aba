package org.kommunalcampus.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kommunalcampus.organisation.SampleTown.OPERATOR;
import static org.kommunalcampus.organisation.SampleTown.employee;
import static org.kommunalcampus.organisation.SampleTown.member;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@CapabilityTest
class IdentitiesTest {

    @Autowired
    private Identities identities;

    @Autowired
    private Members members;

    @Autowired
    private StaffRegister staffRegister;

    @Autowired
    private SampleTown town;

    @Autowired
    private Clock clock;

    @Autowired
    private Audit audit;

    private final IdentityKey key = new IdentityKey("issuer-" + UUID.randomUUID(), "Subject");

    @Test
    void aMemberSignsInWithRolesAndBelongingInOneStatement() {
        MunicipalityId place = town.admitted();
        MemberId member = joined(place);
        identities.register(OPERATOR, key, "Petra Personal", Set.of(Role.HR), member, null);

        assertThat(identities.callerOf(key))
                .contains(new Caller("Petra Personal", Set.of(Role.LEARNER, Role.HR), key, member, place, null));
        assertThat(StatementCount.during(() -> identities.callerOf(key))).isEqualTo(1);
    }

    @Test
    void staffOfAProviderAndOfTheOperatorSignIn() {
        ProviderId provider = ProviderId.next();
        identities.register(OPERATOR, key, "Anton", Set.of(Role.PROVIDER, Role.REVIEWER), null, provider);

        assertThat(identities.callerOf(key))
                .contains(new Caller("Anton", Set.of(Role.PROVIDER, Role.REVIEWER), key, null, null, provider));
        assertThat(identities.named(OPERATOR, key.issuer()))
                .extracting(IdentityView::displayName)
                .containsExactly("Anton");
    }

    @Test
    void unknownPeopleAndThoseWhoHaveLeftGetNoCaller() {
        MunicipalityId place = town.admitted();
        MemberId member = joined(place);
        identities.register(OPERATOR, key, "L", Set.of(), member, null);
        LocalDate today = LocalDate.now(clock);

        assertThat(identities.callerOf(new IdentityKey(key.issuer(), "SUBJECT")))
                .isEmpty();
        assertThat(identities.callerOf(key)).isPresent();
        staffRegister.leave(employee(place, Role.HR), place, member, today, 0);
        assertThat(identities.callerOf(key)).isPresent();
        staffRegister.leave(employee(place, Role.HR), place, member, today.minusDays(1), 1);
        assertThat(identities.callerOf(key)).isEmpty();
    }

    @Test
    void registeringAgainReplacesRolesAndIsDecidedOnlyOnce() {
        long before = decisions();
        identities.register(OPERATOR, key, "B", Set.of(Role.REVIEWER, Role.OPERATOR), null, null);
        identities.register(OPERATOR, key, "B", Set.of(Role.REVIEWER, Role.OPERATOR), null, null);
        assertThat(decisions() - before).isEqualTo(1);

        identities.register(OPERATOR, key, "B", Set.of(Role.REVIEWER), null, null);

        assertThat(decisions() - before).isEqualTo(2);
        assertThat(identities.callerOf(key).orElseThrow().roles()).containsExactly(Role.REVIEWER);
    }

    @Test
    void aRoleWithoutItsBelongingIsRefused() {
        assertThatThrownBy(() -> identities.register(OPERATOR, key, " ", Set.of(Role.HR, Role.PROVIDER), null, null))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.getErrors())
                                .extracting(FieldError::pointer)
                                .containsExactlyInAnyOrder("/displayName", "/member", "/provider"));
        assertThatThrownBy(() -> identities.register(OPERATOR, key, "X", Set.of(), MemberId.next(), null))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void onlyTheOperatorGrantsAndLists() {
        Caller hr = employee(town.admitted(), Role.LEARNER, Role.HR, Role.MANAGER);

        assertThatThrownBy(() -> identities.register(hr, key, "X", Set.of(Role.OPERATOR), null, null))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> identities.named(hr, key.issuer())).isInstanceOf(AccessDenied.class);
        assertThat(identities.callerOf(key)).isEmpty();
    }

    private long decisions() {
        return audit.entries(OPERATOR, PageRequest.of(0, 1)).getTotalElements();
    }

    private MemberId joined(MunicipalityId place) {
        staffRegister.importMembers(OPERATOR, place, List.of(member("a", null, null)));
        return members.idsByPersonnelKey(Caller.system("test"), place)
                .values()
                .iterator()
                .next();
    }
}
