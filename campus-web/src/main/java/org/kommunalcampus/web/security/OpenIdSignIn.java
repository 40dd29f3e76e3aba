package org.kommunalcampus.web.security;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.http.PublicAddress;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Signs people in at Keycloak (authorisation code with PKCE), out of the single sign-on session too, and programs by bearer token.
 */
@Component
@Profile(SignInProfiles.OPEN_ID)
@RequiredArgsConstructor
class OpenIdSignIn implements SignInWay {

    private final SignInSettings settings;
    private final ClientRegistrationRepository registrations;
    private final LinkedOidcUserService arrivals;
    private final SignInFailures failures;
    private final IdentityProvider provider;
    private final PublicAddress address;
    private final SharedSessionRegistry sessions;
    private final EndedElsewhere endedElsewhere;
    private final SessionReview review;
    private final SharedTerminal terminal;

    @Override
    public void forPages(HttpSecurity http) throws Exception {
        http.addFilterBefore(new Step("session", review::check), AuthorizationFilter.class);
        http.oauth2Login(login -> login.loginPage(PAGE)
                        .authorizedClientRepository(new RefreshTokens())
                        .oidcSessionRegistry(sessions)
                        .authorizationEndpoint(begin -> begin.authorizationRequestResolver(ifAnswering()))
                        .tokenEndpoint(token -> token.accessTokenResponseClient(provider.codes()))
                        .userInfoEndpoint(user -> user.oidcUserService(arrivals))
                        .successHandler(new ArrivedPage())
                        .failureHandler(failures)
                        .addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                                filter.setAuthenticationFailureHandler(failures);
                                return filter;
                            }
                        }))
                .oidcLogout(elsewhere -> elsewhere
                        .oidcSessionRegistry(sessions)
                        .backChannel(channel -> channel.logoutHandler(endedElsewhere)))
                .logout(logout -> logout.logoutUrl("/abmeldung").logoutSuccessHandler(endOfSingleSignOn()));
    }

    @Override
    public void forPrograms(HttpSecurity http, ApiErrors errors) throws Exception {
        JwtAuthenticationConverter roles = new JwtAuthenticationConverter();
        roles.setJwtGrantedAuthoritiesConverter(arrivals::ofProgram);
        http.oauth2ResourceServer(programs ->
                programs.jwt(tokens -> tokens.jwtAuthenticationConverter(roles)).authenticationEntryPoint(errors));
    }

    @Override
    public String address() {
        return "/oauth2/authorization/" + OpenIdConfiguration.REGISTRATION;
    }

    @Override
    public String challenge() {
        return "Bearer";
    }

    @Override
    public String leadsTo() {
        return settings.origin();
    }

    private LogoutSuccessHandler endOfSingleSignOn() {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri(address.template() + "/?signedOut");
        handler.setDefaultTargetUrl("/?signedOut");
        return handler;
    }

    /** Leads to the identity provider only while it answers; people would end at an error of their browser otherwise. On a shared device it asks anew who it is. */
    private OAuth2AuthorizationRequestResolver ifAnswering() {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(
                registrations, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        resolver.setAuthorizationRequestCustomizer(request -> {
            provider.mustAnswer();
            if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                    && terminal.sent(current.getRequest())) {
                request.additionalParameters(more -> more.put("prompt", "login"));
            }
        });
        return resolver;
    }
}
