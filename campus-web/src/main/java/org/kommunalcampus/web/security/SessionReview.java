package org.kommunalcampus.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Looks at the session of each request: one that has lasted too long ends; every few minutes the identity provider is asked again, so that roles follow and
 * a blocked account gets no further. While the identity provider does not answer, people work on.
 */
@Slf4j
@Component
@Profile(SignInProfiles.OPEN_ID)
@RequiredArgsConstructor
class SessionReview {

    /** Attribute of a request whose session has been ended here. */
    static final String ENDED = SessionReview.class.getName() + ".ended";

    private static final String REVIEWED = SessionReview.class.getName();

    private final SessionSettings settings;
    private final RereadSignIn reread;
    private final Clock clock;

    void check(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (session != null
                && signedIn instanceof OAuth2AuthenticationToken token
                && token.getPrincipal() instanceof OidcUser user) {
            review(session, token, user);
            if (SecurityContextHolder.getContext().getAuthentication() == null) {
                request.setAttribute(ENDED, true);
            }
        }
        chain.doFilter(request, response);
    }

    private void review(HttpSession session, OAuth2AuthenticationToken token, OidcUser user) {
        Instant now = clock.instant();
        Instant signedIn = user.getIdToken().getClaimAsInstant("auth_time") == null
                ? Instant.ofEpochMilli(session.getCreationTime())
                : user.getIdToken().getClaimAsInstant("auth_time");
        if (signedIn.plus(settings.longest()).isBefore(now)) {
            end(session, "lasted too long");
            return;
        }
        Instant reviewed = session.getAttribute(REVIEWED) instanceof Instant last
                ? last
                : Instant.ofEpochMilli(session.getCreationTime());
        if (reviewed.plus(settings.reread()).isAfter(now)) {
            return;
        }
        session.setAttribute(REVIEWED, now);
        try {
            reread.of(session, token, user)
                    .ifPresentOrElse(fresh -> keep(session, fresh), () -> end(session, "has no token"));
        } catch (OAuth2AuthorizationException | OAuth2AuthenticationException refused) {
            if (SignInFailures.isOutageBehind(refused)) {
                log.warn("The identity provider could not be asked about a session");
            } else {
                end(session, "is not wanted by the identity provider any more");
            }
        } catch (JwtException | RestClientException unreachable) {
            log.warn("The identity provider could not be asked about a session");
        }
    }

    private static void keep(HttpSession session, Authentication fresh) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(fresh);
        SecurityContextHolder.setContext(context);
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }

    private static void end(HttpSession session, String why) {
        log.info("A session ends, as it {}", why);
        session.invalidate();
        SecurityContextHolder.clearContext();
    }
}
