package org.kommunalcampus.web.security;

import org.kommunalcampus.shared.IdentityKey;
import org.springframework.security.core.Authentication;

/** Reads issuer and subject from a successful sign-in; each way to sign in brings its own. */
@FunctionalInterface
public interface SignedInIdentity {

    /** Who signed in; never called for anonymous requests. */
    IdentityKey of(Authentication authentication);
}
