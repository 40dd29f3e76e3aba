package org.kommunalcampus.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.http.ProblemWriter;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.tool.ToolId;
import org.kommunalcampus.web.security.LimitSettings.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimitsTest {

    private static final Limit TWO = new Limit(2, 2);

    private final ProblemWriter problems = mock(ProblemWriter.class);
    private final RateLimits limits = new RateLimits(
            new LimitSettings(
                    new Limit(3, 3),
                    TWO,
                    TWO,
                    TWO,
                    TWO,
                    new Limit(1, 1),
                    new Limit(1, 1),
                    new Limit(1, 1),
                    TWO,
                    TWO,
                    TWO,
                    new Limit(1, 1)),
            new MutableClock(),
            problems);

    @Test
    void printedCodesAreTriedSeldomFromOneAddress() throws Exception {
        assertThat(byAddress("POST", "/ohne-zuordnung", "10.0.0.3", null).getStatus())
                .isEqualTo(200);
        assertThat(byAddress("POST", "/ohne-zuordnung", "10.0.0.3", null).getStatus())
                .isEqualTo(200);
        assertThat(byAddress("POST", "/ohne-zuordnung", "10.0.0.3", null).getStatus())
                .isEqualTo(429);
    }

    @Test
    void aToolHasOneLimitWhateverItsTokensAndAnotherForAskingForThem() throws Exception {
        ToolId tool = ToolId.next();
        assertThat(byTool(tool)).isEqualTo(200);
        assertThat(byTool(tool)).isEqualTo(200);
        assertThat(byTool(tool)).isEqualTo(429);
        assertThat(byTool(ToolId.next())).isEqualTo(200);

        assertThat(byAddress("POST", "/lti/token", "10.0.0.4", null).getStatus())
                .isEqualTo(200);
        assertThat(byAddress("POST", "/lti/token", "10.0.0.4", null).getStatus())
                .isEqualTo(429);
        assertThat(byAddress("GET", "/katalog", "10.0.0.4", null).getStatus()).isEqualTo(200);
    }

    private int byTool(ToolId tool) throws Exception {
        var response = new MockHttpServletResponse();
        limits.byTool(
                Optional.of(tool),
                new MockHttpServletRequest("GET", "/lti/modules/x/lineitems"),
                response,
                new MockFilterChain());
        return response.getStatus();
    }

    @Test
    void everyEntranceIsLimitedByAddressButForFiles() throws Exception {
        assertThat(byAddress("GET", "/katalog", "10.0.0.1", null).getStatus()).isEqualTo(200);
        assertThat(byAddress("GET", "/katalog", "10.0.0.1", null).getStatus()).isEqualTo(200);
        MockHttpServletResponse refused = byAddress("GET", "/katalog", "10.0.0.1", null);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("30");
        assertThat(byAddress("GET", "/katalog", "10.0.0.2", null).getStatus()).isEqualTo(200);
        assertThat(byAddress("GET", "/lehrplan", "10.0.0.1", null).getStatus()).isEqualTo(429);
        assertThat(byAddress("GET", "/assets/css/campus.css", "10.0.0.1", null).getStatus())
                .isEqualTo(200);
    }

    @Test
    void searchesWithWordsHaveALimitOfTheirOwn() throws Exception {
        assertThat(search("/katalog").getStatus()).isEqualTo(200);
        assertThat(search("/api/v1/modules").getStatus()).isEqualTo(200);
        verify(problems).write(any(), any(), eq(HttpStatus.TOO_MANY_REQUESTS), eq("too-many-requests"));
        assertThat(byAddress("GET", "/katalog", "10.0.0.8", null).getStatus()).isEqualTo(200);
    }

    @Test
    void nobodyTriesNumbersOfRecordsInBulk() throws Exception {
        assertThat(byAddress("GET", "/nachweis-pruefen/KC-2222-2222-2222-2222", "10.0.0.9", null)
                        .getStatus())
                .isEqualTo(200);
        assertThat(byAddress("POST", "/%6eachweis-pruefen", "10.0.0.9", null).getStatus())
                .isEqualTo(429);
        assertThat(byAddress("GET", "/calendar/abc.ics", "10.0.0.11", null).getStatus())
                .isEqualTo(200);
        assertThat(byAddress("GET", "/calendar/abd.ics", "10.0.0.11", null).getStatus())
                .isEqualTo(429);
        byAddress("GET", "/api/v1/records/KC-2222-2222-2222-2222/verification", "10.0.0.10", null);
        byAddress("POST", "/api/v1/records/verification", "10.0.0.10", null);
        verify(problems).write(any(), any(), eq(HttpStatus.TOO_MANY_REQUESTS), eq("too-many-requests"));
    }

    private MockHttpServletResponse search(String path) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr("10.0.0.7");
        request.setQueryString("q=Recht");
        var response = new MockHttpServletResponse();
        limits.byAddress(request, response, new MockFilterChain());
        return response;
    }

    @Test
    void aNetworkOfIpv6IsOneClient() throws Exception {
        byAddress("GET", "/katalog", "2001:db8:0:1::1", null);
        byAddress("GET", "/katalog", "2001:db8:0:1::2", null);
        assertThat(byAddress("GET", "/katalog", "2001:db8:0:1:9::3", null).getStatus())
                .isEqualTo(429);
        assertThat(byAddress("GET", "/katalog", "2001:db8:0:2::1", null).getStatus())
                .isEqualTo(200);
    }

    @Test
    void signingInIsLimitedByAddressAndByAccount() throws Exception {
        byAddress("POST", "/anmeldung", "10.0.0.1", "lernende");
        byAddress("POST", "/anmeldung", "10.0.0.2", "Lernende ");
        assertThat(byAddress("POST", "/anmeldung", "10.0.0.3", "lernende").getStatus())
                .isEqualTo(429);
        for (int i = 0; i < 3; i++) {
            byAddress("GET", "/oauth2/authorization/keycloak", "10.0.0.4", null);
        }
        assertThat(byAddress("GET", "/login/oauth2/code/keycloak", "10.0.0.4", null)
                        .getStatus())
                .isEqualTo(429);
    }

    @Test
    void programsAreLimitedByAccountAndToldByAProblem() throws Exception {
        var request = new MockHttpServletRequest("GET", "/api/v1/me/gaps");
        for (int i = 0; i < 3; i++) {
            limits.byAccount(
                    Optional.of(new IdentityKey("i", "s")),
                    request,
                    new MockHttpServletResponse(),
                    new MockFilterChain());
        }
        verify(problems).write(any(), any(), eq(HttpStatus.TOO_MANY_REQUESTS), eq("too-many-requests"));
    }

    private MockHttpServletResponse byAddress(String verb, String path, String address, @Nullable String user)
            throws Exception {
        var request = new MockHttpServletRequest(verb, path);
        request.setRemoteAddr(address);
        if (user != null) {
            request.setParameter("username", user);
        }
        var response = new MockHttpServletResponse();
        limits.byAddress(request, response, new MockFilterChain());
        return response;
    }
}
