package org.kommunalcampus.web.security;

import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.CallerSource;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Finds the caller behind the current sign-in, once per request. */
@Component
@RequiredArgsConstructor
class Callers implements CallerSource {

    private static final String ATTRIBUTE = Callers.class.getName();

    private final Identities identities;
    private final ObjectProvider<SignedInIdentity> signIn;

    @Override
    public Caller current() {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Caller known) {
            return known;
        }
        Caller caller = find(SecurityContextHolder.getContext().getAuthentication());
        request.setAttribute(ATTRIBUTE, caller, RequestAttributes.SCOPE_REQUEST);
        return caller;
    }

    private Caller find(@Nullable Authentication authentication) {
        if (authentication == null
                || authentication instanceof AnonymousAuthenticationToken
                || !authentication.isAuthenticated()) {
            return Caller.anonymous();
        }
        return signIn.stream()
                .findFirst()
                .map(way -> caller(way.of(authentication), RealmRoles.of(authentication.getAuthorities())))
                .orElseGet(Caller::anonymous);
    }

    /** Roles are those of the sign-in, belonging is the platform's; an account that the platform does not know may do nothing. */
    private Caller caller(IdentityKey key, Set<Role> roles) {
        return identities.callerOf(key, roles).orElseGet(() -> new Caller("", Set.of(), key, null, null, null));
    }
}
