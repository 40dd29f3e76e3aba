package org.kommunalcampus.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kommunalcampus.http.BearerToken;
import org.kommunalcampus.launch.ToolAccesses;
import org.kommunalcampus.web.outage.OutageGate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Lets learning tools of others in. They prove themselves by what they sign and by the token that they get for it, which the use cases check; no cookie counts
 * here. A tool that sends people to be signed in by a form comes without their cookie, and is led to the page for people.
 */
@Configuration(proxyBeanMethods = false)
class ToolSecurity {

    private static final String[] ADDRESSES = {"/lti/jwks", "/lti/token", "/lti/modules/**"};
    private static final String AUTHORISATION = "/lti/authorisation";
    private static final long LARGEST_BODY = 64L * 1024;

    @Bean
    @Order(0)
    SecurityFilterChain toolChain(
            HttpSecurity http, Admission admission, OutageGate outages, RateLimits limits, ToolAccesses accesses) {
        SecurityConfiguration.admit(http, admission, outages, limits);
        return http.securityMatchers(
                        matchers -> matchers.requestMatchers(ADDRESSES).requestMatchers(HttpMethod.POST, AUTHORISATION))
                .addFilterBefore(new Step("tool", ToolSecurity::admitSmall), AuthorizationFilter.class)
                .addFilterBefore(
                        new Step(
                                "tool-limit",
                                (request, response, chain) -> limits.byTool(
                                        accesses.holder(BearerToken.of(request)), request, response, chain)),
                        AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, ADDRESSES)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/lti/token", "/lti/modules/**", AUTHORISATION)
                        .permitAll()
                        .requestMatchers(HttpMethod.PUT, "/lti/modules/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .build();
    }

    private static void admitSmall(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LARGEST_BODY) {
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
