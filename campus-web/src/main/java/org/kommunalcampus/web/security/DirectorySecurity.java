package org.kommunalcampus.web.security;

import org.kommunalcampus.http.ProblemWriter;
import org.kommunalcampus.web.outage.OutageGate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Lets directories in by a key of their municipality; no cookie and no account of a person opens these addresses. */
@Configuration(proxyBeanMethods = false)
class DirectorySecurity {

    @Bean
    @Order(0)
    SecurityFilterChain directoryChain(
            HttpSecurity http,
            Admission admission,
            OutageGate outages,
            RateLimits limits,
            DirectoryCallers callers,
            ProblemWriter problems) {
        SecurityConfiguration.admit(http, admission, outages, limits);
        return http.securityMatcher(DirectoryCallers.BASE + "**")
                .addFilterBefore(new Step("directory", callers::recognise), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((who, context) -> new AuthorizationDecision(
                                DirectoryCallers.of(context.getRequest()).isPresent())))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, nobody) -> {
                    SecurityEvents.notSignedIn("directory_key");
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"SCIM\"");
                    problems.write(request, response, HttpStatus.UNAUTHORIZED, "token-invalid");
                }))
                .build();
    }
}
