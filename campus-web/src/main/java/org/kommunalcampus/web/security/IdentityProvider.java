package org.kommunalcampus.web.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks the identity provider, with little patience. */
@Component
@Profile(SignInProfiles.OPEN_ID)
@RequiredArgsConstructor
class IdentityProvider {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final SignInSettings settings;

    /** Returns when it answers; throws {@link UncheckedIOException} when it does not. */
    void mustAnswer() {
        try {
            var connection = (HttpURLConnection) URI.create(settings.issuer() + "/.well-known/openid-configuration")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(Math.toIntExact(PATIENCE.toMillis()));
            connection.setReadTimeout(Math.toIntExact(PATIENCE.toMillis()));
            int status = connection.getResponseCode();
            connection.disconnect();
            if (status != HttpURLConnection.HTTP_OK) {
                throw new IOException("the identity provider answers with status " + status);
            }
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    /** Trades the code of a sign-in for tokens. */
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(impatient());
        return client;
    }

    /** Trades a refresh token for tokens of now. */
    OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshments() {
        var client = new RestClientRefreshTokenTokenResponseClient();
        client.setRestClient(impatient());
        return client;
    }

    private static RestClient impatient() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return RestClient.builder()
                .requestFactory(requests)
                .messageConverters(
                        List.of(new FormHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
