package org.kommunalcampus.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.Set;
import org.kommunalcampus.shared.Role;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Gives somebody who is signed in other roles at once, in a session with another id. */
@Component
public class FreshRoles {

    /** Has the roles count from the next request on. */
    public void take(HttpServletRequest request, Set<Role> roles) {
        Authentication before =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        AbstractAuthenticationToken now = with(before, roles);
        now.setDetails(before.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(now);
        SecurityContextHolder.setContext(context);
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }

    private static AbstractAuthenticationToken with(Authentication before, Set<Role> roles) {
        if (before instanceof OAuth2AuthenticationToken token && token.getPrincipal() instanceof OidcUser user) {
            var known = new DefaultOidcUser(RealmRoles.authorities(roles), user.getIdToken());
            return new OAuth2AuthenticationToken(
                    known, known.getAuthorities(), token.getAuthorizedClientRegistrationId());
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                Objects.requireNonNull(before.getPrincipal()), null, RealmRoles.authorities(roles));
    }
}
