package org.kommunalcampus.web.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.SignIn;
import org.kommunalcampus.organisation.SignIns;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/**
 * Receives those whom Keycloak has signed in: links the account to its employee and keeps the roles that count. The token says all we ask for, but for the
 * operator whom the settings name.
 */
@Component
@Profile(SignInProfiles.OPEN_ID)
@RequiredArgsConstructor
class LinkedOidcUserService implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final SignIns signIns;
    private final OperatorSettings operator;

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

    /** The roles of a program's token; an account seen for the first time is noted, so that the operator can assign it. */
    Collection<GrantedAuthority> ofProgram(Jwt token) {
        try {
            return RealmRoles.authorities(signIns.meet(signIn(token)));
        } catch (Refused | DataIntegrityViolationException conflict) {
            throw new InvalidBearerTokenException("identity_conflict", conflict);
        }
    }

    private SignIn signIn(ClaimAccessor token) {
        IdentityKey key = OpenIdConfiguration.key(token);
        String name = Optional.ofNullable(token.getClaimAsString(StandardClaimNames.NAME))
                .or(() -> Optional.ofNullable(token.getClaimAsString(StandardClaimNames.PREFERRED_USERNAME)))
                .orElse(key.subject());
        boolean verified = Boolean.TRUE.equals(token.getClaimAsBoolean(StandardClaimNames.EMAIL_VERIFIED));
        @Nullable String email = verified ? token.getClaimAsString(StandardClaimNames.EMAIL) : null;
        return new SignIn(key, name, roles(key, token, email), email);
    }

    private Set<Role> roles(IdentityKey key, ClaimAccessor token, @Nullable String email) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(RealmRoles.of(token.getClaims()));
        if (operator.name(key, email)) {
            roles.add(Role.OPERATOR);
        }
        return roles;
    }
}
