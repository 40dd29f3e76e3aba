package org.kommunalcampus.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.audit.AuditEntryView;
import org.kommunalcampus.organisation.IdentityView;
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.organisation.SignIns;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.PageRequest;

/** Signing in and out at a genuine Keycloak, in a real browser and with tokens. */
@KeycloakTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakIT {

    private static final String PROGRAM = "a-program";
    private static final String MISDIRECTED = "a-misdirected-program";
    private static final Caller OPERATOR = Caller.system("test");

    @Autowired
    private KeycloakServer keycloak;

    @Autowired
    private MutableClock clock;

    @Autowired
    private StaffRegister staffRegister;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private Providers providers;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Audit audit;

    @LocalServerPort
    private int port;

    private KeycloakTokens tokens;

    @BeforeEach
    void prepare() {
        if (tokens == null) {
            tokens = new KeycloakTokens(keycloak);
        }
    }

    @Test
    @Order(1)
    void theProgramStaysUpAndSaysSoWhileKeycloakIsDown(Person person) {
        person.opens("/lehrplan").reads("Anmeldung ist gerade nicht erreichbar").findsThePageAccessible();
        person.opens("/katalog?q=Datenschutz").reads("Datenschutz");
        HttpResponse<String> answer = tokens.get(api("/me/profile"), "ey.ey.ey");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("/problems/sign-in-unavailable");
    }

    @Test
    @Order(2)
    void theProgramFindsKeycloakAsSoonAsItIsUp(Person person) {
        keycloak.start();
        tokens.client(PROGRAM, "kommunalcampus-api");
        tokens.client(MISDIRECTED, "another-api");
        person.opens("/lehrplan");
        assertThat(person.page()).hasURL(Pattern.compile(keycloak.issuer() + ".*code_challenge_method=S256.*"));
        assertThat(person.page().locator("html")).hasAttribute("lang", "de");
    }

    @ParameterizedTest
    @Order(3)
    @CsvSource({
        "lernende, /lehrplan, Lena Sommerfeld",
        "leitung, /lehrplan, Jürgen Brenner",
        "personal, /lehrplan, Aylin Korkmaz",
        "anbieter, /anbieter, Maria Adler",
        "beirat, /beirat, Ulrich Stein",
        "betrieb, /betrieb, Betrieb Rhein-Neckar"
    })
    void eachRoleSignsInAndArrivesAtItsPage(String account, String path, String name, Person person) {
        signIn(person, account);
        assertThat(person.page()).hasURL("http://localhost:" + port + path);
        person.reads(name);
    }

    @Test
    @Order(3)
    void aLearnerIsKeptOutOfTheOperatorsPages(Person person) {
        signIn(person, "projekt");
        person.opens("/betrieb").reads("nicht freigegeben");
        person.opens("/nowhere").reads("gibt es nicht");
    }

    @Test
    @Order(3)
    void signingOutEndsTheSingleSignOnSession(Person person) {
        signIn(person, "lernende");
        person.clicks("Abmelden").reads("abgemeldet");
        person.opens("/lehrplan");
        assertThat(person.page().locator("#password")).isVisible();
        assertThat(person.page()).hasURL(Pattern.compile(keycloak.issuer() + ".*"));
    }

    @Test
    @Order(3)
    void thePageAskedForIsShownAfterTheSignIn(Person person) {
        person.opens("/profil/einstellungen");
        fillIn(person, "lotse", "demo");
        assertThat(person.page()).hasURL(Pattern.compile("http://localhost:" + port + "/profil/einstellungen.*"));
    }

    @Test
    @Order(4)
    void anAccountOfNobodyIsToldSoAndWrittenDownAndWorksOnceThePersonIsInTheStaffList(Person person) {
        signIn(person, "neu");
        person.reads("Konto noch nicht zugeordnet").findsThePageAccessible();
        person.opens("/lehrplan").reads("Konto noch nicht zugeordnet");
        assertThat(audit.entries(OPERATOR, PageRequest.of(0, 50)))
                .extracting(AuditEntryView::action, AuditEntryView::detail)
                .contains(tuple("identity.unassigned", "no-member"));

        staffRegister.importMembers(
                OPERATOR,
                municipalities.byAgs("08226096").orElseThrow().id(),
                List.of(new MemberRow(
                        "MA-9801", "Kim", "Neumann", "Kim.Neumann@weinheim.example.org", null, null, "2026-10-01")));
        person.opens("/ohne-zuordnung").link("Erneut versuchen").click();

        assertThat(person.page()).hasURL("http://localhost:" + port + "/lehrplan");
        person.reads("Kim Neumann");
    }

    @Test
    @Order(5)
    void theApiTakesTokensThatAreMeantForItAndNoOthers() {
        String good = tokens.of("lernende", PROGRAM);
        assertThat(tokens.get(api("/me/profile"), good).statusCode()).isEqualTo(200);
        assertThat(tokens.get(api("/operator/regions"), good).statusCode()).isEqualTo(403);
        assertRefused(tokens.of("lernende", MISDIRECTED));
        String elsewhere = keycloak.issuer().replace("localhost", "127.0.0.1");
        assertRefused(tokens.token(elsewhere, PROGRAM, "lernende", "demo"));
        assertRefused(tokens.administrator());
        assertRefused(good.substring(0, good.length() - 8) + "AAAAAAAA");
    }

    @Test
    @Order(5)
    void aProvidersSystemMayWorkOnceTheOperatorHasAssignedItsAccount() {
        String token = tokens.ofSystem("a-providers-system");
        assertThat(tokens.get(api("/provider/modules"), token).statusCode()).isEqualTo(403);

        IdentityView account = signIns.unassigned(OPERATOR).stream()
                .filter(known -> known.displayName().equals("service-account-a-providers-system"))
                .findFirst()
                .orElseThrow();
        signIns.assign(
                OPERATOR,
                account.key(),
                providers
                        .list(OPERATOR, PageRequest.of(0, 1))
                        .getContent()
                        .getFirst()
                        .id());

        assertThat(tokens.get(api("/provider/modules"), token).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(6)
    void theApiRefusesAnExpiredToken() {
        String token = tokens.of("lernende", PROGRAM);
        clock.advance(Duration.ofMinutes(10));
        try {
            assertRefused(token);
        } finally {
            clock.reset();
        }
    }

    @Test
    @Order(7)
    void whoGuessesPasswordsIsLockedOut() {
        assertThat(signInWith("demo")).isEqualTo(200);
        for (int i = 0; i < 11; i++) {
            assertThat(signInWith("wrong")).isGreaterThanOrEqualTo(400);
        }
        assertThat(signInWith("demo")).isGreaterThanOrEqualTo(400);
    }

    @Test
    @Order(8)
    void whoWantsToSignInIsToldWhenKeycloakGoesDownDuringWork(Person person) {
        keycloak.stop();

        person.opens("/lehrplan").reads("Anmeldung ist gerade nicht erreichbar");
    }

    private int signInWith(String password) {
        return tokens.ask(keycloak.issuer(), PROGRAM, "amt", password).statusCode();
    }

    private void assertRefused(String token) {
        HttpResponse<String> answer = tokens.get(api("/me/profile"), token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(answer.body()).contains("/problems/token-invalid");
    }

    private void signIn(Person person, String account) {
        person.opens("/anmeldung");
        fillIn(person, account, "demo");
    }

    private void fillIn(Person person, String account, String password) {
        person.page().locator("#username").fill(account);
        person.page().locator("#password").fill(password);
        person.page().locator("#kc-login").click();
        person.page().waitForURL(url -> url.startsWith("http://localhost:" + port));
    }

    private String api(String path) {
        return "http://localhost:" + port + "/api/v1" + path;
    }
}
