package org.kommunalcampus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Discussions and learning groups over the API, with the demo's people. */
@ApiTest
class DiscussionsApiTest {

    private static final String GROUPS = "/api/v1/me/groups";

    @Autowired
    private Client client;

    @Autowired
    private JdbcClient database;

    @Test
    void aThreadIsOpenedAnsweredAcceptedAndReported() {
        String forum = forum();
        String thread = Client.read(
                client.as("lernende")
                        .send(
                                HttpMethod.POST,
                                forum,
                                "{\"kind\": \"QUESTION\", \"title\": \"Darf das weg?\", \"tags\": [\"Fristen\"], \"text\": \"Nach zehn Jahren?\"}"),
                "$.thread");
        String post = Client.read(
                client.as("anbieter").send(HttpMethod.POST, forum + "/" + thread + "/posts", "{\"text\": \"Ja.\"}"),
                "$.post");
        String accepted = forum + "/" + thread + "/accepted-answer";
        assertThat(client.as("lotse").send(HttpMethod.PUT, accepted, "{\"post\": \"" + post + "\"}"))
                .hasStatus(404);
        assertThat(client.as("lernende").send(HttpMethod.PUT, accepted, "{\"post\": \"" + post + "\"}"))
                .hasStatus(204);

        assertThat(client.as("lotse").get(forum + "?q=weg&tag=fristen"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.content[0].answered")
                .isEqualTo(true);
        assertThat(client.get(forum + "/" + thread))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.posts.content[1].author.kind")
                .isEqualTo("PROVIDER");
        assertThat(client.send(
                        HttpMethod.POST,
                        forum + "/" + thread + "/posts/" + post + "/reports",
                        "{\"reason\": \"Zu kurz\"}"))
                .hasStatus(204);
        assertThat(client.send(HttpMethod.PUT, forum + "/" + thread + "/pin", ""))
                .hasStatus(403);
        assertThat(client.as("anbieter").send(HttpMethod.PUT, forum + "/" + thread + "/pin", ""))
                .hasStatus(204);
        assertThat(client.as("lernende").send(HttpMethod.POST, forum, "{\"title\": \"Ohne Text\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/text");
    }

    @Test
    void whoTakesNoPartIsRefusedWhateverTheRole() {
        String forum = forum();
        for (String employee : new String[] {"personal", "personalrat", "datenschutz", "projekt", "amt"}) {
            assertThat(client.as(employee).get(forum)).as(employee).hasStatus(404);
        }
        assertThat(client.as("beirat").get(forum)).hasStatus(403);
        assertThat(client.as("betrieb").get(forum)).hasStatus(403);
        assertThat(client.anonymously().get(forum)).hasStatus(401);
        assertThat(client.as("leitung").get(forum)).hasStatusOk();
    }

    @Test
    void aGroupIsFoundedChangedAndDissolvedByItsVersion() {
        client.as("lernende");
        String group = Client.read(
                client.send(
                        HttpMethod.POST,
                        GROUPS,
                        "{\"module\": \"" + module() + "\", \"name\": \"API-Runde\", \"most\": 4}"),
                "$.id");
        String address = GROUPS + "/" + group;
        assertThat(client.get(GROUPS + "?size=100")).bodyText().contains("API-Runde");
        assertThat(client.send(HttpMethod.PUT, address, "{\"name\": \"Anders\", \"most\": 4}"))
                .hasStatus(428);
        assertThat(client.send(HttpMethod.PUT, address, "{\"name\": \"Anders\", \"most\": 4}", "If-Match", "\"99\""))
                .hasStatus(412);
        String tag = client.get(address).getResponse().getHeader("ETag");
        assertThat(client.send(
                        HttpMethod.PUT,
                        address,
                        "{\"name\": \"Anders\", \"most\": 4}",
                        "If-Match",
                        String.valueOf(tag)))
                .hasStatusOk();
        assertThat(client.send(
                        HttpMethod.POST,
                        address + "/dates",
                        "{\"title\": \"Treffen\", \"startsAt\": \"2020-01-01T10:00:00Z\"}"))
                .hasStatus(422);
        assertThat(client.as("lotse").get(address)).hasStatus(404);
        assertThat(client.as("anbieter").get(address)).hasStatus(403);
        client.as("lernende");
        String latest = client.get(address).getResponse().getHeader("ETag");
        assertThat(client.send(HttpMethod.DELETE, address, "", "If-Match", String.valueOf(latest)))
                .hasStatus(204);
        assertThat(client.get(address)).hasStatus(404);
    }

    @Test
    void aCodeLetsPeopleInAndReportsAreDecided() {
        String group = Client.read(
                client.as("lernende")
                        .send(
                                HttpMethod.POST,
                                GROUPS,
                                "{\"module\": \"" + module() + "\", \"name\": \"Code-Runde\", \"most\": 3}"),
                "$.id");
        String code = Client.read(client.send(HttpMethod.POST, GROUPS + "/" + group + "/code", ""), "$.code");
        String joining = "/api/v1/me/group-memberships";
        assertThat(client.as("projekt").send(HttpMethod.POST, joining, "{\"code\": \"" + code + "\"}"))
                .hasStatus(404);
        assertThat(client.as("leitung").send(HttpMethod.POST, joining, "{\"code\": \"" + code + "\"}"))
                .hasStatusOk();
        assertThat(client.get(GROUPS + "/" + group)).hasStatusOk();
        assertThat(client.send(HttpMethod.DELETE, GROUPS + "/" + group + "/membership", ""))
                .hasStatus(204);

        assertThat(client.as("beirat").get("/api/v1/provider/reported-posts")).hasStatus(403);
        String report = Client.read(client.as("anbieter").get("/api/v1/provider/reported-posts"), "$.content[0].id");
        String decision = "/api/v1/provider/reported-posts/" + report + "/decision";
        assertThat(client.send(HttpMethod.POST, decision, "{\"reason\": \"Geht so\"}"))
                .hasStatus(422);
        assertThat(client.send(HttpMethod.POST, decision, "{\"hide\": false, \"reason\": \"Geht so\"}"))
                .hasStatus(204);
        assertThat(client.send(HttpMethod.POST, decision, "{\"hide\": true, \"reason\": \"Doch nicht\"}"))
                .hasStatus(409);
    }

    private String forum() {
        return "/api/v1/modules/" + module() + "/discussions";
    }

    private String module() {
        return database.sql("select module_id from learning_group where name = 'Dienstagsrunde Aktenführung'")
                .query(String.class)
                .single();
    }
}
