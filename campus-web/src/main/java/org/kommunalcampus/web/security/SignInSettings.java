package org.kommunalcampus.web.security;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and as what the platform signs people in. Nothing is fetched from the issuer before somebody signs in.
 *
 * @param issuer address of the Keycloak realm, exactly as it stands in its tokens
 * @param clientId the platform's name there
 * @param clientSecret the platform's secret there
 * @param audience what a token for the API must name as its audience
 */
@ConfigurationProperties("campus.sign-in")
public record SignInSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("kommunalcampus") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("kommunalcampus-api") String audience) {

    /** Scheme, host and port of the issuer; empty while there is none. */
    String origin() {
        return issuer.isBlank()
                ? ""
                : URI.create(issuer).resolve("/").toString().replaceFirst("/$", "");
    }

    @Override
    public String toString() {
        return "sign-in at " + issuer + " as " + clientId;
    }
}
