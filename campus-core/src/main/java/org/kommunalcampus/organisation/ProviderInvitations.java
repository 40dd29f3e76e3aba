package org.kommunalcampus.organisation;

import java.util.Optional;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.ProviderId;

/** Invitations of education providers to people whose account is not known yet. Implemented by the capability that keeps them. */
public interface ProviderInvitations {

    /**
     * Takes up the one invitation to this address, so that it cannot be taken up again. Nothing happens when there is none, or when several providers
     * have invited the address.
     *
     * @param verifiedEmail vouched for by the identity provider
     */
    Optional<ProviderId> takeUp(IdentityKey account, String verifiedEmail);
}
