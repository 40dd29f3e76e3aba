package org.kommunalcampus.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Sends people who are not signed in to where they can do so; a partial update (htmx) makes the browser load that page as a whole. */
@Component
class SignInEntry extends LoginUrlAuthenticationEntryPoint {

    private final SignInWay way;
    private final KnownAddresses addresses;

    SignInEntry(SignInWay way, KnownAddresses addresses) {
        super(way.address());
        this.way = way;
        this.addresses = addresses;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException authException)
            throws IOException, ServletException {
        if (!addresses.include(request)) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Redirect", request.getContextPath() + entrance(request));
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        super.commence(request, response, authException);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
        return entrance(request);
    }

    /** Whose session has ended is told so first. */
    private String entrance(HttpServletRequest request) {
        boolean ended = request.getAttribute(SessionReview.ENDED) != null
                || request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return ended ? SignInEntrance.PAGE + "?ended" : way.address();
    }
}
