package org.kommunalcampus.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kommunalcampus.KommunalCampusApplication;
import org.kommunalcampus.testing.GenuineMySql;

/**
 * The demo with the servers of production beside it: {@code --keycloak} instead of the demo's own sign-in, {@code --mysql} instead of H2. What these
 * servers keep ends with the program. Started by {@code ./campus run} from the folder of this module.
 */
final class DemoWithServers {

    private static final int KEYCLOAK_PORT = 8480;

    private DemoWithServers() {}

    /** Starts the servers asked for and then the demo. */
    public static void main(String[] args) {
        List<String> wanted = List.of(args);
        List<String> profiles = new ArrayList<>(List.of("demo"));
        if (wanted.contains("--keycloak")) {
            profiles.add("keycloak");
            var keycloak = new KeycloakServer(KEYCLOAK_PORT);
            keycloak.settings().forEach(System::setProperty);
            keycloak.start();
        }
        if (wanted.contains("--mysql")) {
            Map.of(
                            "spring.datasource.url", GenuineMySql.running().createSchema("campus"),
                            "spring.datasource.username", "root",
                            "spring.datasource.password", "",
                            "spring.flyway.placeholders.JSON", "",
                            "spring.flyway.placeholders.UUID", "char(36)")
                    .forEach(System::setProperty);
        }
        System.setProperty("spring.profiles.active", String.join(",", profiles));
        KommunalCampusApplication.main(new String[0]);
    }
}
