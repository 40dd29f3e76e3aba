package org.kommunalcampus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Wishes for what the catalogue does not offer. */
@ApiTest
class TopicWishesApiTest {

    private static final String WISHES = "/api/v1/me/wishes";

    @Autowired
    private Client client;

    @Test
    void whatTheSearchNamesAsNearCanBeWishedAndTakenBack() {
        client.as("lernende");
        String near = Client.read(client.get("/api/v1/modules?q=Reisekosten"), "$.nearest[0].id");

        assertThat(client.send(HttpMethod.PUT, WISHES + "/" + near, "")).hasStatus(204);
        assertThat(client.send(HttpMethod.PUT, WISHES + "/" + near, "")).hasStatus(204);
        assertThat(wishes()).containsOnlyOnce(near);

        assertThat(client.delete(WISHES + "/" + near)).hasStatus(204);
        assertThat(wishes()).doesNotContain(near);
    }

    @Test
    void onlyWhatExistsCanBeWishedAndOnlyByLearners() {
        assertThat(client.as("lernende").send(HttpMethod.PUT, WISHES + "/" + UUID.randomUUID(), ""))
                .hasStatus(404);
        assertThat(client.as("anbieter").get(WISHES)).hasStatus(403);
        assertThat(client.anonymously().get(WISHES)).hasStatus(401);
    }

    private List<String> wishes() {
        return Client.read(client.get(WISHES), "$.content");
    }
}
