package org.kommunalcampus.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.http.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Words what the filter chain refuses as the API words all its problems. */
@Component
@RequiredArgsConstructor
class ApiErrors implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter problems;
    private final SignInWay way;
    private final KnownAddresses addresses;

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (exception instanceof SignInUnavailable) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "30");
            problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "sign-in-unavailable");
        } else if (exception instanceof InvalidBearerTokenException) {
            SecurityEvents.notSignedIn("invalid_token");
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.write(request, response, HttpStatus.UNAUTHORIZED, "token-invalid");
        } else if (!addresses.include(request)) {
            problems.write(request, response, HttpStatus.NOT_FOUND, "not-found");
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, way.challenge());
            problems.write(request, response, HttpStatus.UNAUTHORIZED, "sign-in-required");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        if (addresses.include(request)) {
            SecurityEvents.refused(request);
            problems.write(request, response, HttpStatus.FORBIDDEN, "access-denied");
        } else {
            problems.write(request, response, HttpStatus.NOT_FOUND, "not-found");
        }
    }
}
