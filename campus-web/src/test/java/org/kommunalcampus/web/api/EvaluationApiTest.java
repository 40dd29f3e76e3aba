package org.kommunalcampus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.organisation.Municipalities;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Evaluations and the record of a municipality, by program. */
@ApiTest
class EvaluationApiTest {

    private static final String AGREEMENT = """
            {"title": "DV Lernen", "agreedOn": "2026-01-05", "until": "2099-12-31"}""";

    @Autowired
    private Client client;

    @Autowired
    private Municipalities municipalities;

    @Test
    void hrSwitchesAnEvaluationOffAndOnAgain() {
        String town = town();
        String needs = town + "/evaluations/needs";
        String tag = tag(town);

        assertThat(client.send(HttpMethod.DELETE, needs, "")).hasStatus(428);
        assertThat(client.send(HttpMethod.DELETE, needs, "", "If-Match", tag)).hasStatusOk();
        assertThat(client.get(town + "/reports/needs"))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/evaluation-off");
        assertThat(client.send(HttpMethod.PUT, needs, AGREEMENT, "If-Match", tag))
                .hasStatus(412);
        assertThat(client.send(HttpMethod.PUT, needs, "{}", "If-Match", tag(town)))
                .hasStatus(422);
        var on = client.send(HttpMethod.PUT, needs, AGREEMENT, "If-Match", tag(town));
        assertThat(on).hasStatusOk();
        assertThat(Client.<List<String>>read(on, "$.evaluations[?(@.name == 'needs')].agreement.title"))
                .containsExactly("DV Lernen");
        assertThat(client.get(town + "/reports/needs")).hasStatusOk();
        assertThat(client.send(HttpMethod.PUT, town + "/evaluations/staff", AGREEMENT, "If-Match", tag(town)))
                .hasStatus(404);
    }

    @Test
    void staffCouncilAndDataProtectionOfficerReadAndChangeNothing() {
        String town = town();
        client.as("personal").get(town + "/members");
        for (String account : List.of("personalrat", "datenschutz")) {
            client.as(account);
            assertThat(client.get(town + "/evaluations")).hasStatusOk();
            assertThat(client.get(town + "/members")).hasStatus(403);
            assertThat(client.send(HttpMethod.PUT, town + "/evaluations/needs", AGREEMENT, "If-Match", "\"1\""))
                    .hasStatus(403);
        }
        var council = client.as("personalrat").get(town + "/audit?size=200");
        assertThat(council).hasStatusOk();
        assertThat(Client.<List<String>>read(council, "$.content[*].person")).containsOnlyNulls();
        assertThat(Client.<List<String>>read(council, "$.content[*].by")).containsOnlyNulls();
        assertThat(Client.<List<String>>read(council, "$.content[*].action")).doesNotContain("person.looked-at");
        assertThat(client.as("personal").get(town + "/audit")).hasStatus(403);
    }

    private String tag(String town) {
        return String.valueOf(
                client.as("personal").get(town + "/evaluations").getResponse().getHeader("ETag"));
    }

    private String town() {
        return "/api/v1/municipalities/"
                + municipalities.byAgs("08226096").orElseThrow().id();
    }
}
