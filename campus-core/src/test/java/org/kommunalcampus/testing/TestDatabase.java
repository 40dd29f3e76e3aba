package org.kommunalcampus.testing;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives each context a new, empty database: H2 in memory, or a schema on genuine MySQL when the system property {@code campus.test.database} is
 * {@code mysql}.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String H2_OPTIONS =
            ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IGNORECASE=TRUE;DB_CLOSE_DELAY=-1;TIME ZONE=UTC";

    /** Whether the tests of this JVM run on genuine MySQL. */
    public static boolean isMySql() {
        return "mysql".equals(System.getProperty("campus.test.database"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "campus_" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> properties = isMySql()
                ? Map.of(
                        "spring.datasource.url", GenuineMySql.running().createSchema(name),
                        "spring.datasource.username", "root",
                        "spring.datasource.password", "",
                        "spring.flyway.placeholders.JSON", "",
                        "spring.flyway.placeholders.UUID", "char(36)",
                        "db-scheduler.polling-strategy", "lock_and_fetch")
                : Map.of(
                        "spring.datasource.url", "jdbc:h2:mem:" + name + H2_OPTIONS,
                        "spring.datasource.username", "sa",
                        "spring.datasource.password", "",
                        "spring.flyway.placeholders.JSON", "JSON",
                        "spring.flyway.placeholders.UUID", "uuid",
                        "db-scheduler.polling-strategy", "fetch");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("testDatabase", properties));
    }
}
