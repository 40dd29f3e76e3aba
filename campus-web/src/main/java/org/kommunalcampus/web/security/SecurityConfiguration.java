package org.kommunalcampus.web.security;

import static org.kommunalcampus.shared.Role.DATA_PROTECTION;
import static org.kommunalcampus.shared.Role.FORMER;
import static org.kommunalcampus.shared.Role.HR;
import static org.kommunalcampus.shared.Role.LEARNER;
import static org.kommunalcampus.shared.Role.MANAGER;
import static org.kommunalcampus.shared.Role.OPERATOR;
import static org.kommunalcampus.shared.Role.PROVIDER;
import static org.kommunalcampus.shared.Role.REVIEWER;
import static org.kommunalcampus.shared.Role.STAFF_COUNCIL;

import java.util.Arrays;
import java.util.Optional;
import org.kommunalcampus.http.FormTargets;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.outage.OutageGate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Which role may reach which address; everything not named is denied. Use cases check role and belonging again: this is the outer of two walls.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Nothing but our own files; no inline code. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
                    + "img-src 'self' data:; connect-src 'self'; form-action 'self'%s; base-uri 'none'; frame-ancestors 'none'";

    private static final String POLICY = "Content-Security-Policy";
    private static final String CHECK_OF_RECORDS = "/nachweis-pruefen";

    private static final String[] OPEN_API = {
        "/api/v1/modules",
        "/api/v1/modules/*",
        "/api/v1/competence-frameworks",
        "/api/v1/competence-frameworks/*",
        "/api/v1/competence-frameworks/*/competences",
        "/api/v1/job-profiles",
        "/api/v1/packages",
        "/api/v1/packages/*",
        "/api/v1/topics",
        "/api/v1/venues",
        "/api/v1/records/*/verification",
        "/api/v1/records/status/*",
        "/api/v1/records/status/*/suspension",
        "/bridges/moochub/courses",
        "/v3/api-docs",
        "/v3/api-docs.yaml"
    };

    private static final String[] OPEN_PAGES = {
        "/",
        "/anmeldung",
        "/ohne-zuordnung",
        "/geraet",
        "/katalog",
        "/katalog/**",
        CHECK_OF_RECORDS,
        CHECK_OF_RECORDS + "/*",
        "/.well-known/jwks.json",
        "/calendar/*",
        "/pakete",
        "/pakete/*",
        "/themen",
        "/api",
        "/aufnahme",
        "/aufnahme/gesendet",
        "/aufnahme/bestaetigung/*",
        "/barrierefreiheit",
        "/leichte-sprache",
        "/datenschutz",
        "/datenschutz/auswertungen",
        "/impressum"
    };

    private static final String[] LEARNER_PAGES = {
        "/lehrplan",
        "/lehrplan/**",
        "/dialog",
        "/dialog/*",
        "/profil",
        "/profil/**",
        "/buchungen",
        "/buchungen/**",
        "/anwesenheit/*",
        "/lernen/**",
        "/lti/authorisation",
        "/lerngruppen",
        "/lerngruppen/**",
        "/nachweise/anerkennung",
        "/nachweise/anerkennung/**",
        "/mitteilungen/einstellungen",
        "/mitteilungen/e-mails",
        "/meine-daten/einwilligungen",
        "/meine-daten/einwilligungen/**",
        "/meine-daten/kalender",
        "/meine-daten/kalender/**",
        "/meine-daten/abwesenheiten",
        "/meine-daten/abwesenheiten/**"
    };

    /** What people keep when they leave: the own records, and what they decide about the own data. */
    private static final String[] OWN_RECORDS = {
        "/nachweise",
        "/nachweise/**",
        "/meine-daten/loeschung",
        "/meine-daten/privates-konto",
        "/meine-daten/privates-konto/**"
    };

    private static final String[] OWN_RECORDS_API = {
        "/api/v1/me/records", "/api/v1/me/records/**", "/api/v1/me/erasure", "/api/v1/me/private-account"
    };

    /** What only those do in discussions who moderate. */
    private static final String[] MODERATION = {
        "/austausch/*/themen/*/anheftung",
        "/austausch/*/themen/*/schliessung",
        "/austausch/*/themen/*/oeffnung",
        "/austausch/*/themen/*/beitraege/*/ausblendung",
        "/austausch/*/themen/*/beitraege/*/einblendung"
    };

    /** What only learners do there. */
    private static final String[] OWN_READING = {
        "/austausch/*/abo",
        "/austausch/*/name",
        "/austausch/*/gelesen",
        "/austausch/*/themen/*/abo",
        "/austausch/*/themen/*/beitraege/*/meldung"
    };

    private static final String UNSUBSCRIPTION = "/e-mails/abbestellen/*";

    private static final String[] STATIC_FILES = {"/assets/**", "/favicon.ico", "/robots.txt"};

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(
            HttpSecurity http,
            SignInWay way,
            ApiErrors errors,
            Admission admission,
            OutageGate outages,
            RateLimits limits,
            Callers callers)
            throws Exception {
        way.forPrograms(http, errors);
        admit(http, admission, outages, limits);
        http.addFilterBefore(
                new Step(
                        "account",
                        (request, response, chain) -> limits.byAccount(
                                Optional.ofNullable(callers.current().identity()), request, response, chain)),
                AuthorizationFilter.class);
        return http.securityMatcher("/api/v1/**", "/bridges/**", "/v3/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, OPEN_API)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/v1/records/verification")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/v1/me/export")
                        .hasAnyRole(names(Role.values()))
                        .requestMatchers(OWN_RECORDS_API)
                        .hasAnyRole(names(LEARNER, FORMER))
                        .requestMatchers("/api/v1/me/**")
                        .hasAnyRole(names(LEARNER))
                        .requestMatchers("/api/v1/provider", "/api/v1/provider/**")
                        .hasAnyRole(names(PROVIDER))
                        .requestMatchers("/api/v1/modules/*/discussions", "/api/v1/modules/*/discussions/**")
                        .hasAnyRole(names(LEARNER, PROVIDER, OPERATOR))
                        .requestMatchers("/api/v1/calls", "/api/v1/calls/**")
                        .hasAnyRole(names(REVIEWER))
                        .requestMatchers("/api/v1/reviews", "/api/v1/reviews/**")
                        .hasAnyRole(names(REVIEWER))
                        .requestMatchers(HttpMethod.POST, "/api/v1/municipalities/*/approvals/**")
                        .hasAnyRole(names(HR, MANAGER))
                        .requestMatchers("/api/v1/municipalities/*/absences/imports")
                        .hasAnyRole(names(HR))
                        .requestMatchers(
                                "/api/v1/municipalities/*/absences",
                                "/api/v1/municipalities/*/absences/**",
                                "/api/v1/municipalities/*/groups-of-staffing",
                                "/api/v1/municipalities/*/groups-of-staffing/*")
                        .hasAnyRole(names(HR, MANAGER))
                        .requestMatchers("/api/v1/municipalities/*/talks", "/api/v1/municipalities/*/talks/**")
                        .hasAnyRole(names(MANAGER))
                        .requestMatchers(HttpMethod.POST, "/api/v1/municipalities/*/members/*/goals")
                        .hasAnyRole(names(HR, MANAGER))
                        .requestMatchers(HttpMethod.GET, "/api/v1/municipalities/*/evaluations")
                        .hasAnyRole(names(HR, STAFF_COUNCIL, DATA_PROTECTION))
                        .requestMatchers(HttpMethod.GET, "/api/v1/municipalities/*/audit")
                        .hasAnyRole(names(STAFF_COUNCIL, DATA_PROTECTION))
                        .requestMatchers(HttpMethod.GET, "/api/v1/municipalities/**")
                        .hasAnyRole(names(HR, MANAGER))
                        .requestMatchers("/api/v1/municipalities/**")
                        .hasAnyRole(names(HR))
                        .requestMatchers("/api/v1/operator/**")
                        .hasAnyRole(names(OPERATOR))
                        .anyRequest()
                        .denyAll())
                // no cookie signs anybody in here, so there is nothing to forge
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(errors).accessDeniedHandler(errors))
                .headers(headers -> headers(headers, way))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageChain(
            HttpSecurity http,
            SignInWay way,
            SignInEntry entry,
            PageRefusals refusals,
            Admission admission,
            OutageGate outages,
            RateLimits limits,
            MovedAddresses moved,
            SharedTerminal terminal)
            throws Exception {
        way.forPages(http);
        admit(http, admission, outages, limits);
        http.addFilterBefore(new Step("moved", moved::lead), CsrfFilter.class)
                .addFilterBefore(new Step("terminal", terminal::shorten), AuthorizationFilter.class);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(STATIC_FILES)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, OPEN_PAGES)
                        .permitAll()
                        .requestMatchers("/registrierung", UNSUBSCRIPTION)
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.POST,
                                CHECK_OF_RECORDS,
                                ArrivedPage.UNASSIGNED,
                                "/geraet",
                                "/aufnahme",
                                "/aufnahme/bestaetigung/*")
                        .permitAll()
                        .requestMatchers(
                                "/error", "/actuator/health", "/actuator/health/live", "/actuator/health/ready")
                        .permitAll()
                        .requestMatchers(LEARNER_PAGES)
                        .hasAnyRole(names(LEARNER))
                        .requestMatchers(OWN_RECORDS)
                        .hasAnyRole(names(LEARNER, FORMER))
                        .requestMatchers("/mitteilungen", "/mitteilungen/**")
                        .hasAnyRole(names(LEARNER, PROVIDER, REVIEWER))
                        .requestMatchers(MODERATION)
                        .hasAnyRole(names(PROVIDER, OPERATOR))
                        .requestMatchers(OWN_READING)
                        .hasAnyRole(names(LEARNER))
                        .requestMatchers(HttpMethod.GET, "/austausch/*/themen/*")
                        .hasAnyRole(names(LEARNER, PROVIDER, OPERATOR))
                        .requestMatchers("/austausch", "/austausch/**")
                        .hasAnyRole(names(LEARNER, PROVIDER))
                        .requestMatchers(HttpMethod.GET, "/sitzung")
                        .hasAnyRole(names(Role.values()))
                        .requestMatchers("/meine-daten", "/meine-daten/**")
                        .hasAnyRole(names(Role.values()))
                        .requestMatchers("/was-waere-wenn", "/was-waere-wenn/**")
                        .hasAnyRole(names(HR, REVIEWER, OPERATOR))
                        .requestMatchers("/umfragen/module/*")
                        .hasAnyRole(names(PROVIDER, REVIEWER, OPERATOR))
                        .requestMatchers("/umfragen", "/umfragen/**")
                        .hasAnyRole(names(LEARNER, HR, PROVIDER))
                        .requestMatchers("/personal", "/personal/**")
                        .hasAnyRole(names(HR))
                        .requestMatchers("/mitbestimmung", "/mitbestimmung/**")
                        .hasAnyRole(names(STAFF_COUNCIL, DATA_PROTECTION))
                        .requestMatchers("/team", "/team/**")
                        .hasAnyRole(names(MANAGER))
                        .requestMatchers("/genehmigungen/regel", "/budgets", "/budgets/**")
                        .hasAnyRole(names(HR))
                        .requestMatchers("/genehmigungen", "/genehmigungen/**")
                        .hasAnyRole(names(HR, MANAGER))
                        .requestMatchers("/abwesenheiten/import", "/abwesenheiten/import/**")
                        .hasAnyRole(names(HR))
                        .requestMatchers("/abwesenheiten", "/abwesenheiten/**")
                        .hasAnyRole(names(HR, MANAGER))
                        .requestMatchers("/anbieter", "/anbieter/**")
                        .hasAnyRole(names(PROVIDER))
                        .requestMatchers("/beirat", "/beirat/**")
                        .hasAnyRole(names(REVIEWER))
                        .requestMatchers("/betrieb", "/betrieb/**")
                        .hasAnyRole(names(OPERATOR))
                        .anyRequest()
                        .denyAll())
                // mail programs send it without a page; what it holds is signed and stops mails, nothing else
                .csrf(csrf -> csrf.ignoringRequestMatchers(UNSUBSCRIPTION))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(entry).accessDeniedHandler(refusals))
                .headers(headers -> headers(headers, way))
                .build();
    }

    static void admit(HttpSecurity http, Admission admission, OutageGate outages, RateLimits limits) {
        http.addFilterAfter(new Step("outage", outages::check), HeaderWriterFilter.class)
                .addFilterAfter(new Step("limit", limits::byAddress), HeaderWriterFilter.class)
                .addFilterAfter(new Step("admission", admission::check), HeaderWriterFilter.class);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, SignInWay way) {
        String elsewhere = way.leadsTo().isEmpty() ? "" : " " + way.leadsTo();
        headers.addHeaderWriter((request, response) -> {
                    // files that people have uploaded carry a stricter one
                    if (!response.containsHeader(POLICY)) {
                        String targets = FormTargets.of(request);
                        response.setHeader(
                                POLICY,
                                CONTENT_SECURITY_POLICY.formatted(
                                        targets.isEmpty() ? elsewhere : elsewhere + " " + targets));
                    }
                })
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resources -> resources.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .frameOptions(frames -> frames.deny())
                .cacheControl(Customizer.withDefaults());
    }

    private static String[] names(Role... roles) {
        return Arrays.stream(roles).map(Role::name).toArray(String[]::new);
    }
}
