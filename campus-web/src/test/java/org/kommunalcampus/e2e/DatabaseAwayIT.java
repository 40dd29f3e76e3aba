package org.kommunalcampus.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.KommunalCampusApplication;
import org.kommunalcampus.testing.GenuineMySql;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** What people and programs get while the genuine MySQL is cut off or silent: an answer in words within five seconds, and all as before afterwards. */
@SpringBootTest(classes = KommunalCampusApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DatabaseAwayIT.ByWire.class)
class DatabaseAwayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String[] PATHS = {
        "/api/v1/job-profiles", "/api/v1/modules?q=Recht", "/api/v1/topics", "/themen", "/katalog", "/lehrplan"
    };

    @Autowired
    private Wire wire;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final LogLength log = new LogLength();

    @BeforeEach
    void measureTheLog() {
        log.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
    }

    /** A new production whose connection to MySQL leads over a wire of the test. */
    static class ByWire implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            URI address = URI.create(GenuineMySql.running()
                    .createSchema("away_" + UUID.randomUUID().toString().substring(0, 8))
                    .substring("jdbc:".length()));
            Wire wire = new Wire(address.getPort());
            context.getBeanFactory().registerSingleton("wire", wire);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "wire",
                            Map.of(
                                    "spring.datasource.url",
                                    "jdbc:mysql://127.0.0.1:" + wire.port() + address.getPath() + "?"
                                            + address.getQuery(),
                                    "spring.datasource.username",
                                    "root",
                                    "spring.datasource.password",
                                    "",
                                    "campus.sign-in.issuer",
                                    "http://localhost:9/realms/kommunalcampus",
                                    "campus.sign-in.client-secret",
                                    "not-asked-for-in-this-test")));
        }
    }

    /** How many characters the program writes to its log. */
    private static final class LogLength extends AppenderBase<ILoggingEvent> {

        private final AtomicLong length = new AtomicLong();

        @Override
        protected void append(ILoggingEvent event) {
            length.addAndGet(event.getFormattedMessage().length());
            if (event.getThrowableProxy() != null) {
                length.addAndGet(
                        ThrowableProxyUtil.asString(event.getThrowableProxy()).length());
            }
        }
    }

    @AfterEach
    void mend() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(log);
        wire.mend();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(get("/api/v1/job-profiles").statusCode()).isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everybodyIsAnsweredWithinFiveSecondsAndAllIsAsBeforeAfterwards(boolean silent) throws Exception {
        assertThat(get("/api/v1/job-profiles").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/ready").statusCode()).isEqualTo(200);

        if (silent) {
            wire.fallSilent();
        } else {
            wire.cut();
        }
        for (int round = 0; round < 4; round++) {
            for (Future<HttpResponse<String>> answer : all()) {
                assertOutage(answer.get());
            }
        }
        assertThat(get("/actuator/health/live").statusCode()).isEqualTo(200);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(get("/actuator/health/ready").statusCode()).isEqualTo(503));
        assertThat(get("/assets/css/campus.css").statusCode()).isEqualTo(200);
        assertThat(log.length).as("characters in the log").hasValueLessThan(200_000);
    }

    @Test
    void anOutageOfHalfAMinuteFillsNoLog() throws Exception {
        wire.cut();
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end) {
            for (Future<HttpResponse<String>> answer : all()) {
                assertOutage(answer.get());
            }
        }
        assertThat(log.length).hasValueLessThan(200_000);
    }

    private static void assertOutage(HttpResponse<String> answer) {
        if (answer.statusCode() == 302) {
            return; // who is not signed in is led to the sign-in, for which nothing is read
        }
        assertThat(answer.statusCode()).as(answer.uri().toString()).isIn(200, 503);
        if (answer.statusCode() == 503) {
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(answer.body())
                    .contains(
                            answer.uri().getPath().startsWith("/api/")
                                    ? "/problems/unavailable"
                                    : "Gerade nicht erreichbar");
        }
    }

    private List<Future<HttpResponse<String>>> all() throws InterruptedException {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<HttpResponse<String>>> requests = new ArrayList<>();
            for (String path : PATHS) {
                requests.add(() -> get(path));
            }
            return people.invokeAll(requests);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var answer = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header(
                                "Accept",
                                path.startsWith("/api/") || path.startsWith("/actuator/")
                                        ? "application/json"
                                        : "text/html")
                        .header("Accept-Language", "de")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(path).isLessThan(PATIENCE);
        return answer;
    }
}
