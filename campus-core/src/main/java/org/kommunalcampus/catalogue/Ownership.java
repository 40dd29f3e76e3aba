package org.kommunalcampus.catalogue;

import org.kommunalcampus.organisation.Caller;
import org.kommunalcampus.organisation.ProviderId;
import org.kommunalcampus.organisation.Role;

/** Who may see a provider's modules that the public does not see. */
final class Ownership {

    private Ownership() {}

    /** Whether the caller may see modules of the provider that the public does not see. */
    static boolean sees(Caller caller, ProviderId provider) {
        return caller.is(Role.OPERATOR)
                || caller.is(Role.REVIEWER)
                || (caller.is(Role.PROVIDER) && provider.equals(caller.provider()));
    }
}
