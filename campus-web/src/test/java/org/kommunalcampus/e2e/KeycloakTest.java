package org.kommunalcampus.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kommunalcampus.KommunalCampusApplication;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A test of the demo whose people sign in at a genuine Keycloak, which the test starts when it wants to. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = KommunalCampusApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "logging.file.name=" + QuietLog.FILE)
@ContextConfiguration(initializers = {TestDatabase.class, KeycloakTest.AtKeycloak.class})
@Import(KeycloakTest.Parts.class)
@ActiveProfiles({"demo", "keycloak"})
@ExtendWith({Browsers.class, QuietLog.class})
@interface KeycloakTest {

    /** Tells the program of a server that is not running yet. */
    class AtKeycloak implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            KeycloakServer keycloak = KeycloakServer.onFreePort();
            context.getBeanFactory().registerSingleton("keycloakServer", keycloak);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("keycloak", Map.copyOf(keycloak.settings())));
        }
    }

    /** A clock that the test can move past the end of a token. */
    @TestConfiguration(proxyBeanMethods = false)
    class Parts {

        @Bean
        @Primary
        MutableClock movableClock() {
            return new MutableClock();
        }
    }
}
