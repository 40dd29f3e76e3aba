package org.kommunalcampus.organisation;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** Which accounts belong to education providers; what each may do there is the provider's own affair. */
@UseCase
@RequiredArgsConstructor
public class ProviderStaff {

    private final IdentityRepository identities;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    /** The provider's accounts by name. */
    @CapabilityOnly("the provider, which lists its staff")
    @Transactional(readOnly = true)
    public List<IdentityView> of(ProviderId provider) {
        return identities.findByProviderIdOrderByDisplayNameAscIdAsc(provider.value()).stream()
                .map(Identity::view)
                .toList();
    }

    /** Makes the caller's own account one of the provider's staff; {@link Refused} {@code account-taken} when it works for another one. */
    @CapabilityOnly("the provider, when somebody registers")
    public void join(Caller caller, IdentityKey key, ProviderId provider, String name) {
        Identity identity = identities
                .findByIssuerAndSubject(key.issuer(), key.subject())
                .orElseGet(() -> identities.save(new Identity(key)));
        if (!identity.key().equals(key)
                || (identity.getProviderId() != null
                        && !identity.getProviderId().equals(provider.value()))) {
            throw new Refused("account-taken", "the account works for another provider");
        }
        identity.join(provider, name);
        audit.record(caller, "identity.joined", "identity", identity.getId().toString(), provider.toString());
    }

    /** Ends an account's work for the provider, which {@link StaffLeft} says; throws {@link NotFound} for an account that does not work there. */
    @CapabilityOnly("the provider, when somebody leaves")
    public void leave(Caller caller, IdentityKey key, ProviderId provider) {
        Identity identity = identities
                .findByIssuerAndSubject(key.issuer(), key.subject())
                .filter(known -> provider.value().equals(known.getProviderId()))
                .orElseThrow(() -> new NotFound("identity", key));
        identity.leaveProvider();
        events.publishEvent(new StaffLeft(provider, key.pseudonym()));
        audit.record(caller, "identity.left", "identity", identity.getId().toString(), provider.toString());
    }
}
