package org.kommunalcampus.provider;

import java.util.EnumSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.AccessDenied;
import org.kommunalcampus.organisation.Caller;
import org.kommunalcampus.organisation.IdentityKey;
import org.kommunalcampus.organisation.Internal;
import org.kommunalcampus.organisation.ProviderId;
import org.kommunalcampus.organisation.Role;
import org.kommunalcampus.organisation.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Whether an account may do something for its provider. An account that the operator assigned may do everything until the provider decides otherwise. */
@UseCase
@RequiredArgsConstructor
public class Duties {

    private final StaffStore staff;

    /** Demands staff of this provider with the duty; owners have all. Throws {@link AccessDenied} for everybody else. */
    @Internal("use cases for the staff of a provider")
    @Transactional(readOnly = true)
    public void demand(Caller caller, ProviderId provider, Duty duty) {
        caller.mustBelongTo(provider);
        Set<Duty> own = of(caller, provider);
        if (!own.contains(duty) && !own.contains(Duty.OWNER)) {
            throw new AccessDenied("duty");
        }
    }

    /** The same, and lets the platform's operator pass. */
    @Internal("use cases for the staff of a provider and the operator")
    @Transactional(readOnly = true)
    public void demandOrOperate(Caller caller, ProviderId provider, Duty duty) {
        if (!caller.is(Role.OPERATOR)) {
            demand(caller, provider, duty);
        }
    }

    /** What the caller may do for the own provider. */
    @Transactional(readOnly = true)
    public Set<Duty> own(Caller caller) {
        return of(caller, caller.requireProvider());
    }

    private Set<Duty> of(Caller caller, ProviderId provider) {
        IdentityKey account = caller.identity();
        return account == null
                ? EnumSet.allOf(Duty.class)
                : staff.duties(provider, account).orElseGet(() -> EnumSet.allOf(Duty.class));
    }
}
