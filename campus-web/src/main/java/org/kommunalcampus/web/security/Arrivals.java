package org.kommunalcampus.web.security;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.Refused;
import org.kommunalcampus.organisation.Role;
import org.kommunalcampus.organisation.SignIn;
import org.kommunalcampus.organisation.SignIns;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Receives people whom Keycloak has signed in: links the account to its employee and keeps the roles that count. The ID token says all we ask for. */
@Component
@Profile(SignInProfiles.OPEN_ID)
@RequiredArgsConstructor
class Arrivals implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final SignIns signIns;

    @Override
    public OidcUser loadUser(OidcUserRequest request) throws OAuth2AuthenticationException {
        OidcIdToken token = request.getIdToken();
        try {
            Set<Role> roles = signIns.arrive(signIn(token));
            return new DefaultOidcUser(RealmRoles.authorities(roles), token);
        } catch (Refused | DataIntegrityViolationException conflict) {
            throw new OAuth2AuthenticationException("identity_conflict");
        }
    }

    private static SignIn signIn(OidcIdToken token) {
        String name = Optional.ofNullable(token.getFullName())
                .or(() -> Optional.ofNullable(token.getPreferredUsername()))
                .orElseGet(() -> Objects.requireNonNull(token.getSubject()));
        @Nullable String email = Boolean.TRUE.equals(token.getEmailVerified()) ? token.getEmail() : null;
        return new SignIn(OpenIdConfiguration.key(token), name, RealmRoles.of(token.getClaims()), email);
    }
}
