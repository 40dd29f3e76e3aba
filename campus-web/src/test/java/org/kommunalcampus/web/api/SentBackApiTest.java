package org.kommunalcampus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.shared.IdentityKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is read can be sent back as it is, whatever else the answer knows; a field that nobody knows is named all the same. */
@ApiTest
class SentBackApiTest {

    private final JsonMapper json = JsonMapper.shared();

    @Autowired
    private Client client;

    @Autowired
    private Identities identities;

    private String town() {
        return "/api/v1/municipalities/"
                + identities
                        .callerOf(new IdentityKey("demo", "personal"))
                        .orElseThrow()
                        .municipality();
    }

    private String made(String collection, String body) {
        MvcTestResult made = client.send(HttpMethod.POST, collection, body);
        assertThat(made).hasStatus(201);
        String location = made.getResponse().getHeader("Location");
        return location == null ? collection + "/" + Client.read(made, "$.id") : location;
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String tag(MvcTestResult answer) {
        return Objects.requireNonNullElse(answer.getResponse().getHeader("ETag"), "\"0\"");
    }

    /** The resource after it was sent back. */
    private void staysAsItIsWhenSentBack(String address) {
        MvcTestResult read = client.get(address);
        MvcTestResult sent = client.send(HttpMethod.PUT, address, text(read), "If-Match", tag(read));

        assertThat(sent).as(address + " " + text(read)).hasStatus2xxSuccessful();
        ObjectNode before = withoutCounts(text(read));
        assertThat(withoutCounts(text(client.get(address)))).isEqualTo(before);

        ObjectNode slip = (ObjectNode) json.readTree(text(read));
        slip.put("titel", "x");
        MvcTestResult refused =
                client.send(HttpMethod.PUT, address, slip.toString(), "If-Match", tag(client.get(address)));
        assertThat(refused).hasStatus4xxClientError();
        assertThat(text(refused)).contains("/titel", "unknown-field");
    }

    private ObjectNode withoutCounts(String body) {
        JsonNode tree = json.readTree(body);
        return ((ObjectNode) tree).remove(List.of("version", "savedAt", "savedBy", "history", "notices"));
    }

    @Test
    void aRoomAndAnAddressOfAProvider() {
        client.as("anbieter");
        staysAsItIsWhenSentBack(made(
                "/api/v1/provider/venues",
                "{\"name\":\"Saal\",\"street\":\"Am Markt 1\",\"postcode\":\"69469\",\"city\":\"Weinheim\",\"capacity\":20,"
                        + "\"features\":[\"PROJECTOR\"]}"));
    }

    @Test
    void aPackageARuleAndAPersonOfATown() {
        String module = Client.read(client.anonymously().get("/api/v1/modules?size=1"), "$.content[0].id");
        client.as("personal");

        staysAsItIsWhenSentBack(made(
                town() + "/packages",
                "{\"title\":\"Start\",\"goal\":\"Ankommen im Amt\",\"modules\":[\"%s\"]}".formatted(module)));
        staysAsItIsWhenSentBack(made(
                town() + "/assignment-rules",
                "{\"name\":\"Neue\",\"task\":{\"module\":\"%s\",\"reason\":\"Pflicht\",\"daysAfterEntry\":90},\"leadDays\":30}"
                        .formatted(module)));
        String person = Client.read(client.get(town() + "/members?size=1"), "$.content[0].id");
        staysAsItIsWhenSentBack(town() + "/members/" + person);
    }

    @Test
    void whatARegionDecided() {
        String region = Client.read(client.as("betrieb").get("/api/v1/operator/regions"), "$.content[0].id");

        MvcTestResult read = client.get("/api/v1/operator/recommender-policy?region=" + region);
        assertThat(client.send(
                        HttpMethod.PUT,
                        "/api/v1/operator/recommender-policy?region=" + region,
                        text(read),
                        "If-Match",
                        tag(read)))
                .hasStatusOk();
    }

    @Test
    void whatAnApplicantStated() {
        String address = "/api/v1/provider/accreditation";
        client.as("bewerber").delete(address + "/submission");

        MvcTestResult read = client.get(address);
        assertThat(client.send(HttpMethod.PUT, address, text(read), "If-Match", tag(read)))
                .hasStatusOk();
        client.send(HttpMethod.POST, address + "/submission", "{}", "If-Match", tag(client.get(address)));
    }
}
