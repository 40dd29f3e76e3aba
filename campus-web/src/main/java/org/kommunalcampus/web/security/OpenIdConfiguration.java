package org.kommunalcampus.web.security;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.kommunalcampus.http.PublicAddress;
import org.kommunalcampus.shared.IdentityKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** What OpenID Connect needs to know. The issuer is asked when somebody signs in, never at start, so that the program stays up without it. */
@Configuration(proxyBeanMethods = false)
@Profile(SignInProfiles.OPEN_ID)
class OpenIdConfiguration {

    /** The name of the one identity provider in our own addresses. */
    static final String REGISTRATION = "keycloak";

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    @Bean
    ClientRegistrationRepository registrations(SignInSettings settings, PublicAddress address) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(settings, address)));
    }

    @Bean
    JwtDecoder tokens(SignInSettings settings, Clock clock) {
        JwtDecoder decoder = new SupplierJwtDecoder(() -> decoder(settings, clock));
        return token -> {
            try {
                return decoder.decode(token);
            } catch (BadJwtException bad) {
                throw bad;
            } catch (JwtException | JwtDecoderInitializationException unreachable) {
                throw new SignInUnavailable(unreachable);
            }
        };
    }

    @Bean
    SignedInIdentity openIdIdentity() {
        return authentication -> {
            if (authentication instanceof JwtAuthenticationToken program) {
                return key(program.getToken());
            }
            if (authentication.getPrincipal() instanceof OidcUser person) {
                return key(person);
            }
            throw new IllegalStateException("signed in by " + authentication.getClass());
        };
    }

    /** Issuer and subject, which every token has. */
    static IdentityKey key(ClaimAccessor claims) {
        return new IdentityKey(
                Objects.requireNonNull(claims.getClaimAsString("iss")),
                Objects.requireNonNull(claims.getClaimAsString("sub")));
    }

    private static ClientRegistration registration(SignInSettings settings, PublicAddress address) {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri(address.template() + "/login/oauth2/code/{registrationId}")
                .scope("openid", "profile", "email")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    private static JwtDecoder decoder(SignInSettings settings, Clock clock) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withIssuerLocation(settings.issuer()).build();
        JwtTimestampValidator times = new JwtTimestampValidator(CLOCK_SKEW);
        times.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                times, new JwtIssuerValidator(settings.issuer()), new JwtAudienceValidator(settings.audience()))));
        return decoder;
    }
}
