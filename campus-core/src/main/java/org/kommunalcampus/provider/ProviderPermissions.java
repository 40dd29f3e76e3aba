package org.kommunalcampus.provider;

import java.util.EnumSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Whether an account may do something for its provider. An account that the operator assigned may do everything until the provider decides otherwise. */
@UseCase
@RequiredArgsConstructor
public class ProviderPermissions {

    private final StaffAccounts staff;

    /** Demands staff of this provider with the duty; owners have all. Throws {@link AccessDenied} for everybody else. */
    @CapabilityOnly("use cases for the staff of a provider")
    @Transactional(readOnly = true)
    public void demand(Caller caller, ProviderId provider, ProviderPermission duty) {
        caller.requireAffiliation(provider);
        Set<ProviderPermission> own = of(caller, provider);
        if (!own.contains(duty) && !own.contains(ProviderPermission.OWNER)) {
            throw new AccessDenied("duty");
        }
    }

    /** The same, and lets the platform's operator pass. */
    @CapabilityOnly("use cases for the staff of a provider and the operator")
    @Transactional(readOnly = true)
    public void demandOrOperate(Caller caller, ProviderId provider, ProviderPermission duty) {
        if (!caller.is(Role.OPERATOR)) {
            demand(caller, provider, duty);
        }
    }

    /** What the caller may do for the caller's own provider. */
    @Transactional(readOnly = true)
    public Set<ProviderPermission> own(Caller caller) {
        return of(caller, caller.requireProvider());
    }

    private Set<ProviderPermission> of(Caller caller, ProviderId provider) {
        IdentityKey account = caller.identity();
        return account == null
                ? EnumSet.allOf(ProviderPermission.class)
                : staff.duties(provider, account).orElseGet(() -> EnumSet.allOf(ProviderPermission.class));
    }
}
