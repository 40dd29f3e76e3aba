package org.kommunalcampus.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@CapabilityTest
class IdempotencyTest {

    @Autowired
    private IdempotencyKeys keys;

    @Autowired
    private ProblemWriter problems;

    @Autowired
    private ProblemMapping mapping;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

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
        var request = new MockHttpServletRequest("POST", "/api/v1/things");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return send(who, request, chain);
    }

    private MockHttpServletResponse send(String who, MockHttpServletRequest request, FilterChain chain)
            throws Exception {
        var beans = new StaticListableBeanFactory();
        var caller = new Caller(who, Set.of(Role.LEARNER), new IdentityKey("demo", who), null, null, null);
        beans.addBean("callers", (CallerSource) () -> caller);
        var filter = new IdempotencyFilter(
                keys,
                new CurrentCaller(beans.getBeanProvider(CallerSource.class)),
                problems,
                mapping,
                transaction,
                json);
        request.addHeader("Idempotency-Key", key);
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
    void whoReadsWhatIsStoredCannotTryOutWhatWasSent() throws Exception {
        post("ada", "\"4,5,4\"", creation);
        post("ben", "\"4,5,4\"", creation);

        assertThat(jdbc.sql("select request_hash from idempotency_key where id in (:ids)")
                        .param(
                                "ids",
                                List.of(
                                        new Sha256().add("demo#ada").add(key).hex(),
                                        new Sha256().add("demo#ben").add(key).hex()))
                        .query(String.class)
                        .list())
                .as("the same request of two people")
                .hasSize(2)
                .doesNotHaveDuplicates()
                .doesNotContain(new Sha256()
                        .add("/api/v1/things")
                        .add("null")
                        .add("\"4,5,4\"".getBytes(StandardCharsets.UTF_8))
                        .hex());
    }

    @Test
    void aRequestThatIsStillRunningIsNotStartedAgain() throws Exception {
        var during = new AtomicReference<MockHttpServletResponse>();
        post("ada", "1", (request, response) -> during.set(elsewhere(() -> post("ada", "1", creation))));

        assertThat(during.get().getStatus()).isEqualTo(409);
        assertThat(carriedOut).hasValue(0);
    }

    @Test
    void aNodeThatDiesInTheMiddleLeavesNeitherTheEffectNorTheKey() throws Exception {
        FilterChain dying = (request, response) -> {
            store();
            throw new NodeDied();
        };
        assertThatThrownBy(() -> post("ada", "1", dying)).isInstanceOf(NodeDied.class);
        assertThat(stored()).isZero();

        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(post("ada", "1", (request, response) -> {
                                store();
                                creation.doFilter(request, response);
                            })
                            .getStatus())
                    .isEqualTo(201);
        }
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void whatFailedAtTheCommitIsAnsweredAsAProblemAndLeavesNothing() throws Exception {
        MockHttpServletResponse answer = post("ada", "1", (request, response) -> {
            store();
            creation.doFilter(request, response);
            throw new OptimisticLockingFailureException("somebody was faster");
        });

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString())
                .contains("/problems/changed-meanwhile")
                .doesNotContain("[1,");
        assertThat(stored()).isZero();
    }

    @Test
    void aKeyWhoseNodeDiedBeforeItBeganIsFreeAtOnce() throws Exception {
        String id = new Sha256()
                .add(new IdentityKey("demo", "ada").toString())
                .add(key)
                .hex();
        keys.enter(id, "0".repeat(64));

        assertThat(post("ada", "1", creation).getStatus()).isEqualTo(201);
    }

    @Test
    void nobodyReadsTheAnswerInTheTable() throws Exception {
        post("ada", "\"whsec_secret\"", creation);

        List<String> answers = jdbc.sql("select answer from idempotency_key where answer is not null")
                .query(String.class)
                .list();
        assertThat(answers).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer).doesNotContain("whsec", "things", key);
            byte[] bytes = Base64.getDecoder().decode(answer);
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("whsec", "things");
        });
        assertThatThrownBy(() -> new AnswerSeal("demo/ben", key).open(answers.getFirst()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anUploadIsCarriedOutOnceAndStaysReadable() throws Exception {
        FilterChain upload = (request, response) -> {
            var part = ((HttpServletRequest) request).getPart("file");
            assertThat(part.getInputStream()).hasContent("content");
            creation.doFilter(request, response);
        };
        assertThat(send("ada", upload("content"), upload).getStatus()).isEqualTo(201);
        assertThat(send("ada", upload("content"), upload).getStatus()).isEqualTo(201);
        assertThat(send("ada", upload("another"), upload).getStatus()).isEqualTo(422);
        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void theJobForgetsWhatIsOlderThanADay() throws Exception {
        post("ada", "1", creation);
        clock.advance(Duration.ofHours(25));

        assertThat(keys.forgetOld()).isPositive();
        assertThat(jdbc.sql("select count(*) from idempotency_key")
                        .query(Integer.class)
                        .single())
                .isZero();
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

    private static final class NodeDied extends Error {}

    private void store() {
        jdbc.sql("insert into region (id, code, name, version) values (?, ?, 'R', 0)")
                .params(UUID.randomUUID().toString(), key.substring(0, 30))
                .update();
    }

    private int stored() {
        return jdbc.sql("select count(*) from region where code = ?")
                .param(key.substring(0, 30))
                .query(Integer.class)
                .single();
    }

    private static MockHttpServletRequest upload(String content) {
        var request = new MockHttpServletRequest("POST", "/api/v1/things");
        request.setContentType("multipart/form-data; boundary=x");
        request.addPart(new MockPart("file", "a.pdf", content.getBytes(StandardCharsets.UTF_8)));
        return request;
    }

    /** On another thread, as another request is. */
    private static <T> T elsewhere(Callable<T> request) {
        try (var threads = Executors.newSingleThreadExecutor()) {
            return threads.submit(request).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
