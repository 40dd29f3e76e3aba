package org.kommunalcampus.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@CapabilityTest
class IdempotencyTest {

    @Autowired
    private IdempotencyKeys keys;

    @Autowired
    private ProblemWriter problems;

    @Autowired
    private MutableClock clock;

    private final AtomicInteger carriedOut = new AtomicInteger();
    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    /** Creates a thing with the text of the request and numbers it. */
    private final FilterChain creation = (request, response) -> {
        String text = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var answer = (HttpServletResponse) response;
        answer.setStatus(201);
        answer.setContentType("application/json");
        answer.setHeader("Location", "/api/v1/things/" + carriedOut.incrementAndGet());
        answer.getOutputStream().write(("[" + text + "," + carriedOut.get() + "]").getBytes(StandardCharsets.UTF_8));
    };

    private MockHttpServletResponse post(String who, String body, FilterChain chain) throws Exception {
        var beans = new StaticListableBeanFactory();
        var caller = new Caller(who, Set.of(Role.LEARNER), new IdentityKey("demo", who), null, null, null);
        beans.addBean("callers", (CallerSource) () -> caller);
        var filter =
                new IdempotencyFilter(keys, new CurrentCaller(beans.getBeanProvider(CallerSource.class)), problems);
        var request = new MockHttpServletRequest("POST", "/api/v1/things");
        request.addHeader("Idempotency-Key", key);
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }

    @Test
    void aRepeatedRequestIsCarriedOutOnceAndAnsweredAlike() throws Exception {
        MockHttpServletResponse first = post("ada", "\"ä\"", creation);
        MockHttpServletResponse second = post("ada", "\"ä\"", creation);

        assertThat(carriedOut).hasValue(1);
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsByteArray())
                .isEqualTo(first.getContentAsByteArray())
                .isNotEmpty();
        assertThat(second.getHeader("Location")).isEqualTo("/api/v1/things/1");
        assertThat(second.getContentType()).isEqualTo("application/json");
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() throws Exception {
        post("ada", "1", creation);

        assertThat(post("ada", "2", creation).getStatus()).isEqualTo(422);
        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void callersDoNotShareKeys() throws Exception {
        post("ada", "1", creation);
        post("ben", "1", creation);

        assertThat(carriedOut).hasValue(2);
    }

    @Test
    void aRequestThatIsStillRunningIsNotStartedAgain() throws Exception {
        var during = new MockHttpServletResponse[1];
        post("ada", "1", (request, response) -> {
            try {
                during[0] = post("ada", "1", creation);
            } catch (Exception e) {
                throw new IOException(e);
            }
        });

        assertThat(during[0].getStatus()).isEqualTo(409);
        assertThat(carriedOut).hasValue(0);
    }

    @Test
    void aFailureFreesTheKey() throws Exception {
        post("ada", "1", (request, response) -> ((HttpServletResponse) response).setStatus(409));
        post("ada", "1", creation);

        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void aKeyIsForgottenAfterADay() throws Exception {
        post("ada", "1", creation);
        clock.advance(Duration.ofHours(25));
        post("ada", "1", creation);

        assertThat(carriedOut).hasValue(2);
    }
}
