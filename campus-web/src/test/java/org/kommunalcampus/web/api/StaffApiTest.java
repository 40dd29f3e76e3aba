package org.kommunalcampus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.shared.IdentityKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the operator and HR do by the API. */
@ApiTest
class StaffApiTest {

    private static final MediaType CSV = new MediaType("text", "csv");
    private static final String OPERATOR = "/api/v1/operator";

    @Autowired
    private Client client;

    @Autowired
    private Identities identities;

    private static String shipped(String name) throws IOException {
        return new ClassPathResource("data/" + name).getContentAsString(StandardCharsets.UTF_8);
    }

    private String ownMunicipality(String account) {
        return String.valueOf(identities
                .callerOf(new IdentityKey("demo", account))
                .orElseThrow()
                .municipality());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lernende", "personal", "anbieter", "beirat"})
    void onlyTheOperatorOperates(String account) {
        client.as(account);

        assertThat(client.get(OPERATOR + "/providers")).hasStatus(403);
        assertThat(client.send(HttpMethod.POST, OPERATOR + "/imports/csv", CSV, "externalId,title\n"))
                .hasStatus(403);
    }

    @Test
    void theOperatorListsWhoTakesPart() {
        client.as("betrieb");

        assertThat(client.get(OPERATOR + "/regions"))
                .bodyJson()
                .extractingPath("$.content[0].id")
                .isNotNull();
        assertThat(client.get(OPERATOR + "/municipalities?q=Weinheim&sort=name"))
                .bodyJson()
                .extractingPath("$.content[0].ags")
                .isEqualTo("08226096");
        assertThat(client.get(OPERATOR + "/providers?size=200"))
                .bodyJson()
                .extractingPath("$.page.totalElements")
                .asNumber()
                .isNotEqualTo(0);
        assertThat(client.get(OPERATOR + "/rebuild"))
                .bodyJson()
                .extractingPath("$.stale")
                .isNotNull();
    }

    @Test
    void theOperatorAloneReadsFiguresAboutPlansAndOnlyInSums() {
        client.as("betrieb");
        assertThat(client.get(OPERATOR + "/plans/figures"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.minimumGroup")
                .isEqualTo(7);
        client.as("personal");
        assertThat(client.get(OPERATOR + "/plans/figures")).hasStatus(403);
    }

    @Test
    void hrChangesOneMemberUnlessSomebodyElseDidSoMeanwhile() {
        client.as("personal");
        String members = "/api/v1/municipalities/" + ownMunicipality("personal") + "/members";
        String id = Client.read(client.get(members + "?size=200&sort=personnelKey,desc"), "$.content[0].id");
        MvcTestResult found = client.get(members + "/" + id);
        String tag = String.valueOf(found.getResponse().getHeader("ETag"));
        String body = """
                {"givenName": "Toni", "familyName": "%s", "entryDate": "2020-04-01"}""";

        assertThat(client.send(HttpMethod.PUT, members + "/" + id, body.formatted("Neu")))
                .hasStatus(428);
        assertThat(client.send(
                        HttpMethod.PUT, members + "/" + id, body.formatted(" ").replace("Toni", " "), "If-Match", tag))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/familyName");
        assertThat(client.send(HttpMethod.PUT, members + "/" + id, body.formatted("Neu"), "If-Match", tag))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.familyName")
                .isEqualTo("Neu");
        assertThat(client.send(HttpMethod.PUT, members + "/" + id, body.formatted("Alt"), "If-Match", tag))
                .hasStatus(412);
    }

    @Test
    void hrLearnsBeforeAnAssignmentWhoIsAskedAlready() {
        client.as("personal");
        String town = "/api/v1/municipalities/" + ownMunicipality("personal");
        String person = Client.read(client.get(town + "/members"), "$.content[0].id");
        String module = Client.read(client.get("/api/v1/modules?size=2"), "$.content[1].id");
        String body = """
                {"task": {"module": "%s", "reason": "Neu"}, "people": ["%s"]}""".formatted(module, person);

        assertThat(client.send(HttpMethod.POST, town + "/assignments/preview", body))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.asked")
                .isEqualTo(0);
        assertThat(client.send(HttpMethod.POST, town + "/assignments", body)).hasStatus(201);
        assertThat(client.send(HttpMethod.POST, town + "/assignments/preview", body))
                .bodyJson()
                .extractingPath("$.asked")
                .isEqualTo(1);
    }

    @Test
    void hrPutsGroupsTogetherAndDissolvesThem() {
        client.as("personal");
        String town = "/api/v1/municipalities/" + ownMunicipality("personal");
        String id = Client.read(client.get(town + "/members"), "$.content[0].id");
        String body = """
                {"name": "Ausbildung %s", "people": ["%s"]}""".formatted(UUID.randomUUID(), id);

        MvcTestResult made = client.send(HttpMethod.POST, town + "/groups", body);
        assertThat(made).hasStatus(201);
        assertThat(client.send(HttpMethod.POST, town + "/groups", body)).hasStatus(422);
        String group = Client.read(made, "$.id");
        assertThat(client.delete(town + "/groups/" + group)).hasStatus(204);
        assertThat(client.delete(town + "/groups/" + group)).hasStatus(404);
    }

    @Test
    void everyShippedFileImportsWithoutARejectedRow() throws IOException {
        client.as("betrieb");
        for (String framework : List.of("digcomp", "kommunal")) {
            MvcTestResult outcome = client.send(
                    HttpMethod.POST,
                    OPERATOR + "/competence-frameworks/imports",
                    shipped("frameworks/" + framework + ".json"));
            assertThat(outcome)
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.rejected")
                    .asArray()
                    .isEmpty();
            assertThat(outcome).bodyJson().extractingPath("$.accepted").isEqualTo(0);
        }
        assertThat(client.send(HttpMethod.POST, OPERATOR + "/job-profiles/imports", CSV, shipped("job-profiles.csv")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.rejected")
                .asArray()
                .isEmpty();
        for (String file : Objects.requireNonNull(
                new ClassPathResource("data/modules").getFile().list())) {
            MvcTestResult outcome = client.send(
                    HttpMethod.POST, OPERATOR + "/imports/csv?dryRun=true", CSV, shipped("modules/" + file));
            assertThat(outcome)
                    .as(file)
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.rejected")
                    .asArray()
                    .isEmpty();
            assertThat(outcome).as(file).bodyJson().extractingPath("$.accepted").isEqualTo(0);
        }
    }

    @Test
    void aPartnersFeedIsTakenOverAsCertified() throws IOException {
        client.as("betrieb");
        String feed = shipped("courses/hdbw-moochub.json");
        MvcTestResult first =
                client.send(HttpMethod.POST, OPERATOR + "/imports/moochub?provider=neckartal&certify=true", feed);
        MvcTestResult second =
                client.send(HttpMethod.POST, OPERATOR + "/imports/moochub?provider=neckartal&certify=true", feed);

        assertThat(first).hasStatusOk().bodyJson().extractingPath("$.accepted").isEqualTo(33);
        assertThat(second).bodyJson().extractingPath("$.updated").isEqualTo(33);
        assertThat(second).bodyJson().extractingPath("$.rejected").asArray().isEmpty();
        assertThat(client.send(HttpMethod.POST, OPERATOR + "/imports/moochub", feed))
                .hasStatus(400);
        assertThat(client.send(HttpMethod.POST, OPERATOR + "/imports/moochub?provider=nobody", feed))
                .hasStatus(400);
    }

    @Test
    void anUnseenFrameworkFromMoodleImportsWithAReportPerRow() {
        client.as("betrieb");
        String code = "M" + UUID.randomUUID().toString().substring(0, 8);
        String header =
                "Parent id number,Id number,Shortname,Description,Description format,Scale values,Scale configuration,"
                        + "Rule type (optional),Rule outcome (optional),Rule config (optional),Cross referenced competency id numbers,"
                        + "Exported id (optional),Is framework,Taxonomy\n";
        String rows = "," + code
                + ",Rahmen 1.2,,1,\"a,b\",,,,,,,1,\n,A,Bereich,,1,,,,,,,,,\nA,A1,Eins,,1,,,,,,,,,\nX,A2,Zwei,,1,,,,,,,,,\n";

        MvcTestResult outcome =
                client.send(HttpMethod.POST, OPERATOR + "/competence-frameworks/imports", CSV, header + rows);

        assertThat(outcome)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.accepted")
                .isEqualTo(1);
        assertThat(outcome).bodyJson().extractingPath("$.rejected[0].index").isEqualTo(3);
        assertThat(outcome)
                .bodyJson()
                .extractingPath("$.rejected[0].detail")
                .asString()
                .contains("X");
        assertThat(client.send(HttpMethod.POST, OPERATOR + "/competence-frameworks/imports", CSV, "a,b\n1,2\n"))
                .hasStatus(400);
    }

    @Test
    void hrSeesAndRecordsForTheOwnPeopleAlone() {
        client.as("personal");
        String own = "/api/v1/municipalities/" + ownMunicipality("personal");
        MvcTestResult members = client.get(own + "/members?size=3&q=a");
        assertThat(members).hasStatusOk();
        String member = Client.<List<String>>read(members, "$.content[*].id").getFirst();
        String module = Client.<List<String>>read(client.get("/api/v1/modules?size=1"), "$.content[*].id")
                .getFirst();
        String body =
                "{\"member\":\"%s\",\"module\":\"%s\",\"completedOn\":\"2026-01-15\",\"evidence\":\"Zertifikat 7\"}"
                        .formatted(member, module);

        assertThat(client.send(HttpMethod.POST, own + "/completions", body)).hasStatus(201);
        assertThat(client.send(
                        HttpMethod.POST,
                        own + "/completions",
                        body.replace(member, UUID.randomUUID().toString())))
                .hasStatus(404);
        assertThat(client.send(HttpMethod.POST, own + "/completions", body.replace("2026-01-15", "2099-01-15")))
                .hasStatus(422);
        String foreign = "/api/v1/municipalities/" + UUID.randomUUID();
        assertThat(client.get(foreign + "/members")).hasStatus(403);
        assertThat(client.send(HttpMethod.POST, foreign + "/completions", body)).hasStatus(403);
        assertThat(client.get(own + "/units"))
                .bodyJson()
                .extractingPath("$[0].name")
                .asString()
                .isNotBlank();
        client.as("betrieb");
        assertThat(client.send(HttpMethod.POST, OPERATOR + "/completions", body))
                .hasStatus(201);
        client.as("lernende");
        assertThat(client.get(own + "/members")).hasStatus(403);
    }
}
