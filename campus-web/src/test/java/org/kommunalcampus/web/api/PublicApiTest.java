package org.kommunalcampus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class PublicApiTest {

    @Autowired
    private Client client;

    @BeforeEach
    void stayAnonymous() {
        client.anonymously();
    }

    @Test
    void modulesAreFoundByWordsAndCountedByFacet() {
        MvcTestResult hits = client.get("/api/v1/modules?q=Datenschutz&size=5&sort=relevance");

        assertThat(hits).hasStatusOk();
        assertThat(hits)
                .bodyJson()
                .extractingPath("$.content[0].title")
                .asString()
                .isNotBlank();
        assertThat(hits).bodyJson().extractingPath("$.page.size").isEqualTo(5);
        assertThat(hits)
                .bodyJson()
                .extractingPath("$.facets.format[0].count")
                .asNumber()
                .isNotEqualTo(0);
        String id = Client.read(hits, "$.content[0].id");
        MvcTestResult module = client.get("/api/v1/modules/" + id);
        assertThat(module).hasStatusOk().headers().containsHeader("ETag");
        assertThat(module)
                .bodyJson()
                .extractingPath("$.teaches[0].competence.code")
                .asString()
                .contains(":");
    }

    @Test
    void modulesAreFilteredByCompetenceProviderAndFormat() {
        MvcTestResult hits = client.get(
                "/api/v1/modules?competence=KOMMUNAL:VR1&level=4&provider=falkenried&format=BLENDED,IN_PERSON");

        assertThat(hits).hasStatusOk();
        List<String> providers = Client.read(hits, "$.content[*].provider.name");
        assertThat(providers).isNotEmpty().containsOnly("Akademie Falkenried für öffentliches Recht");
    }

    @ParameterizedTest
    @CsvSource({
        "size=0, /size",
        "page=-1, /page",
        "sort=secret, /sort",
        "'sort=title,desc', /sort",
        "level=9, /level",
        "format=EVENING, /format",
        "maxPrice=cheap, /maxPrice",
        "maxPrice=1e10000000, /maxPrice",
        "maxHours=1e10000000, /maxHours",
        "maxHours=0.001, /maxHours",
        "from=soon, /from",
        "competence=X:1, /competence",
        "provider=nobody, /provider"
    })
    void aParameterOutOfFormIsNamed(String query, String pointer) {
        MvcTestResult answer = client.get("/api/v1/modules?" + query);

        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
    }

    @Test
    void whatDoesNotExistIsAProblem() {
        assertThat(client.get("/api/v1/modules/42")).hasStatus(404).hasContentType("application/problem+json");
        assertThat(client.get("/api/v1/modules/00000000-0000-0000-0000-000000000000"))
                .hasStatus(404);
    }

    @Test
    void frameworksComeWithTheirTrees() {
        MvcTestResult list = client.get("/api/v1/competence-frameworks");
        List<String> ids = Client.read(list, "$.content[?(@.code == 'DIGCOMP30')].id");
        String framework = "/api/v1/competence-frameworks/" + ids.getFirst();

        MvcTestResult tree = client.get(framework);
        assertThat(tree).bodyJson().extractingPath("$.areas.length()").isEqualTo(5);
        assertThat(tree).bodyJson().extractingPath("$.framework.levels").isEqualTo(8);
        MvcTestResult competences = client.get(framework + "/competences?size=10");
        assertThat(competences)
                .bodyJson()
                .extractingPath("$.page.totalElements")
                .isEqualTo(21);
        assertThat(competences)
                .bodyJson()
                .extractingPath("$.content[0].reference")
                .isEqualTo("DIGCOMP30:1.1");
    }

    @Test
    void jobProfilesNameWhatTheyAskFor() {
        MvcTestResult profiles = client.get("/api/v1/job-profiles?size=100");

        assertThat(profiles).hasStatusOk();
        assertThat(profiles)
                .bodyJson()
                .extractingPath("$.page.totalElements")
                .asNumber()
                .isNotEqualTo(0);
        assertThat(profiles)
                .bodyJson()
                .extractingPath("$.content[0].requirements[0].level")
                .asNumber()
                .isNotEqualTo(0);
    }

    @Test
    void theCatalogueIsAFeed() {
        MvcTestResult feed = client.get("/bridges/moochub/courses");

        assertThat(feed).hasStatusOk().hasContentType("application/vnd.api+json; moochub-version=3");
        assertThat(feed).bodyJson().extractingPath("$.data.length()").isEqualTo(50);
    }

    @Test
    void theDescriptionIsOpenApi31AndTellsNothingOfTheInside() {
        MvcTestResult description = client.get("/v3/api-docs");

        assertThat(description).hasStatusOk();
        assertThat(description)
                .bodyJson()
                .extractingPath("$.openapi")
                .asString()
                .startsWith("3.1");
        assertThat(description)
                .bodyJson()
                .extractingPath("$.components.schemas.Problem.properties.errors")
                .isNotNull();
        assertThat(description)
                .bodyJson()
                .extractingPath("$.paths['/api/v1/provider/imports/moochub'].post.requestBody.content")
                .asMap()
                .containsKeys("application/json", "multipart/form-data");
        assertThat(description)
                .bodyJson()
                .extractingPath("$.components.schemas.EntryBody.properties.state.enum")
                .asArray()
                .contains("PLANNED", "BOOKED", "BEGUN");
        assertThat(description)
                .bodyJson()
                .extractingPath("$.components.schemas")
                .asMap()
                .doesNotContainKeys("Caller", "ModuleId", "Pageable");
    }

    @Test
    void everyOperationIsOnThePageToRead() {
        MvcTestResult description = client.get("/v3/api-docs");
        Map<String, Object> paths = Client.read(description, "$.paths");

        MvcTestResult page = client.get("/api");

        assertThat(page).hasStatusOk();
        assertThat(paths).hasSizeGreaterThan(30);
        paths.keySet().forEach(path -> assertThat(page).bodyText().contains(path));
        List<String> tagged = Client.read(description, "$.paths.*.*.summary");
        List<String> all = Client.read(description, "$.paths.*.*.responses.default.description");
        assertThat(tagged).hasSameSizeAs(all);
    }
}
