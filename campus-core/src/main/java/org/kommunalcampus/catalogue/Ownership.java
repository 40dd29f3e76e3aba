package org.kommunalcampus.catalogue;

import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;

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
