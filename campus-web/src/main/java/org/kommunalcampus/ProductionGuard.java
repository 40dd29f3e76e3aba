package org.kommunalcampus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Refuses to start with settings that are not fit for production and names each of them. The demo, which listens on loopback only, is let through
 * unless it is called production. Runs before anything connects to anywhere.
 */
class ProductionGuard implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int SHORTEST_SECRET = 16;
    private static final int SHORTEST_SIGNING_SECRET = 32;
    private static final int SHORTEST_TOKEN = 32;

    /** Values that stand in examples or that somebody tries first. */
    private static final Set<String> KNOWN_SECRETS = Set.of(
            "secret",
            "changeme",
            "change-me",
            "password",
            "passwort",
            "admin",
            "root",
            "demo",
            "campus",
            "kommunalcampus");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        List<String> faults = faults(context.getEnvironment());
        if (!faults.isEmpty()) {
            throw new UnfitForProduction(faults);
        }
    }

    /** What is missing or unsafe, in plain words; empty for a demo. */
    static List<String> faults(Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            return environment.acceptsProfiles(Profiles.of("production"))
                    ? List.of(
                            "The profile demo brings accounts that everybody knows. Remove it from SPRING_PROFILES_ACTIVE.")
                    : List.of();
        }
        List<String> faults = new ArrayList<>();
        database(environment, faults);
        signIn(environment, faults);
        String address = environment.getProperty("campus.public-address", "");
        if (!address.matches("https://[^/?#@\\s]+(/[^?#\\s]*)?")) {
            faults.add(
                    "CAMPUS_PUBLICADDRESS is missing or does not begin with https://: the address at which people reach the platform, https://HOST.");
        }
        if (!environment.getProperty("spring.mail.host", "").isBlank()
                && !environment.getProperty("campus.mail.from", "").contains("@")) {
            faults.add(
                    "CAMPUS_MAIL_FROM is missing: the address that mails come from, e.g. KommunalCampus <nicht-antworten@HOST>.");
        }
        signing(environment.getProperty("campus.signing.secret", ""), faults);
        String token = environment.getProperty("campus.metrics.token", "");
        if (!token.isBlank() && token.length() < SHORTEST_TOKEN) {
            faults.add(
                    "CAMPUS_METRICS_TOKEN is too short; use at least %d random characters.".formatted(SHORTEST_TOKEN));
        }
        if (!environment.getProperty("server.servlet.session.cookie.secure", Boolean.class, false)) {
            faults.add("The session cookie must be Secure. Remove SERVER_SERVLET_SESSION_COOKIE_SECURE=false.");
        }
        if (environment.getProperty("campus.outbound.loopback", Boolean.class, false)) {
            faults.add("Calls to this machine itself are for the demo. Remove CAMPUS_OUTBOUND_LOOPBACK=true.");
        }
        return faults;
    }

    private static void database(Environment environment, List<String> faults) {
        String url = environment.getProperty("spring.datasource.url", "");
        if (url.isBlank()) {
            faults.add(
                    "SPRING_DATASOURCE_URL is missing: the address of the MySQL database, jdbc:mysql://HOST/campus.");
        } else if (!url.startsWith("jdbc:mysql:")) {
            faults.add(
                    "SPRING_DATASOURCE_URL does not name a MySQL database (jdbc:mysql:...). H2 is for the demo only.");
        }
        required(environment, "spring.datasource.username", "the name of the database user", faults);
        secret(environment, "spring.datasource.password", "the password of the database user", 8, faults);
    }

    private static void signIn(Environment environment, List<String> faults) {
        String issuer = environment.getProperty("campus.sign-in.issuer", "");
        if (issuer.isBlank()) {
            faults.add(
                    "CAMPUS_SIGNIN_ISSUER is missing: the address of the Keycloak realm, https://HOST/realms/kommunalcampus.");
        } else if (!issuer.startsWith("https://")) {
            faults.add("CAMPUS_SIGNIN_ISSUER must begin with https://, or passwords and tokens travel unprotected.");
        }
        secret(
                environment,
                "campus.sign-in.client-secret",
                "the secret of the Keycloak client",
                SHORTEST_SECRET,
                faults);
    }

    private static void signing(String secret, List<String> faults) {
        if (secret.isBlank()) {
            return;
        }
        if (secret.startsWith("demo-only")) {
            faults.add("CAMPUS_SIGNING_SECRET is the demo's, which everybody knows. Set another one.");
        } else if (secret.length() < SHORTEST_SIGNING_SECRET) {
            faults.add("CAMPUS_SIGNING_SECRET is too short; use at least %d random characters."
                    .formatted(SHORTEST_SIGNING_SECRET));
        }
    }

    private static void required(Environment environment, String key, String what, List<String> faults) {
        if (environment.getProperty(key, "").isBlank()) {
            faults.add("%s is missing: %s.".formatted(variable(key), what));
        }
    }

    private static void secret(Environment environment, String key, String what, int shortest, List<String> faults) {
        @Nullable String value = environment.getProperty(key);
        if (value == null || value.isBlank()) {
            faults.add("%s is missing: %s.".formatted(variable(key), what));
        } else if (KNOWN_SECRETS.contains(value.toLowerCase(Locale.ROOT))) {
            faults.add("%s is a default that everybody knows. Set another one.".formatted(variable(key)));
        } else if (value.length() < shortest) {
            faults.add("%s is too short; use at least %d random characters.".formatted(variable(key), shortest));
        }
    }

    /** The environment variable that sets the property. */
    private static String variable(String key) {
        return key.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
