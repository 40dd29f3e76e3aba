package org.kommunalcampus.web.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.web.Reader.html;
import static org.kommunalcampus.web.Reader.text;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.Reader;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the operator sees and does. */
@ApiTest
class OperatorPagesTest {

    private static final String HEADER = "externalId;title;objective;provider;format;hours;teaches\n";

    private final MockMvcTester http;
    private final Reader operator;
    private final Providers providers;

    @Autowired
    OperatorPagesTest(MockMvcTester http, Providers providers) {
        this.http = http;
        this.providers = providers;
        operator = Reader.of(http, "betrieb", Role.OPERATOR);
    }

    private static String row(String id, String title, String format) {
        return "%s;%s;Sie können es.;zweiburgen;%s;3;KOMMUNAL:VR1@3%n".formatted(id, title, format);
    }

    private MvcTestResult report(MvcTestResult sent) {
        assertThat(sent).hasStatus(302);
        return operator.open(Objects.requireNonNull(sent.getResponse().getRedirectedUrl()));
    }

    @ParameterizedTest
    @CsvSource({"lernende, LEARNER", "personal, HR", "leitung, MANAGER", "anbieter, PROVIDER", "beirat, REVIEWER"})
    void nobodyElseComesIn(String account, Role role) {
        Reader other = Reader.of(http, account, role);
        for (String path : new String[] {
            "/betrieb", "/betrieb/neuberechnung", "/betrieb/importe/moochub", "/betrieb/berichte/1", "/betrieb/anbieter"
        }) {
            assertThat(other.open(path)).as(path).hasStatus(403);
        }
        assertThat(other.post("/betrieb/neuberechnung")).hasStatus(403);
        assertThat(other.upload("/betrieb/importe/module", "m.csv", HEADER)).hasStatus(403);
    }

    @Test
    void aRoleOpensNothingToAnAccountThatThePlatformDoesNotKnow() {
        assertThat(Reader.of(http, "unbekannt", Role.OPERATOR).open("/betrieb")).hasStatus(403);
    }

    @Test
    void visitorsAreAskedToSignIn() {
        assertThat(Reader.visitor(http).open("/betrieb")).hasStatus(302);
    }

    @Test
    void theOverviewSaysHowFarCurriculaAreUpToDate() {
        assertThat(text(operator.open("/betrieb")))
                .contains("Stand der Lehrpläne")
                .contains("Warten auf Berechnung")
                .contains("Module aus einem MOOChub-Feed")
                .contains("290 Kommunen");
        assertThat(html(operator.refresh("/betrieb/neuberechnung")))
                .contains("hx-trigger=\"every 2s\"")
                .doesNotContain("<html");
        assertThat(operator.open("/betrieb/neuberechnung")).hasStatus(302).hasRedirectedUrl("/betrieb#stand");
    }

    @Test
    void allCurriculaAreRebuiltOnRequest() {
        assertThat(operator.post("/betrieb/neuberechnung")).hasStatus(302);
        assertThat(operator.open("/betrieb")).hasStatusOk();
    }

    @Test
    void goodRowsAreKeptAndBadOnesExplained() {
        String id = "T-" + UUID.randomUUID();
        String file = HEADER + row(id, "Aus der Tabelle", "ONLINE") + row(id + "-2", "Unmöglich", "FLYING");
        var report = report(operator.upload("/betrieb/importe/module", "C:\\Daten\\liste.csv", file));
        assertThat(text(report))
                .contains("liste.csv")
                .doesNotContain("Daten\\")
                .contains("Neu 1")
                .contains("Abgelehnt 1")
                .contains("/format");
        assertThat(text(report(operator.upload("/betrieb/importe/module", "liste.csv", file))))
                .contains("Neu 0")
                .contains("Schon bekannt 1");
        assertThat(text(operator.open("/betrieb")))
                .contains("Ihre letzten Importe")
                .contains("liste.csv");
    }

    @Test
    void aDryRunStoresNothing() {
        String file = HEADER + row("T-" + UUID.randomUUID(), "Nur zur Probe", "ONLINE");
        var once = report(operator.upload("/betrieb/importe/module", "a.csv", file, "dryRun", "true"));
        assertThat(text(once)).contains("Es wurde nichts gespeichert").contains("Neu 1");
        assertThat(text(report(operator.upload("/betrieb/importe/module", "a.csv", file, "dryRun", "true"))))
                .contains("Neu 1");
    }

    @Test
    void whatWasChosenSurvivesAFaultyFile() {
        String provider = providers.byCode("falkenried").orElseThrow().id().toString();
        var answer = operator.upload(
                "/betrieb/importe/moochub", "feed.json", "{\"foo\": 1", "provider", provider, "certify", "true");
        assertThat(answer).hasStatus(422);
        assertThat(html(answer))
                .contains("id=\"file-error\"")
                .contains("value=\"" + provider + "\" selected=\"selected\"")
                .containsPattern("name=\"certify\"[^>]*checked|checked[^>]*name=\"certify\"");
        assertThat(text(answer)).contains("Gelesen wurde „feed.json“");
    }

    @Test
    void aFeedNeedsItsProvider() {
        var answer = operator.upload("/betrieb/importe/moochub", "feed.json", "{\"data\": []}");
        assertThat(answer).hasStatus(422);
        assertThat(html(answer)).contains("id=\"provider-error\"");
    }

    @Test
    void anImportNeedsAFile() {
        assertThat(operator.upload("/betrieb/importe/kompetenzrahmen", "", "")).hasStatus(422);
        assertThat(operator.upload("/betrieb/importe/taetigkeitsprofile", "leer.csv", ""))
                .hasStatus(422);
    }

    @Test
    void listsAreSearchedAndPaged() {
        assertThat(text(operator.open("/betrieb/kommunen"))).contains("1 bis 25 von 290");
        assertThat(text(operator.open("/betrieb/kommunen?q=weinheim"))).contains("Rhein-Neckar-Kreis");
        assertThat(text(operator.open("/betrieb/kommunen?q=xyzzy"))).contains("Dazu steht nichts");
        assertThat(text(operator.open("/betrieb/anbieter")))
                .contains("Zweiburgen")
                .contains("erfunden");
        assertThat(text(operator.open("/betrieb/kompetenzrahmen")))
                .contains("Entwurf")
                .contains("nicht amtlich");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/betrieb/kommunen?q=%25_%5C%27%22%3Cb%3E&page=-1",
                "/betrieb/kommunen?page=99999999999",
                "/betrieb/kommunen?page=9999",
                "/betrieb/anbieter?q=%00&page=x",
                "/betrieb/importe/moochub?provider=x&certify=maybe"
            })
    void hostileAddressesAreAnsweredCalmly(String path) {
        var page = operator.open(path);
        assertThat(page.getResponse().getStatus()).isLessThan(500);
        assertThat(html(page)).doesNotContain("<b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/betrieb/importe/nix", "/betrieb/berichte/99", "/betrieb/berichte/x"})
    void whatDoesNotExistIsNotFound(String path) {
        assertThat(operator.open(path)).hasStatus(404);
    }
}
