package org.kommunalcampus.web.security;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Signs somebody in again without the person noticing, by the refresh token of the session. */
@Component
@Profile(SignInProfiles.OPEN_ID)
@RequiredArgsConstructor
class RereadSignIn {

    private final ClientRegistrationRepository registrations;
    private final IdentityProvider provider;
    private final LinkedOidcUserService arrivals;
    private final OidcIdTokenDecoderFactory decoders = new OidcIdTokenDecoderFactory();

    /** The sign-in as it is now; nothing without a refresh token. Throws what the identity provider answers. */
    Optional<Authentication> of(HttpSession session, OAuth2AuthenticationToken before, OidcUser user) {
        return RefreshTokens.of(session).map(token -> again(session, before, user, token));
    }

    private Authentication again(HttpSession session, OAuth2AuthenticationToken before, OidcUser user, String token) {
        ClientRegistration registration =
                Objects.requireNonNull(registrations.findByRegistrationId(before.getAuthorizedClientRegistrationId()));
        // only the refresh token is sent; the spent access token is asked for by the type
        var spent = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, "spent", Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
        OAuth2AccessTokenResponse answer = provider.refreshments()
                .getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                        registration, spent, new OAuth2RefreshToken(token, Instant.EPOCH)));
        RefreshTokens.keep(session, answer.getRefreshToken());
        if (!(answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN) instanceof String idToken)) {
            throw new OAuth2AuthenticationException("missing_id_token");
        }
        Jwt read = decoders.createDecoder(registration).decode(idToken);
        if (!Objects.equals(user.getSubject(), read.getSubject())) {
            throw new OAuth2AuthenticationException("another_subject");
        }
        OidcUser now = arrivals.loadUser(new OidcUserRequest(
                registration,
                answer.getAccessToken(),
                new OidcIdToken(idToken, read.getIssuedAt(), read.getExpiresAt(), read.getClaims())));
        var fresh = new OAuth2AuthenticationToken(now, now.getAuthorities(), registration.getRegistrationId());
        fresh.setDetails(before.getDetails());
        return fresh;
    }
}
