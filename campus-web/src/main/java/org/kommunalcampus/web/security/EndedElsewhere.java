package org.kommunalcampus.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Ends sessions here that the identity provider has ended there (back-channel logout), on whatever node they were begun. */
@Slf4j
@Component
@Profile(SignInProfiles.OPEN_ID)
@RequiredArgsConstructor
class EndedElsewhere implements LogoutHandler {

    private final SharedSessionRegistry sessions;

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication message) {
        if (message != null && message.getPrincipal() instanceof OidcLogoutToken token) {
            long ended = sessions.removeSessionInformation(token).spliterator().getExactSizeIfKnown();
            log.info("The identity provider ended {} session(s)", ended);
        }
    }
}
