package org.kommunalcampus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.competence.Competences;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/** The own data over the API. */
@ApiTest
class MyDataApiTest {

    private static final String ME = "/api/v1/me/";

    @Autowired
    private Client client;

    @Autowired
    private Competences competences;

    @Autowired
    private Clock clock;

    @Test
    void theExportIsAFileThatHoldsTheCallersFactsAndNobodyElses() {
        var own = client.as("projekt").get(ME + "export");

        assertThat(own)
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        HttpHeaders.CONTENT_DISPOSITION,
                        values -> assertThat(values.getFirst()).startsWith("attachment"));
        List<String> emails = Client.read(own, "$.sections[?(@.name == 'employment')].entries[*].email");
        assertThat(emails).hasSize(1);
        List<Object> documents = Client.read(own, "$.sections[?(@.name == 'curriculum')].entries[0].document.entries");
        assertThat(documents).hasSize(1);
        for (String other : List.of("personal", "leitung", "betrieb", "lernende")) {
            List<String> theirs = Client.read(
                    client.as(other).get(ME + "export?member=" + Client.<String>read(own, "$.member")),
                    "$.sections[?(@.name == 'employment')].entries[*].email");
            assertThat(theirs).doesNotContainAnyElementsOf(emails);
        }
    }

    @Test
    void peopleWhomNoMunicipalityEmploysGetTheirFactsToo() {
        var export = client.as("beirat").get(ME + "export");

        assertThat(export).hasStatusOk();
        List<String> names = Client.read(export, "$.sections[?(@.name == 'accounts')].entries[*].displayName");
        assertThat(names).isNotEmpty();
        assertThat(client.as("beirat").get(ME + "consents")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(client.anonymously().get(ME + "export")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void aConsentIsGivenShownInTheProfileAndWithdrawn() {
        String topic = competences.resolve("KOMMUNAL:DA3").orElseThrow().toString();
        client.as("projekt");
        var given = client.send(HttpMethod.POST, ME + "consents", """
                {"purpose": "PROVIDER_CONTACT", "topic": "%s", "until": "%s"}""".formatted(topic, today().plusDays(30)));
        assertThat(given).hasStatus(HttpStatus.CREATED);
        String id = Client.read(given, "$.id");

        List<String> topics = Client.read(client.get(ME + "profile"), "$.consents[*].topic.id");
        assertThat(topics).contains(topic);
        assertThat(client.as("lernende").delete(ME + "consents/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(client.as("projekt").delete(ME + "consents/" + id)).hasStatus(HttpStatus.NO_CONTENT);

        List<String> current = Client.read(client.get(ME + "consents"), "$.content[*].id");
        assertThat(current).doesNotContain(id);
        List<String> actions = Client.read(client.get(ME + "consents/history"), "$.content[*].action");
        assertThat(actions).startsWith("WITHDRAWN", "GIVEN");
        assertThat(client.send(HttpMethod.POST, ME + "consents", """
                {"purpose": "PROVIDER_CONTACT", "until": "2000-01-01"}""")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void erasureIsPreviewedConfirmedAndReported() {
        client.as("leitung");
        String competence = competences.resolve("KOMMUNAL:DA3").orElseThrow().toString();
        client.send(HttpMethod.PUT, ME + "profile/competences/" + competence, "{\"level\": 2}");
        List<String> fates = Client.read(client.get(ME + "erasure"), "$.preview[?(@.name == 'self-assessments')].rule");
        assertThat(fates).containsExactly("ERASED");
        assertThat(client.send(HttpMethod.POST, ME + "erasure", "{\"confirmed\": false}"))
                .hasStatus(HttpStatus.CONFLICT);

        var erased = client.send(HttpMethod.POST, ME + "erasure", "{\"confirmed\": true}");

        assertThat(erased).hasStatus(HttpStatus.CREATED);
        assertThat(Client.<String>read(erased, "$.state")).isEqualTo("REQUESTED");
        List<Object> left = Client.read(client.get(ME + "profile"), "$.competences[?(@.selfAssessed != null)]");
        assertThat(left).isEmpty();
        assertThat(Client.<Integer>read(client.get(ME + "curriculum"), "$.version"))
                .isEqualTo(1);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
