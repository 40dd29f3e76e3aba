package org.kommunalcampus.catalogue;

import org.kommunalcampus.organisation.AccessDenied;
import org.kommunalcampus.organisation.Caller;
import org.kommunalcampus.organisation.ProviderId;
import org.kommunalcampus.organisation.Role;

/** Who may work on a provider's modules: its own staff, and the platform's operator. */
final class Ownership {

    private Ownership() {}

    /** Throws {@link AccessDenied} for everybody else. */
    static void check(Caller caller, ProviderId provider) {
        if (!caller.is(Role.OPERATOR)) {
            caller.mustBelongTo(provider);
        }
    }

    /** Whether the caller may see modules of the provider that the public does not see. */
    static boolean sees(Caller caller, ProviderId provider) {
        return caller.is(Role.OPERATOR)
                || caller.is(Role.REVIEWER)
                || (caller.is(Role.PROVIDER) && provider.equals(caller.provider()));
    }
}
