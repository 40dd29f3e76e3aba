package org.kommunalcampus.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.annotation.Profile;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Tells people why the sign-in elsewhere did not work: it was refused or broken off, or the identity provider does not answer. */
@Slf4j
@Component
@Profile(SignInProfiles.OPEN_ID)
class SignInFailures implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean unreachable = isOutageBehind(failure);
        if (unreachable) {
            log.warn(
                    "The identity provider does not answer: {}",
                    NestedExceptionUtils.getMostSpecificCause(failure).toString());
        } else {
            SecurityEvents.notSignedIn(code(failure));
        }
        response.sendRedirect(
                request.getContextPath() + SignInEntrance.PAGE + (unreachable ? "?unavailable" : "?failed"));
    }

    /** Whether the identity provider did not answer, or not in a way that can be read. */
    static boolean isOutageBehind(Throwable failure) {
        return causes(failure).anyMatch(SignInFailures::isOutage);
    }

    private static String code(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : failure.getClass().getSimpleName();
    }

    private static boolean isOutage(Throwable cause) {
        return cause instanceof IOException || cause instanceof IllegalArgumentException;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
