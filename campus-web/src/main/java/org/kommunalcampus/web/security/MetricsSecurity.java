package org.kommunalcampus.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** Lets a monitoring system read figures by a token of its own; people and their roles have nothing to do with it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MetricsSettings.class)
class MetricsSecurity {

    static final String ADDRESS = "/actuator/prometheus";

    private static final String SCHEME = "Bearer ";

    @Bean
    @Order(0)
    SecurityFilterChain metricsChain(HttpSecurity http, MetricsSettings settings) {
        return http.securityMatcher(ADDRESS)
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((who, context) ->
                                new AuthorizationDecision(knows(settings.token(), context.getRequest()))))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }

    private static boolean knows(String token, HttpServletRequest request) {
        @Nullable String named = request.getHeader(HttpHeaders.AUTHORIZATION);
        return !token.isBlank()
                && named != null
                && MessageDigest.isEqual((SCHEME + token).getBytes(UTF_8), named.getBytes(UTF_8));
    }
}
