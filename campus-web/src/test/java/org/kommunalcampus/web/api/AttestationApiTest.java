package org.kommunalcampus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.competence.Frameworks;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.shared.IdentityKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Systems of HR attest levels by the API and take them back. */
@ApiTest
class AttestationApiTest {

    @Autowired
    private Client client;

    @Autowired
    private Identities identities;

    @Autowired
    private Frameworks frameworks;

    private String address = "";

    @BeforeEach
    void hrKnowsSomebody() {
        String town = String.valueOf(identities
                .callerOf(new IdentityKey("demo", "personal"))
                .orElseThrow()
                .municipality());
        client.as("personal");
        String members = "/api/v1/municipalities/" + town + "/members";
        List<String> ids = Client.read(client.get(members + "?q=Pappas"), "$.content[*].id");
        address = members + "/" + ids.getFirst() + "/attestations";
    }

    @Test
    void hrAttestsListsAndTakesBack() {
        MvcTestResult made = attest(competence(), "2", "Schnittstelle");
        assertThat(made).hasStatus(201);
        String id = Client.read(made, "$.id");

        assertThat(references()).contains("Schnittstelle");
        assertThat(withdraw(id, "")).hasStatus(422);
        assertThat(withdraw(id, "Irrtum")).hasStatus(204);
        assertThat(withdraw(id, "Irrtum")).hasStatus(404);
        assertThat(references()).doesNotContain("Schnittstelle");
    }

    @Test
    void wrongFieldsAreNamed() {
        assertThat(attest(UUID.randomUUID().toString(), "2", "Gespräch"))
                .hasStatus(422)
                .bodyText()
                .contains("unknown-competence");
        assertThat(attest(competence(), "9", "Gespräch"))
                .hasStatus(422)
                .bodyText()
                .contains("out-of-range");
    }

    @Test
    void nobodyElseAttests() {
        for (String other : List.of("lernende", "leitung", "anbieter", "beirat", "betrieb")) {
            client.as(other);
            assertThat(attest(competence(), "2", "Gespräch")).hasStatus(403);
            assertThat(client.get(address)).hasStatus(403);
        }
    }

    private String competence() {
        var framework = frameworks.all().getFirst();
        return frameworks.competences(framework.id()).getFirst().id().toString();
    }

    private MvcTestResult attest(String competence, String level, String reference) {
        return client.send(HttpMethod.POST, address, """
                {"competence": "%s", "level": %s, "reference": "%s"}""".formatted(competence, level, reference));
    }

    private MvcTestResult withdraw(String id, String reason) {
        return client.send(HttpMethod.POST, address + "/" + id + "/withdrawal", """
                {"reason": "%s"}""".formatted(reason));
    }

    private List<String> references() {
        return Client.read(client.get(address), "$.content[*].reference");
    }
}
