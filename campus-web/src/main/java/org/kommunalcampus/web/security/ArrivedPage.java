package org.kommunalcampus.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Leads on to what somebody wanted to see; an account that is not assigned to anybody yet to the page that says so. */
class ArrivedPage extends SavedRequestAwareAuthenticationSuccessHandler {

    static final String UNASSIGNED = "/ohne-zuordnung";

    ArrivedPage() {
        // an address that was asked for is kept with the host that the client named; only its path counts
        setRedirectStrategy((request, response, url) -> response.sendRedirect(
                url.startsWith("/") ? request.getContextPath() + url : url.replaceFirst("^https?://[^/?#]*", "")));
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (RealmRoles.of(authentication.getAuthorities()).isEmpty()) {
            clearAuthenticationAttributes(request);
            getRedirectStrategy().sendRedirect(request, response, UNASSIGNED);
            return;
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
