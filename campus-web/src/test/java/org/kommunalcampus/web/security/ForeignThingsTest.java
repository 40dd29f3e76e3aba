package org.kommunalcampus.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every operation of the matrix that names something of a person or municipality, tried by accounts of the right role with things that exist and belong to
 * others. {@link ForeignProviderTest} does the same for providers.
 */
@ApiTest
class ForeignThingsTest {

    private static final Map<Role, String> ACCOUNTS =
            Map.of(Role.LEARNER, "lernende", Role.MANAGER, "leitung", Role.HR, "personal", Role.FORMER, "ehemalige");

    /** What forms may ask for, so that no missing field answers before the owner is looked at. */
    private static final Map<String, String> PLAUSIBLE = Map.ofEntries(
            Map.entry("version", "0"),
            Map.entry("reason", "test"),
            Map.entry("note", "test"),
            Map.entry("lastDay", "2030-01-31"),
            Map.entry("firstDay", "2026-01-31"),
            Map.entry("completedOn", "2026-01-05"),
            Map.entry("evidence", "test"),
            Map.entry("due", "2030-01-31"),
            Map.entry("by", "2030-01-31"),
            Map.entry("level", "2"),
            Map.entry("answer", "AGREE"),
            Map.entry("session", "00000000-0000-0000-0000-000000000001"),
            Map.entry("title", "test"),
            Map.entry("amount", "1"),
            Map.entry("transfer", "1"),
            Map.entry("to", "00000000-0000-0000-0000-000000000001"),
            Map.entry("goal", "test"));

    /** Taking out what is not in the own curriculum does nothing, whosever it is. */
    private static final Set<String> WITHOUT_EFFECT =
            Set.of("DELETE /api/v1/me/packages/{id}", "POST /lehrplan/pakete/{id}/entfernung");

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private ForeignThings foreign;

    @BeforeEach
    void othersHaveThings() {
        foreign = new ForeignThings(database);
        foreign.areThere();
    }

    @Test
    void nobodyReachesWhatBelongsToOthers() throws Exception {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Map.Entry<String, Set<Role>> row : AuthorisationMatrix.read().entrySet()) {
            String[] operation = row.getKey().split(" ", 2);
            for (Role role : row.getValue()) {
                String account = ACCOUNTS.get(role);
                if (account == null || !ForeignThings.isOwned(operation[1]) || WITHOUT_EFFECT.contains(row.getKey())) {
                    continue;
                }
                Optional<String> address = foreign.address(operation[1]);
                if (address.isEmpty()) {
                    wrong.add("whose is it? " + row.getKey());
                    continue;
                }
                int status = status(operation, address.get(), account, role);
                tried++;
                if (status != 403 && status != 404) {
                    wrong.add(account + ": " + row.getKey() + " gives " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(60);
    }

    private int status(String[] operation, String path, String account, Role role) throws Exception {
        boolean api = path.startsWith("/api/");
        HttpMethod verb = HttpMethod.valueOf(operation[0]);
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(verb, path)
                .header(HttpHeaders.ACCEPT, "text/html, application/json, */*")
                .header(HttpHeaders.IF_MATCH, "\"0\"");
        PLAUSIBLE.forEach(request::param);
        request.param("job", foreign.job()).param("module", foreign.module()).param("modules", foreign.module());
        if (api) {
            request.contentType(MediaType.APPLICATION_JSON)
                    .content(new KnownFields(mappings).of(verb, operation[1], foreign.body()))
                    .with(httpBasic(account, "demo"));
        } else {
            request.with(csrf()).with(user(account).roles(role.name()));
        }
        return http.perform(request).andReturn().getResponse().getStatus();
    }
}
