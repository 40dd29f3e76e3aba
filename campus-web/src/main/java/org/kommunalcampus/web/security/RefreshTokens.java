package org.kommunalcampus.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * Keeps of what the identity provider hands out at the sign-in only the token by which it can be asked again; the platform's own secret would lie in the
 * sessions otherwise.
 */
class RefreshTokens implements OAuth2AuthorizedClientRepository {

    private static final String ATTRIBUTE = RefreshTokens.class.getName();

    /** The token of the session, if there is one. */
    static Optional<String> of(HttpSession session) {
        return Optional.ofNullable((String) session.getAttribute(ATTRIBUTE));
    }

    static void keep(HttpSession session, @Nullable OAuth2RefreshToken token) {
        if (token != null) {
            session.setAttribute(ATTRIBUTE, token.getTokenValue());
        }
    }

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        keep(request.getSession(), client.getRefreshToken());
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
