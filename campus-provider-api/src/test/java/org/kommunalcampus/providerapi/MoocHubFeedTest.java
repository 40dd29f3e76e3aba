package org.kommunalcampus.providerapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.catalogue.Certification;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.exchange.CatalogueImports;
import org.kommunalcampus.exchange.FrameworkImports;
import org.kommunalcampus.exchange.ImportOptions;
import org.kommunalcampus.exchange.ImportOutcome;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.testing.ExchangeSchemas;
import org.kommunalcampus.testing.HttpTest;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HttpTest
class MoocHubFeedTest {

    private static final String PATH = "/bridges/moochub/courses";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Modules modules;

    @Autowired
    private CatalogueImports imports;

    @Autowired
    private FrameworkImports frameworks;

    private final Caller operator = Caller.system("test");

    private static void mustBeValid(String page) {
        assertThat(ExchangeSchemas.faultsInMoocHub(page)).isEmpty();
    }

    private String page(int number) throws UnsupportedEncodingException {
        MvcTestResult answer = http.get().uri(PATH + "?page=" + number).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private void offer(ProviderId provider, ModuleSketch sketch) {
        ModuleId id = modules.save(operator, provider, sketch.content());
        modules.goLive(operator, id, sketch.content(), Certification.byAgreement());
    }

    private String framework(String code) {
        frameworks.importFile(
                operator,
                new ByteArrayInputStream(("{'code':'" + code
                                + "','version':'3.0','name':'R','areas':[{'code':'A','name':'A','competences':["
                                + "{'code':'1.1','name':{'de':'Suchen','en':'Searching'},'links':['http://data.europa.eu/esco/skill/"
                                + code + "']}]}]}")
                        .replace('\'', '"')
                        .getBytes(StandardCharsets.UTF_8)));
        return code + ":1.1";
    }

    @Test
    void everyPageOfTheFeedIsValidAndLinksToTheOthers() throws UnsupportedEncodingException {
        ProviderId provider = campus.provider();
        String own = framework("X" + UUID.randomUUID().toString().substring(0, 8));
        String digComp = framework("DIGCOMP30");
        String table = """
                externalId,title,description,format,hours,price,teaches,requires,prerequisites,validUntil,url
                A,AA Eins,Zeile <1> & mehr,ONLINE,4,0,%1$s@3|%2$s@4,,,2035-12-31,
                B,AA Zwei,,BLENDED,7.5,99.90,%2$s@5,%1$s@2,A,,https://k.example/b
                """.formatted(own, digComp);
        imports.csv(
                operator,
                provider,
                new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
                ImportOptions.CERTIFIED);
        for (int i = 0; i < 55; i++) {
            offer(provider, ModuleSketch.module("M" + i, "Modul " + i).format(Format.IN_PERSON));
        }

        String first = page(1);
        mustBeValid(first);
        mustBeValid(page(2));
        assertThat(http.get().uri(PATH))
                .hasContentType("application/vnd.api+json; moochub-version=3")
                .bodyJson()
                .extractingPath("$.links.next")
                .isEqualTo("http://localhost/bridges/moochub/courses?page=2");
        assertThat(first).contains("AA Zwei", "Course_ID", "educationalLevel", "\"shortCode\":\"1.1\"");

        ImportOutcome again = imports.moocHub(
                operator,
                campus.provider(),
                new ByteArrayInputStream(first.getBytes(StandardCharsets.UTF_8)),
                ImportOptions.CERTIFIED);
        assertThat(again.rejected()).isEmpty();
        assertThat(again.accepted()).isEqualTo(50);
    }

    @Test
    void whatASourceStatesComesOutAgainAndInAgain() throws UnsupportedEncodingException {
        ProviderId provider = campus.provider();
        String table = """
                externalId,title,objective,description,format,hours,price,targetGroup,authors,license,licenseUrl,audience.entryRequirements
                R,AA Rund,Sie verfassen Bescheide.,Mit Übungen.,ONLINE,4,0,Bauhof,Erika Beispiel; Hochschule X (Organisation),CC-BY-SA-4.0,https://creativecommons.org/licenses/by-sa/4.0/,Abitur
                """;
        imports.csv(
                operator,
                provider,
                new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
                ImportOptions.CERTIFIED);

        String page = page(1);
        mustBeValid(page);
        assertThat(page).contains("CC-BY-SA-4.0", "Erika Beispiel", "\"Person\"");

        ProviderId other = campus.provider();
        imports.moocHub(
                operator,
                other,
                new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)),
                ImportOptions.CERTIFIED);
        ModuleCard again = modules.ofProvider(operator, other, Pageable.unpaged()).getContent().stream()
                .filter(card -> card.title().equals("AA Rund"))
                .findFirst()
                .orElseThrow();
        ModuleDescription stated = modules.find(again.id()).stated();
        assertThat(stated.objective()).isEqualTo("Sie verfassen Bescheide.");
        assertThat(stated.description()).isEqualTo("Mit Übungen.");
        assertThat(stated.targetGroup()).isEqualTo("Bauhof");
        assertThat(stated.license()).isEqualTo("CC-BY-SA-4.0");
        assertThat(stated.authors()).isEqualTo("Erika Beispiel; Hochschule X (Organisation)");
        assertThat(stated.audience().entryRequirements()).isEqualTo("Abitur");
        assertThat(stated.hours()).isEqualByComparingTo("4");
        assertThat(stated.hoursAssumed()).isFalse();
    }

    @Test
    void aModuleWithSessionsIsValidEvenWhenTwoBeginTogether() throws UnsupportedEncodingException {
        ModuleId module = campus.module(campus.provider(), Format.IN_PERSON, Map.of(campus.competence(), 3));
        campus.session(module, Duration.ofDays(3), 5);
        campus.session(module, Duration.ofDays(9), null);

        mustBeValid(page(1));
    }

    @Test
    void anUnchangedPageIsNotSentTwice() {
        campus.module(Map.of(campus.competence(), 3));
        MvcTestResult first = http.get().uri(PATH).exchange();
        String tag = String.valueOf(first.getResponse().getHeader("ETag"));

        assertThat(http.get().uri(PATH).header("If-None-Match", tag)).hasStatus(304);
        campus.module(Map.of(campus.competence(), 3));
        assertThat(http.get().uri(PATH).header("If-None-Match", tag)).hasStatusOk();
    }

    @Test
    void theSchemaCatchesACourseThatLacksWhatTheStandardWants() throws UnsupportedEncodingException {
        campus.module(Map.of(campus.competence(), 3));
        String page = page(1);

        assertThat(ExchangeSchemas.faultsInMoocHub(page.replace("\"learningResourceType\"", "\"kind\"")))
                .isNotEmpty();
        assertThat(ExchangeSchemas.faultsInMoocHub(page.replace("https://w3id.org/kim/hcrt/course", "a course")))
                .isNotEmpty();
    }

    @Test
    void callersKeepAPageAndAskEachTimeWhetherItStillHolds() {
        MvcTestResult answer = http.get().uri(PATH).exchange();

        assertThat(answer).hasHeader("Cache-Control", "no-cache, public");
        assertThat(answer.getResponse().getHeaders("Vary")).contains("Accept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.api+json; moochub-version=3",
                "application/vnd.api+json; moochub-version=3.0",
                "application/vnd.api+json;moochub-version=\"3.0.1\"",
                "application/vnd.api+json; moochub-version=2.1, application/vnd.api+json; moochub-version=3.0",
                "application/vnd.api+json",
                "application/json",
                "*/*"
            })
    void whoAsksForVersionThreeOrForNoneGetsVersionThree(String accepted) {
        assertThat(http.get().uri(PATH).header("Accept", accepted))
                .hasStatusOk()
                .hasContentType("application/vnd.api+json; moochub-version=3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.api+json; moochub-version=2.1",
                "application/vnd.api+json; moochub-version=4",
                "text/csv",
                "application/vnd.api+json; moochub-version=3; q=0"
            })
    void whoAsksForAnotherVersionIsToldThatThereIsNone(String accepted) {
        assertThat(http.get().uri(PATH).header("Accept", accepted)).hasStatus(406);
    }

    @Test
    void pagesThatDoNotExistAreProblems() {
        assertThat(http.get().uri(PATH + "?page=0")).hasStatus(400);
        assertThat(http.get().uri(PATH + "?page=99999")).hasStatus(404);
    }
}
