package org.kommunalcampus.providerapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.testing.HttpTest;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HttpTest
class ProviderQualityApiTest {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private SampleCampus campus;

    private ProviderId provider = ProviderId.next();
    private CompetenceId competence = CompetenceId.next();

    @BeforeEach
    void signInAsAProvider() {
        provider = campus.provider();
        competence = campus.competence();
        signedIn.as(campus.provider(provider));
    }

    @AfterEach
    void signOut() {
        signedIn.as(Caller.anonymous());
    }

    @Test
    void aTitleAloneStaysADraftWithFindingsThatNameTheirFields() {
        String module = begin("{\"title\":\"Entwurf\"}");

        MvcTestResult answer = send(HttpMethod.POST, module + "/submission", "");

        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.state").isEqualTo("DRAFT");
        assertThat(answer).bodyJson().extractingPath("$.findings[0].severity").isEqualTo("ERROR");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.findings[*].pointer")
                .asArray()
                .contains("/outcomes", "/format");
        assertThat(send(HttpMethod.GET, module + "/findings", ""))
                .bodyJson()
                .extractingPath("$[*].criterion")
                .asArray()
                .contains("completeness");
    }

    @Test
    void aWholeModuleMovesOnAndIsTakenBack() {
        String module = begin(whole());

        assertThat(send(HttpMethod.POST, module + "/submission", ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("SUBMITTED");
        assertThat(send(HttpMethod.PUT, module, "{\"title\":\"Noch schnell\"}", "If-Match", "\"2\""))
                .hasStatus(409);
        assertThat(send(HttpMethod.GET, module + "/reviews", ""))
                .bodyJson()
                .extractingPath("$.content[0].state")
                .isEqualTo("WAITING");
        assertThat(send(HttpMethod.DELETE, module + "/submission", "")).hasStatus(204);
        assertThat(send(HttpMethod.GET, module, ""))
                .bodyJson()
                .extractingPath("$.progress")
                .isEqualTo("DRAFT");
    }

    @Test
    void whatIsReadCanBeSentBack() {
        String module = begin(whole());
        MvcTestResult read = send(HttpMethod.GET, module, "");

        assertThat(read)
                .bodyJson()
                .extractingPath("$.description.elements[0].outcomes[0]")
                .isEqualTo(1);
        assertThat(read)
                .bodyJson()
                .extractingPath("$.description.outcomes[0].competence")
                .isEqualTo(competence.toString());
    }

    @Test
    void aRevisionIsDroppedAndWhatIsOfferedStays() {
        String module = "/api/v1/provider/modules/" + campus.module(provider, Format.ONLINE, Map.of(competence, 3));

        assertThat(send(HttpMethod.DELETE, module + "/revisions", "")).hasStatus(409);
        assertThat(send(HttpMethod.POST, module + "/revisions", "")).hasStatus(201);
        assertThat(send(HttpMethod.DELETE, module + "/revisions", "")).hasStatus(204);
        assertThat(send(HttpMethod.GET, module, ""))
                .bodyJson()
                .extractingPath("$.progress")
                .isEqualTo("PUBLISHED");
    }

    @Test
    void aRevisionStandsBesideWhatIsOffered() {
        ModuleId offered = campus.module(provider, Format.ONLINE, Map.of(competence, 3));
        String module = "/api/v1/provider/modules/" + offered;

        assertThat(send(HttpMethod.PUT, module, "{\"title\":\"Anders\"}", "If-Match", "\"0\""))
                .hasStatus(409);
        MvcTestResult revised = send(HttpMethod.POST, module + "/revisions", "");
        assertThat(revised)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.edition")
                .isEqualTo(2);
        String tag = String.valueOf(revised.getResponse().getHeader("ETag"));
        assertThat(send(HttpMethod.PUT, module, "{\"title\":\"Anders\"}", "If-Match", tag))
                .hasStatusOk();

        assertThat(send(HttpMethod.GET, module, ""))
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Modul");
        assertThat(send(HttpMethod.GET, module + "/differences?from=1&to=2", ""))
                .bodyJson()
                .extractingPath("$[*].pointer")
                .asArray()
                .contains("/title");
        assertThat(send(HttpMethod.GET, module + "/revisions", ""))
                .bodyJson()
                .extractingPath("$.content[0].number")
                .isEqualTo(1);
    }

    @Test
    void anotherProvidersDraftIsNotThereWhateverIsAsked() {
        String module = begin(whole());
        signedIn.as(campus.provider(campus.provider()));

        assertThat(send(HttpMethod.GET, module, "")).hasStatus(404);
        assertThat(send(HttpMethod.PUT, module, "{\"title\":\"Fremd\"}", "If-Match", "\"1\""))
                .hasStatus(404);
        assertThat(send(HttpMethod.POST, module + "/withdrawal", "{\"reason\":\"fremd\"}"))
                .hasStatus(404);
        assertThat(send(HttpMethod.POST, module + "/revisions", "")).hasStatus(404);
        assertThat(send(HttpMethod.GET, module + "/revisions", "")).hasStatus(404);
        assertThat(send(HttpMethod.GET, module + "/differences?from=1&to=1", ""))
                .hasStatus(404);
        assertThat(send(HttpMethod.GET, module + "/findings", "")).hasStatus(404);
        assertThat(send(HttpMethod.POST, module + "/submission", "")).hasStatus(404);
        assertThat(send(HttpMethod.DELETE, module + "/submission", "")).hasStatus(404);
        assertThat(send(HttpMethod.POST, module + "/renewal", "")).hasStatus(404);
        assertThat(send(HttpMethod.GET, module + "/reviews", "")).hasStatus(404);
        assertThat(send(HttpMethod.GET, "/api/v1/provider/modules", ""))
                .bodyJson()
                .extractingPath("$.page.totalElements")
                .isEqualTo(0);
    }

    private String begin(String body) {
        MvcTestResult created = send(HttpMethod.POST, "/api/v1/provider/modules", body);
        assertThat(created).hasStatus(201);
        return String.valueOf(created.getResponse().getHeader("Location"));
    }

    private MvcTestResult send(HttpMethod method, String path, String body, String... headers) {
        var request = http.method(method).uri(path);
        if (!body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.exchange();
    }

    private String whole() {
        return """
                {"title":"Bescheide begründen %s","objective":"Die Teilnehmenden begründen Bescheide.","description":"Wir üben an Fällen.",
                 "targetGroup":"Sachbearbeitung","format":"ONLINE","hours":8,
                 "outcomes":[{"text":"Die Teilnehmenden verfassen einen Bescheid.","competence":"%s","level":4}],
                 "elements":[{"phase":"PREPARATION","kind":"HOMEWORK","title":"Bescheid","minutes":480,"outcomes":[1]}],
                 "accessibility":"Alle Videos haben Untertitel, alle Dokumente sind barrierefrei.",
                 "price":{"amount":"0.00","currency":"EUR"},"records":["PARTICIPATION"]}""".formatted(provider, competence);
    }
}
