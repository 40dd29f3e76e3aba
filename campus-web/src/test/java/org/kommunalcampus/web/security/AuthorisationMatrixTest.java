package org.kommunalcampus.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every operation and page, as each role and as nobody: reached by those whom the matrix names, refused to all others. */
@ApiTest
class AuthorisationMatrixTest {

    private static final Map<String, Set<Role>> ACCOUNTS = Map.of(
            "lernende", Set.of(Role.LEARNER),
            "leitung", Set.of(Role.LEARNER, Role.MANAGER),
            "personal", Set.of(Role.LEARNER, Role.HR),
            "anbieter", Set.of(Role.PROVIDER),
            "beirat", Set.of(Role.REVIEWER),
            "personalrat", Set.of(Role.LEARNER, Role.STAFF_COUNCIL),
            "datenschutz", Set.of(Role.LEARNER, Role.DATA_PROTECTION),
            "ehemalige", Set.of(Role.FORMER),
            "betrieb", Set.of(Role.OPERATOR));

    private static final String MUNICIPALITY = "{municipality}";

    @Autowired
    private MockMvc http;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void theMatrixKnowsEveryOperationAndNoOther() {
        Set<String> known = new TreeSet<>(AuthorisationMatrix.read().keySet());
        known.addAll(AuthorisationMatrix.ofDirectories());
        known.addAll(AuthorisationMatrix.ofTools());
        assertThat(operations()).containsExactlyElementsOf(known);
    }

    @Test
    void noAccountOfAPersonOpensWhatIsForTools() throws Exception {
        for (String operation : AuthorisationMatrix.ofTools()) {
            assertThat(status(operation, null)).as(operation).isEqualTo(401);
            for (String account : ACCOUNTS.keySet()) {
                assertThat(status(operation, account))
                        .as(account + ": " + operation)
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void noAccountOfAPersonOpensWhatIsForDirectories() throws Exception {
        for (String operation : AuthorisationMatrix.ofDirectories()) {
            assertThat(status(operation, null)).as(operation).isEqualTo(401);
            for (String account : ACCOUNTS.keySet()) {
                assertThat(status(operation.replace(MUNICIPALITY, own()), account))
                        .as(account + ": " + operation)
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void eachRoleReachesWhatTheMatrixGrantsAndNothingElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Set<Role>> row : AuthorisationMatrix.read().entrySet()) {
            boolean open = row.getValue().isEmpty();
            int nobody = status(row.getKey(), null);
            if (open ? nobody == 401 : nobody != 401 && nobody != 302 && nobody != 403) {
                wrong.add("nobody: " + row.getKey() + " gives " + nobody);
            }
            for (Map.Entry<String, Set<Role>> account : ACCOUNTS.entrySet()) {
                boolean granted = open || account.getValue().stream().anyMatch(row.getValue()::contains);
                boolean reached = granted && !row.getKey().contains(MUNICIPALITY);
                check(wrong, account.getKey(), row.getKey(), reached);
                if (row.getKey().contains(MUNICIPALITY)) {
                    check(wrong, account.getKey(), row.getKey().replace(MUNICIPALITY, own()), granted);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void check(List<String> wrong, String account, String operation, boolean reached) throws Exception {
        int status = status(operation, account);
        boolean refused = status == 403 || status == 401;
        if (reached == refused || status >= 500) {
            wrong.add(account + ": " + operation + " gives " + status);
        }
    }

    private String own() {
        return municipalities.byAgs("08226096").orElseThrow().id().toString();
    }

    /** With ids of nothing and of nobody: whoever is let in finds nothing, and a foreign municipality is refused. */
    private int status(String operation, @Nullable String account) throws Exception {
        String[] parts = operation.split(" ", 2);
        String path = parts[1].replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(HttpMethod.valueOf(parts[0]), path)
                .header(HttpHeaders.ACCEPT, "text/html, application/json, */*")
                .header(HttpHeaders.IF_MATCH, "\"0\"");
        if (path.endsWith("/records/imports") || path.endsWith("/absences/imports")) {
            request.contentType("text/csv").content("personnelKey;evidence;competence;firstDay\n");
            if (account != null) {
                request.with(httpBasic(account, "demo"));
            }
        } else if (isApi(path)) {
            request.contentType(MediaType.APPLICATION_JSON)
                    .content(
                            path.endsWith("/completions") || path.endsWith("/suspension")
                                    ? new KnownFields(mappings).of(HttpMethod.valueOf(parts[0]), parts[1], completion())
                                    : "{}");
            if (account != null) {
                request.with(httpBasic(account, "demo"));
            }
        } else {
            request.with(csrf());
            if (account != null) {
                request.with(user(account)
                        .roles(Objects.requireNonNull(ACCOUNTS.get(account)).stream()
                                .map(Role::name)
                                .toArray(String[]::new)));
            }
        }
        return http.perform(request).andReturn().getResponse().getStatus();
    }

    private static String completion() {
        return """
                {"member": "%s", "module": "%s", "enrolment": "%s", "completedOn": "2026-01-05", "evidence": "certificate", "until": "2026-01-05", "reason": "examined"}""".formatted(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    }

    private Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getPackageName().startsWith("org.kommunalcampus")) {
                operations.addAll(describe(info).toList());
            }
        });
        return operations;
    }

    private static Stream<String> describe(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .flatMap(verb -> info.getPatternValues().stream().map(path -> verb + " " + path));
    }

    private static boolean isApi(String path) {
        return path.startsWith("/api/") || path.startsWith("/bridges/") || path.startsWith("/scim/");
    }
}
