package org.kommunalcampus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The words of the search by API. */
@ApiTest
class SynonymsApiTest {

    private static final String WORDS = "/api/v1/operator/synonyms";

    @Autowired
    private Client client;

    private final String term = "wort" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Test
    void theShippedWordsAreListedAndFound() {
        client.as("betrieb");
        int entries = Client.read(client.get(WORDS), "$.page.totalElements");
        List<String> found = Client.read(client.get(WORDS + "?q=excel"), "$.content[*].term");

        assertThat(entries).isGreaterThanOrEqualTo(250);
        assertThat(found).contains("Excel");
    }

    @Test
    void anEntryHoldsForTheSearchAtOnceAndIsChangedOnlyOnTheStateThatWasSeen() {
        client.as("betrieb");
        MvcTestResult added = client.send(HttpMethod.POST, WORDS, body("Umsatzsteuer"));
        assertThat(added).hasStatus(201);
        String path = WORDS + "/" + Client.read(added, "$.id");
        String tag = Objects.requireNonNull(added.getResponse().getHeader("ETag"));
        List<String> titles = Client.read(client.anonymously().get("/api/v1/modules?q=" + term), "$.content[*].title");
        assertThat(titles).first().asString().contains("Umsatzsteuer");

        client.as("betrieb");
        assertThat(client.send(HttpMethod.PUT, path, body("Haushalt"))).hasStatus(428);
        assertThat(client.send(HttpMethod.PUT, path, body("Haushalt"), "If-Match", tag))
                .hasStatusOk();
        assertThat(client.send(HttpMethod.PUT, path, body("Vergabe"), "If-Match", tag))
                .hasStatus(412);
        assertThat(client.send(HttpMethod.POST, WORDS, body("Vergabe"))).hasStatus(409);

        String now = Objects.requireNonNull(client.get(path).getResponse().getHeader("ETag"));
        assertThat(client.send(HttpMethod.DELETE, path, "", "If-Match", now)).hasStatus(204);
        assertThat(client.get(path)).hasStatus(404);
    }

    @Test
    void faultsAreNamed() {
        assertThat(client.as("betrieb").send(HttpMethod.POST, WORDS, "{\"term\":\"\",\"alternatives\":[]}"))
                .hasStatus(422);
    }

    @Test
    void nobodyElseReadsOrWritesTheList() {
        assertThat(client.as("lernende").get(WORDS)).hasStatus(403);
        assertThat(client.send(HttpMethod.POST, WORDS, body("Vergabe"))).hasStatus(403);
        assertThat(client.anonymously().get(WORDS)).hasStatus(401);
    }

    private String body(String alternative) {
        return "{\"term\":\"%s\",\"alternatives\":[\"%s\"]}".formatted(term, alternative);
    }
}
