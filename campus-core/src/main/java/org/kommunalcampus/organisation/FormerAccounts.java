package org.kommunalcampus.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.springframework.stereotype.Component;

/** Which accounts are those of people who have left; they count only as long as their person does not work again. */
@Component
@RequiredArgsConstructor
class FormerAccounts {

    private final PrivateAccountRepository accounts;
    private final MemberRepository members;
    private final IdentityRepository identities;
    private final Clock clock;

    /**
     * The person who has left and whose account this is. An account that nobody knows yet is linked to the one who has confirmed its address; from then on the
     * address plays no part any more, and no second account is linked by it.
     *
     * @param verifiedEmail vouched for by the identity provider, {@code null} for none
     */
    Optional<Member> recognise(Identity identity, @Nullable String verifiedEmail) {
        Optional<PrivateAccount> known = accounts.findByIdentityId(identity.getId());
        if (known.isPresent()) {
            return known.flatMap(this::left);
        }
        if (verifiedEmail == null || verifiedEmail.isBlank()) {
            return Optional.empty();
        }
        String address = MailAddresses.fold(verifiedEmail);
        Optional<PrivateAccount> named = accounts.findByAddress(address)
                .filter(account -> account.getIdentityId() == null && address.equals(account.getAddress()));
        Optional<Member> person = named.flatMap(this::left);
        if (person.isPresent()) {
            named.get().link(identity);
        }
        return person;
    }

    /** Whether the person has a private account or a confirmed private address; no other account takes its place then. */
    boolean hasAccess(Member person) {
        return accounts.findById(person.getId())
                .filter(known -> !known.isEmpty())
                .isPresent();
    }

    /** The last day at work of somebody who can get a code to take along; refused {@code has-not-left}, {@code forgotten} for somebody erased. */
    static LocalDate lastDay(Member person) {
        LocalDate leftOn = person.getLeftOn();
        if (leftOn == null) {
            throw new Refused("has-not-left", "no last day is noted for " + person.memberId());
        }
        if (person.isAnonymous()) {
            throw new Refused("forgotten", "member " + person.memberId() + " was erased");
        }
        return leftOn;
    }

    /**
     * Makes the account the person's, who has none, and answers the roles that count; an address that waits for its confirmation is forgotten, as whoever signs
     * in now could read it.
     */
    Set<Role> link(Identity identity, Member person) {
        identity.leaveEmployer();
        accounts.findByIdentityId(identity.getId()).ifPresent(PrivateAccount::unlink);
        PrivateAccount known =
                accounts.findById(person.getId()).orElseGet(() -> accounts.save(new PrivateAccount(person.memberId())));
        known.forgetWanted();
        known.link(identity);
        Set<Role> roles = EnumSet.of(Role.FORMER);
        roles.addAll(Role.effective(identity.roles(), false, identity.getProviderId() != null));
        return roles;
    }

    /** Forgets address and account of somebody, and that the account ever signed in unless it is somebody's for another reason. */
    void forget(Member person) {
        accounts.findById(person.getId()).ifPresent(known -> {
            UUID account = known.getIdentityId();
            accounts.delete(known);
            forget(account);
        });
    }

    /** Like {@link #forget(Member)}; how many letters went out today stays known until the night. */
    void withdraw(PrivateAccount known) {
        UUID account = known.getIdentityId();
        if (known.lettersOn(LocalDate.now(clock)) > 0) {
            known.clear();
        } else {
            accounts.delete(known);
        }
        forget(account);
    }

    private void forget(@Nullable UUID account) {
        if (account != null) {
            accounts.flush();
            identities.findById(account).filter(Identity::isNobodys).ifPresent(identities::delete);
        }
    }

    private Optional<Member> left(PrivateAccount account) {
        return members.findById(account.getMemberId()).filter(person -> person.hasLeft(LocalDate.now(clock)));
    }
}
