package org.kommunalcampus.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MinimumGroup;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** What the operator sees of a municipality's people: how many they are, and who has rights there. Who only learns is nobody's business here. */
@UseCase
@RequiredArgsConstructor
public class TownAccounts {

    private final MemberRepository members;
    private final IdentityRepository identities;
    private final MunicipalityRepository municipalities;
    private final Clock clock;

    /** How many people work there today; -1 for a few, of whom a number would tell too much. Throws {@link NotFound}. */
    @Transactional(readOnly = true)
    public long people(Caller caller, MunicipalityId municipality) {
        caller.requireOperator();
        mustExist(municipality);
        long people = members.countEmployedOn(municipality.value(), LocalDate.now(clock));
        return MinimumGroup.maySee(people) ? people : -1;
    }

    /** Who works there today and may do more than learn, by name; in a constant number of queries. Throws {@link NotFound}. */
    @Transactional(readOnly = true)
    public Page<AccountView> of(Caller caller, MunicipalityId municipality, Pageable page) {
        caller.requireOperator();
        mustExist(municipality);
        Page<Member> found = members.findWithRights(
                municipality.value(),
                LocalDate.now(clock),
                EnumSet.complementOf(EnumSet.of(Role.LEARNER)),
                PageRequest.of(page.getPageNumber(), page.getPageSize()));
        List<UUID> ids = found.map(Member::getId).getContent();
        Map<UUID, Set<Role>> roles = new HashMap<>();
        identities
                .findByMemberIdIn(ids)
                .forEach(account -> roles.computeIfAbsent(
                                Objects.requireNonNull(account.getMemberId()), person -> EnumSet.noneOf(Role.class))
                        .addAll(account.roles()));
        return found.map(member -> view(member, roles.getOrDefault(member.getId(), Set.of())));
    }

    private static AccountView view(Member member, Set<Role> ofAccounts) {
        Set<Role> all = EnumSet.noneOf(Role.class);
        all.addAll(ofAccounts);
        all.addAll(member.appointedRoles());
        return new AccountView(
                member.memberId(),
                (member.getGivenName() + " " + member.getFamilyName()).strip(),
                member.getEmail(),
                all,
                member.getHrSince() != null);
    }

    private void mustExist(MunicipalityId municipality) {
        if (!municipalities.existsById(municipality.value())) {
            throw new NotFound("municipality", municipality);
        }
    }
}
