package org.kommunalcampus.web.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Which sessions of this platform came out of which session at the identity provider. The sessions in the database know that themselves, so that any node
 * ends those of all.
 */
@Component
@Profile(SignInProfiles.OPEN_ID)
@RequiredArgsConstructor
class SharedSessionRegistry implements OidcSessionRegistry {

    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    /** Nothing to do: the session itself is stored with the person's name and the token. */
    @Override
    public void saveSessionInformation(OidcSessionInformation info) {}

    /** Nothing to do: the session is deleted by whoever ends it. */
    @Override
    public @Nullable OidcSessionInformation removeSessionInformation(String clientSessionId) {
        return null;
    }

    /** Ends the sessions that the token means: of the person, or of that person's one session at the identity provider. */
    @Override
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
        List<OidcSessionInformation> ended = new ArrayList<>();
        if (token.getSubject() == null) {
            return ended;
        }
        sessions.findByPrincipalName(token.getSubject())
                .forEach((id, session) -> user(session)
                        .filter(user -> isMeant(user, token))
                        .ifPresent(user -> {
                            sessions.deleteById(id);
                            ended.add(new OidcSessionInformation(id, Map.of(), user));
                        }));
        return ended;
    }

    private static boolean isMeant(OidcUser user, OidcLogoutToken token) {
        return Objects.equals(user.getIssuer(), token.getIssuer())
                && (token.getSessionId() == null || token.getSessionId().equals(user.getClaimAsString("sid")));
    }

    private static Optional<OidcUser> user(Session session) {
        return Optional.ofNullable(session.<SecurityContext>getAttribute(CONTEXT))
                .map(SecurityContext::getAuthentication)
                .map(signedIn -> signedIn.getPrincipal() instanceof OidcUser user ? user : null);
    }
}
