package org.kommunalcampus.provider;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.ProviderInvitations;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Times;
import org.springframework.stereotype.Component;

/** Keeps invitations until they are taken up, withdrawn, or have ended. */
@Component
@RequiredArgsConstructor
class Invitations implements ProviderInvitations {

    private static final Duration VALID = Duration.ofDays(30);

    private final InvitationRepository invitations;
    private final StaffAccounts staff;
    private final Clock clock;

    @Override
    public Optional<ProviderId> takeUp(IdentityKey account, String verifiedEmail) {
        String address = fold(verifiedEmail);
        List<StaffInvitation> open = invitations.findByEmailAndExpiresAtAfter(address, Times.now(clock)).stream()
                .filter(invitation -> invitation.isTo(address))
                .toList();
        if (open.size() != 1) {
            return Optional.empty();
        }
        StaffInvitation invitation = open.getFirst();
        invitations.delete(invitation);
        staff.decide(invitation.provider(), account, invitation.permissions());
        return Optional.of(invitation.provider());
    }

    /** Invites the address; an invitation to it that is open is replaced. */
    void add(ProviderId provider, String email, Set<ProviderPermission> duties) {
        invitations.deleteTo(provider.value(), fold(email));
        invitations.save(new StaffInvitation(
                provider, fold(email), duties, Times.now(clock).plus(VALID)));
    }

    /** Answers whether there was such an invitation. */
    boolean remove(ProviderId provider, String id) {
        Optional<StaffInvitation> found = invitations.findByProviderId(provider.value()).stream()
                .filter(one -> one.getId().toString().equals(id))
                .findFirst();
        found.ifPresent(invitations::delete);
        return found.isPresent();
    }

    /** Those that are open, by address. */
    List<Invitation> of(ProviderId provider) {
        return invitations.findByProviderIdAndExpiresAtAfterOrderByEmail(provider.value(), Times.now(clock)).stream()
                .map(StaffInvitation::view)
                .toList();
    }

    private static String fold(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
