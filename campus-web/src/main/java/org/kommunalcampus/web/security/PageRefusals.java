package org.kommunalcampus.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Refuses pages: an unknown address does not exist, an account of nobody is told so, a form whose session has
 * ended leads to the sign-in, all else is forbidden. */
@Component
@RequiredArgsConstructor
class PageRefusals implements AccessDeniedHandler {

    private final SignInEntry entry;
    private final KnownAddresses addresses;

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (!addresses.include(request)) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else if (signedIn != null && RealmRoles.of(signedIn.getAuthorities()).isEmpty()) {
            response.sendRedirect(request.getContextPath() + ArrivedPage.UNASSIGNED);
        } else if (denied instanceof CsrfException && signedIn == null) {
            entry.commence(request, response, new InsufficientAuthenticationException("the session has ended", denied));
        } else {
            SecurityEvents.refused(request);
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
