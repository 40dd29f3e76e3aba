package org.kommunalcampus.testing;

import java.util.Set;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;

/** Callers with one role each, for tests of who may do what. */
public final class Callers {

    private Callers() {}

    /** Staff of the platform's operator. */
    public static Caller operator() {
        return with(Role.OPERATOR);
    }

    /** Staff of the provider. */
    public static Caller providing(ProviderId provider) {
        return new Caller("Anbieter", Set.of(Role.PROVIDER), new IdentityKey("test", "provider"), null, null, provider);
    }

    /** Somebody with the role who belongs nowhere. */
    public static Caller with(Role role) {
        return new Caller(role.name(), Set.of(role), new IdentityKey("test", role.name()), null, null, null);
    }
}
