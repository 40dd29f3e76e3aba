package org.kommunalcampus.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kommunalcampus.KommunalCampusApplication;
import org.kommunalcampus.testing.GenuineMySql;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** An empty MySQL and a genuine Keycloak, whose accounts have no role of the platform but the employee's: all that production begins with. */
@SpringBootTest(
        classes = KommunalCampusApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "logging.file.name=" + QuietLog.FILE)
@ContextConfiguration(initializers = FirstStartIT.EmptyProduction.class)
@ExtendWith({Browsers.class, QuietLog.class})
class FirstStartIT {

    private static final String OPERATOR = "olga.first@operator.example.org";
    private static final String STAFF = """
            personnelKey;givenName;familyName;email;jobProfile;entryDate
            HR-1;Hannah;Roth;hannah.roth@weinheim.example.org;;2015-01-01
            E-1;Erik;Beispiel;erik.beispiel@weinheim.example.org;CITIZEN_OFFICE;2020-01-01
            """;

    @Autowired
    private KeycloakServer keycloak;

    @LocalServerPort
    private int port;

    /** Nothing but what the environment tells a new production. */
    static class EmptyProduction implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            KeycloakServer keycloak = KeycloakServer.onFreePort();
            context.getBeanFactory().registerSingleton("keycloakServer", keycloak);
            String schema = "first_" + UUID.randomUUID().toString().substring(0, 8);
            var sources = context.getEnvironment().getPropertySources();
            sources.addFirst(new MapPropertySource("keycloak", Map.copyOf(keycloak.settings())));
            sources.addFirst(new MapPropertySource(
                    "production",
                    Map.of(
                            "spring.datasource.url",
                            GenuineMySql.running().createSchema(schema),
                            "spring.datasource.username",
                            "root",
                            "spring.datasource.password",
                            "",
                            "campus.operator.email",
                            OPERATOR)));
        }
    }

    @Test
    void anEmptyProductionIsPutToUseUntilAnEmployeeSeesAPlan(Person operator, Person hr, Person employee) {
        keycloak.start();
        var accounts = new KeycloakTokens(keycloak);
        accounts.person("olga", OPERATOR);
        accounts.person("hannah", "hannah.roth@weinheim.example.org");
        accounts.person("erik", "erik.beispiel@weinheim.example.org", "learner");

        signIn(operator, "olga", "/betrieb/inbetriebnahme");
        operator.isHeaded("Inbetriebnahme").findsThePageAccessible();
        for (String content :
                new String[] {"DigComp: digitale Kompetenzen", "Kommunale Kompetenzen", "Tätigkeitsprofile"}) {
            operator.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(Pattern.compile("Laden\\s*: " + content)))
                    .click();
            operator.reads("Der Inhalt ist geladen.");
        }
        field(operator, "code").fill("RHEIN_NECKAR");
        field(operator, "name").fill("Metropolregion Rhein-Neckar");
        operator.clicks("Region anlegen").reads("Die Region ist angelegt.");
        field(operator, "ags").fill("08226096");
        operator.clicks("Kommune aufnehmen").isHeaded("Weinheim").findsThePageAccessible();
        field(operator, "givenName").fill("Hannah");
        field(operator, "familyName").fill("Roth");
        field(operator, "email").fill("hannah.roth@weinheim.example.org");
        field(operator, "personnelKey").fill("HR-1");
        operator.clicks("Person eintragen").reads("Die Person ist eingetragen.").reads("Hannah Roth");

        signIn(hr, "hannah", "/personal/importe");
        hr.page()
                .getByLabel("Datei")
                .setInputFiles(new FilePayload("staff.csv", "text/csv", STAFF.getBytes(StandardCharsets.UTF_8)));
        hr.page().getByLabel("Nur prüfen, nichts speichern").uncheck();
        hr.clicks("Einlesen");
        assertThat(hr.page().locator(".kc-figure").first()).hasText(Pattern.compile("Neu\\s*1"));

        signIn(employee, "erik", "/lehrplan");
        employee.reads("Erik");
        employee.opens("/profil").reads("Sachbearbeitung Bürgerbüro");
        operator.opens("/betrieb").reads("1 Kommune");
    }

    private void signIn(Person person, String account, String page) {
        person.opens(page);
        person.page().locator("#username").fill(account);
        person.page().locator("#password").fill(KeycloakTokens.PASSWORD);
        person.page().locator("#kc-login").click();
        person.page()
                .waitForURL(
                        url -> url.startsWith("http://localhost:" + port + page),
                        new Page.WaitForURLOptions().setTimeout(60_000));
    }

    private static Locator field(Person person, String name) {
        return person.page().locator("#" + name);
    }
}
