package org.kommunalcampus.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kommunalcampus.KommunalCampusApplication;
import org.kommunalcampus.testing.GenuineMySql;
import org.kommunalcampus.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Two nodes on one genuine MySQL with a genuine Keycloak: whoever is signed in is so at both, and no longer than Keycloak says. */
@SpringBootTest(
        classes = KommunalCampusApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"logging.file.name=" + QuietLog.FILE, "campus.session.reread=1s"})
@ContextConfiguration(initializers = TwoNodesIT.Shared.class)
@Import(TwoNodesIT.Parts.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesIT {

    private static final String EMAIL = "%s@operator.example.org";

    @Autowired
    private KeycloakServer keycloak;

    @Autowired
    private Shared shared;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private KeycloakTokens accounts;
    private ConfigurableApplicationContext other;

    /** What both nodes are told. */
    static class Shared implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private final KeycloakServer keycloak = KeycloakServer.onFreePort();
        private final String database = GenuineMySql.running()
                .createSchema("nodes_" + UUID.randomUUID().toString().substring(0, 8));

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            if (!context.getBeanFactory().containsSingleton("keycloakServer")) {
                context.getBeanFactory().registerSingleton("keycloakServer", keycloak);
                context.getBeanFactory().registerSingleton("shared", this);
            }
            var sources = context.getEnvironment().getPropertySources();
            sources.addFirst(new MapPropertySource("keycloak", Map.copyOf(keycloak.settings())));
            sources.addFirst(new MapPropertySource(
                    "shared",
                    Map.of(
                            "spring.datasource.url", database,
                            "spring.datasource.username", "root",
                            "spring.datasource.password", "")));
        }
    }

    /** A clock that the test can move past the longest session. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        @Primary
        MutableClock movableClock() {
            return new MutableClock();
        }
    }

    @BeforeAll
    void start() {
        keycloak.start();
        accounts = new KeycloakTokens(keycloak);
        accounts.tellEndsTo(here("/logout/connect/back-channel/keycloak"));
        other = new SpringApplicationBuilder(KommunalCampusApplication.class)
                .initializers(shared)
                .run("--server.port=0", "--db-scheduler.enabled=false", "--campus.rebuild.workers=0");
    }

    @AfterAll
    void stop() {
        other.close();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aSignInBegunAtOneNodeEndsAtTheOtherAndHoldsAtBoth() {
        Visit operator = signedIn("ada");

        assertThat(operator.open(here("/betrieb")).statusCode()).isEqualTo(200);
        assertThat(operator.open(there("/betrieb")).statusCode()).isEqualTo(200);
        assertThat(operator.open(there("/sitzung")).statusCode()).isEqualTo(204);
    }

    @Test
    void whoIsSignedOutAtKeycloakIsSignedOutAtBothNodes() {
        Visit operator = signedIn("ben");
        assertThat(operator.open(there("/betrieb")).statusCode()).isEqualTo(200);

        accounts.signOut("ben");

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertEnded(operator.open(there("/betrieb"))));
        assertThat(operator.open(here("/anmeldung?ended")).body()).contains("Ihre Sitzung ist zu Ende");
    }

    @Test
    void aBlockedAccountGetsNoFurtherThanTheNextLook() {
        Visit operator = signedIn("cleo");
        assertThat(operator.open(there("/betrieb")).statusCode()).isEqualTo(200);
        accounts.tellEndsTo("http://localhost:9/nowhere");
        try {
            accounts.block("cleo");
            clock.advance(Duration.ofSeconds(2));
            assertEnded(operator.open(here("/betrieb")));
            assertEnded(operator.open(there("/betrieb")));
        } finally {
            accounts.tellEndsTo(here("/logout/connect/back-channel/keycloak"));
        }
    }

    @Test
    void rolesFollowKeycloakWithoutSigningInAgain() {
        Visit operator = signedIn("dora");
        assertThat(operator.open(here("/beirat")).statusCode()).isEqualTo(403);

        accounts.grant("dora", "reviewer");
        clock.advance(Duration.ofSeconds(2));

        assertThat(operator.open(here("/beirat")).statusCode()).isEqualTo(200);
        assertThat(operator.open(there("/beirat")).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyStaysSignedInForMoreThanTenHoursHoweverBusy() {
        Visit operator = signedIn("emil");
        clock.advance(Duration.ofHours(11));

        assertEnded(operator.open(here("/betrieb")));
    }

    @Test
    void aSessionThatCannotBeReadMeansToSignInAgain() {
        Visit operator = signedIn("finn");
        jdbc.sql(
                        "update SPRING_SESSION_ATTRIBUTES set ATTRIBUTE_BYTES = x'00' where ATTRIBUTE_NAME = 'SPRING_SECURITY_CONTEXT'")
                .update();

        assertThat(operator.open(here("/betrieb")).statusCode()).isEqualTo(302);
        assertThat(operator.open(there("/katalog")).statusCode()).isEqualTo(200);
    }

    @Test
    void theSessionsHoldNoSecretOfThePlatform() {
        signedIn("gina");

        assertThat(jdbc.sql("select count(*) from SPRING_SESSION_ATTRIBUTES where locate(:secret, ATTRIBUTE_BYTES) > 0")
                        .param("secret", keycloak.clientSecret())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Visit signedIn(String name) {
        accounts.person(name, EMAIL.formatted(name), "operator");
        var visit = new Visit();
        String keycloakPage = Visit.location(visit.open(here("/oauth2/authorization/keycloak")));
        String back = visit.signInAt(keycloakPage, name, KeycloakTokens.PASSWORD);
        assertThat(back).startsWith(here("/login/oauth2/code/keycloak?"));
        HttpResponse<String> arrived = visit.open(back.replace(here(""), there("")));
        assertThat(arrived.statusCode()).isEqualTo(302);
        assertThat(Visit.location(arrived)).doesNotContain("failed");
        return visit;
    }

    private static void assertEnded(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visit.location(answer)).containsAnyOf("/anmeldung", "/oauth2/authorization/");
    }

    private String here(String path) {
        return "http://localhost:" + port + path;
    }

    private String there(String path) {
        return "http://localhost:" + other.getEnvironment().getProperty("local.server.port") + path;
    }
}
