package org.kommunalcampus.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which accounts are those of people who have left; they count only as long as their person does not work again. */
@Component
@RequiredArgsConstructor
class FormerAccounts {

    private final PrivateAccountRepository accounts;
    private final MemberRepository members;
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

    /** Makes the account the person's, instead of one from before. */
    void link(Identity identity, Member person) {
        accounts.findByIdentityId(identity.getId()).ifPresent(PrivateAccount::unlink);
        accounts.findById(person.getId())
                .orElseGet(() -> accounts.save(new PrivateAccount(person.memberId())))
                .link(identity);
    }

    /** Forgets address and account of somebody. */
    void forget(Member person) {
        accounts.findById(person.getId()).ifPresent(accounts::delete);
    }

    private Optional<Member> left(PrivateAccount account) {
        return members.findById(account.getMemberId()).filter(person -> person.hasLeft(LocalDate.now(clock)));
    }
}
