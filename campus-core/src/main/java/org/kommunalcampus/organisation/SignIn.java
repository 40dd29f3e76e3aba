package org.kommunalcampus.organisation;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Role;

/**
 * What the identity provider vouches for when somebody signs in.
 *
 * @param key who it is
 * @param displayName how the person is greeted
 * @param roles what the person may be; belonging is never taken from here, and neither is that somebody has left
 * @param verifiedEmail the address, only if the identity provider has verified it
 */
public record SignIn(
        IdentityKey key,
        String displayName,
        Set<Role> roles,
        @Nullable String verifiedEmail) {

    /** Keeps its own copy of the roles. */
    public SignIn {
        roles = roles.stream().filter(role -> role != Role.FORMER).collect(Collectors.toUnmodifiableSet());
    }
}
