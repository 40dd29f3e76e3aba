package org.kommunalcampus.web.security;

import org.springframework.security.core.AuthenticationException;

/** The identity provider does not answer, so that nobody can be signed in for now. */
class SignInUnavailable extends AuthenticationException {

    SignInUnavailable(Throwable cause) {
        super("the identity provider does not answer", cause);
    }
}
