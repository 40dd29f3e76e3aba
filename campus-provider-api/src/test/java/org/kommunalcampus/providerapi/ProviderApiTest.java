package org.kommunalcampus.providerapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.HttpTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HttpTest
class ProviderApiTest {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private MutableClock clock;

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
        clock.reset();
    }

    private MvcTestResult post(String path, String body) {
        return http.post()
                .uri("/api/v1/provider" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private String draft() {
        MvcTestResult created = post("/modules", "{\"title\":\"Entwurf\"}");
        assertThat(created).hasStatus(201);
        String location = created.getResponse().getHeader("Location");
        assertThat(location).isNotNull();
        return String.valueOf(location);
    }

    @Test
    void aProviderSeesItsOwnOrganisation() {
        assertThat(http.get().uri("/api/v1/provider"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.id")
                .isEqualTo(provider.toString());
    }

    @Test
    void othersSeeNothing() {
        signedIn.as(Caller.anonymous());
        assertThat(http.get().uri("/api/v1/provider/modules")).hasStatus(401);
        signedIn.as(new Caller("L", Set.of(Role.LEARNER), new IdentityKey("t", "l"), MemberId.next(), null, null));
        assertThat(http.get().uri("/api/v1/provider/modules")).hasStatus(403);
    }

    @Test
    void aTitleIsEnoughForADraftAndTheVersionGuardsTheRest() {
        String location = draft();
        String change = """
                {"title":"Fertig","format":"ONLINE","hours":7.5,"language":"de","price":{"amount":"120.00","currency":"EUR"},
                 "teaches":[{"competence":"%s","level":4}],"validUntil":"2030-12-31"}""".formatted(competence);

        assertThat(http.put()
                        .uri(location)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(change))
                .hasStatus(428);
        assertThat(http.put()
                        .uri(location)
                        .header("If-Match", "\"7\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(change))
                .hasStatus(412);
        MvcTestResult changed = http.put()
                .uri(location)
                .header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(change)
                .exchange();

        assertThat(changed).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(changed).bodyJson().extractingPath("$.hours").isEqualTo(7.5);
        assertThat(changed).bodyJson().extractingPath("$.price.amount").isEqualTo("120.00");
        assertThat(changed)
                .bodyJson()
                .extractingPath("$.teaches[0].competence.id")
                .isEqualTo(competence.toString());
        assertThat(http.get().uri(location).header("If-None-Match", "\"2\"")).hasStatus(304);
        assertThat(http.get().uri("/api/v1/provider/modules?sort=title,desc"))
                .bodyJson()
                .extractingPath("$.content[0].title")
                .isEqualTo("Fertig");
        assertThat(http.get().uri("/api/v1/provider/modules?sort=providerId")).hasStatus(400);
    }

    @Test
    void wrongFieldsAreNamed() {
        MvcTestResult answer = post("/modules", "{\"title\":\"A\",\"url\":\"javascript:alert(1)\",\"teaches\":[]}");
        assertThat(answer)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/url");
        assertThat(post("/modules", "{\"title\":\"A\",\"teaches\":[{\"competence\":\"X:1\",\"level\":3}]}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/teaches/0/competence");
        assertThat(post("/modules", "{\"title\":\"A\",\"price\":{\"amount\":\"gratis\",\"currency\":\"EUR\"}}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/price/amount");
        assertThat(post("/modules", "{}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("required");
    }

    @Test
    void whatIsReadAsTheDescriptionCanBeSentBack() throws Exception {
        String whole = """
                {"title":"Ganz","format":"BLENDED","hours":7.50,"price":{"amount":"120","currency":"EUR"},"language":"EN",
                 "outcomes":[{"text":"Sie verfassen.","competence":"%s","level":4}],"prerequisites":[["B","A"]],
                 "elements":[{"phase":"EVENT","kind":"EVENT","title":"Werkstatt","minutes":240,"outcomes":[1]}],
                 "weeks":{"EVENT":0},"records":["CERTIFICATE","PARTICIPATION"],"recordMonths":24,
                 "audience":{"jobProfiles":["DEPOT_HEAD"],"leadership":true,"binding":"ONLY"}}""".formatted(competence);
        String location = String.valueOf(post("/modules", whole).getResponse().getHeader("Location"));
        var json = JsonMapper.shared();
        JsonNode read = json.readTree(
                        http.get().uri(location).exchange().getResponse().getContentAsString())
                .get("description");

        assertThat(read.at("/price/amount").asString()).isEqualTo("120.00");
        assertThat(read.at("/audience/jobProfiles/0").asString()).isEqualTo("DEPOT_HEAD");
        assertThat(read.at("/outcomes/0/level").asInt()).isEqualTo(4);
        MvcTestResult sentBack = http.put()
                .uri(location)
                .header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(read.toString())
                .exchange();
        assertThat(sentBack).hasStatusOk();
        assertThat(json.readTree(sentBack.getResponse().getContentAsString()).get("description"))
                .isEqualTo(read);
        assertThat(post("/modules", "{\"title\":\"A\",\"audience\":{\"binding\":\"MAYBE\"},\"records\":[null]}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/records/0");
    }

    @Test
    void foreignModulesCanNeitherBeReadNorChanged() {
        String location = draft();
        signedIn.as(campus.provider(campus.provider()));

        assertThat(http.get().uri(location)).hasStatus(404);
        assertThat(http.put()
                        .uri(location)
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"title\":\"Fremd\"}"))
                .hasStatus(404);
    }

    @Test
    void aRepeatedPostWithTheSameKeyMakesOneModule() {
        for (int i = 0; i < 2; i++) {
            assertThat(http.post()
                            .uri("/api/v1/provider/modules")
                            .header("Idempotency-Key", "key-" + provider)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"title\":\"Einmal\"}"))
                    .hasStatus(201);
        }
        assertThat(http.get().uri("/api/v1/provider/modules"))
                .bodyJson()
                .extractingPath("$.page.totalElements")
                .isEqualTo(1);
    }

    @Test
    void anOfferedModuleIsWithdrawnForAReason() {
        ModuleId module = campus.module(provider, Format.ONLINE, Map.of(competence, 3));

        assertThat(post("/modules/" + module + "/withdrawal", "{}")).hasStatus(422);
        assertThat(post("/modules/" + module + "/withdrawal", "{\"reason\":\"überholt\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void sessionsArePlannedMovedAndCancelled() {
        ModuleId module = campus.module(provider, Format.IN_PERSON, Map.of(competence, 3));
        String times =
                "{\"startsAt\":\"2030-01-13T09:00:00+01:00\",\"endsAt\":\"2030-01-13T%s:00:00+01:00\",\"city\":\"Weinheim\"}";

        MvcTestResult planned = post("/modules/" + module + "/sessions", times.formatted("16"));
        assertThat(planned).hasStatus(201);
        assertThat(planned)
                .bodyJson()
                .extractingPath("$.schoolHolidays")
                .asArray()
                .isEmpty();
        assertThat(post(
                        "/modules/" + module + "/sessions",
                        times.formatted("16").replace("-01-13T", "-08-05T")))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.schoolHolidays[?(@.state == 'BW')].name")
                .asArray()
                .containsExactly("Sommerferien");
        String session = String.valueOf(planned.getResponse().getHeader("Location"));
        assertThat(http.put()
                        .uri(session)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(times.formatted("17")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.schoolHolidays")
                .asArray()
                .isEmpty();
        assertThat(http.get().uri("/api/v1/provider/modules/" + module))
                .bodyJson()
                .extractingPath("$.sessions[0].endsAt")
                .isEqualTo("2030-01-13T16:00:00Z");
        assertThat(post("/modules/" + module + "/sessions", times.formatted("08")))
                .hasStatus(422);
        assertThat(http.post()
                        .uri(session + "/cancellation")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"krank\"}"))
                .hasStatus(204);
    }

    @Test
    void seatsAreKeptForMunicipalitiesByTheirOfficialKeys() {
        ModuleId module = campus.module(provider, Format.IN_PERSON, Map.of(competence, 3));
        String session = "/api/v1/provider/sessions/" + campus.session(module, Duration.ofDays(60), 5) + "/quotas";
        String ags = municipalities.find(campus.municipality()).ags();
        String until = LocalDate.now(clock).plusDays(10).toString();
        String quota = "{\"quotas\":[{\"seats\":%d,\"until\":\"%s\",\"municipalities\":[\"%s\"]}]}";

        assertThat(put(session, quota.formatted(2, until, ags))).hasStatus(204);
        assertThat(http.get().uri(session))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.quotas[0].municipalities[0]")
                .isEqualTo(ags);
        assertThat(put(session, quota.formatted(6, until, ags))).hasStatus(422);
        assertThat(put(session, quota.formatted(1, until, "99999999"))).hasStatus(422);
        assertThat(put(session, "{\"quotas\":[]}")).hasStatus(204);
        assertThat(http.get().uri(session))
                .bodyJson()
                .extractingPath("$.quotas.length()")
                .isEqualTo(0);
        signedIn.as(campus.provider(campus.provider()));
        assertThat(http.get().uri(session)).hasStatus(404);
        assertThat(put(session, quota.formatted(2, until, ags))).hasStatus(404);
    }

    private MvcTestResult put(String path, String body) {
        return http.put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @Test
    void aFeedIsImportedAsBodyOrAsFormAndADryRunStoresNothing() {
        String feed =
                "{\"data\":[{\"id\":\"1\",\"attributes\":{\"name\":\"Kurs\",\"url\":\"https://k.example/1\"}},{}]}";

        assertThat(post("/imports/moochub?dryRun=true", feed))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.accepted")
                .isEqualTo(1);
        assertThat(post("/imports/moochub", feed))
                .bodyJson()
                .extractingPath("$.rejected[0].index")
                .isEqualTo(1);
        assertThat(http.post()
                        .uri("/api/v1/provider/imports/moochub")
                        .multipart()
                        .file(new MockMultipartFile(
                                "file", "feed.json", "application/json", feed.getBytes(StandardCharsets.UTF_8))))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.unchanged")
                .isEqualTo(1);
        assertThat(http.post().uri("/api/v1/provider/imports/moochub").multipart())
                .hasStatus(400);
        assertThat(post("/imports/moochub", "no feed")).hasStatus(400);
        assertThat(post("/imports/csv", feed)).hasStatus(415);
    }

    @Test
    void aTableIsImported() {
        assertThat(http.post()
                        .uri("/api/v1/provider/imports/csv")
                        .contentType("text/csv")
                        .content("externalId;title;hours\nA;Eins;7,5\nB;;1\n"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.rejected[0].pointer")
                .isEqualTo("/title");
    }

    @Test
    void aCompletionIsReportedByEnrolmentInAnOwnModule() {
        ModuleId module = campus.module(provider, Format.IN_PERSON, Map.of(competence, 3));
        SessionId session = campus.session(module, Duration.ofDays(2), 5);
        MemberId member = campus.member();
        EnrolmentId enrolment = enrolments.book(campus.learner(member), member, module, session);
        clock.advance(Duration.ofDays(3));
        String body = "{\"enrolment\":\"%s\",\"completedOn\":\"%s\",\"points\":80,\"evidence\":\"Liste 7\"}"
                .formatted(enrolment, LocalDate.now(clock));

        assertThat(post("/completions", body)).hasStatus(201);
        assertThat(profiles.of(campus.learner(member), member).attested()).hasSize(1);
        assertThat(post("/completions", body.replace("80", "101"))).hasStatus(422);
        assertThat(post(
                        "/completions",
                        body.replace(enrolment.toString(), EnrolmentId.next().toString())))
                .hasStatus(404);
        signedIn.as(campus.provider(campus.provider()));
        assertThat(post("/completions", body)).hasStatus(403);
    }
}
