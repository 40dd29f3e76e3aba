package org.kommunalcampus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.shared.IdentityKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Systems of HR bring tables of proofs in by the API and take them back. */
@ApiTest
class ProofImportsApiTest {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final String TABLE = """
            personnelKey;evidence;competence;level;completedOn
            D-0002;Zeugnis der Schnittstelle;KOMMUNAL:DS1;3;2024-02-01
            D-0002;Zeugnis der Schnittstelle;KOMMUNAL:XY9;3;2024-02-01
            """;

    @Autowired
    private Client client;

    @Autowired
    private Identities identities;

    private String address = "";

    @BeforeEach
    void hrSignsIn() {
        String town = String.valueOf(identities
                .callerOf(new IdentityKey("demo", "personal"))
                .orElseThrow()
                .municipality());
        address = "/api/v1/municipalities/" + town + "/records/imports";
        client.as("personal");
    }

    @Test
    void aTableIsTriedBroughtInListedAndTakenBack() {
        MvcTestResult tried = client.send(HttpMethod.POST, address + "?dryRun=true", CSV, TABLE);
        assertThat(tried).hasStatus(200).bodyJson().extractingPath("$.id").isNull();
        assertThat(Client.<Integer>read(tried, "$.accepted")).isEqualTo(1);
        assertThat(Client.<Integer>read(tried, "$.rejected[0].index")).isEqualTo(1);
        assertThat(Client.<String>read(tried, "$.rejected[0].pointer")).isEqualTo("/competence");

        String id = Client.read(client.send(HttpMethod.POST, address, CSV, TABLE), "$.id");

        assertThat(Client.<String>read(client.get(address), "$.content[0].id")).isEqualTo(id);
        MvcTestResult unreasoned = client.send(HttpMethod.POST, address + "/" + id + "/withdrawal", "{}");
        assertThat(unreasoned).hasStatus(422).bodyText().contains("/reason");
        MvcTestResult undone =
                client.send(HttpMethod.POST, address + "/" + id + "/withdrawal", "{\"reason\": \"Irrtum\"}");
        assertThat(Client.<Integer>read(undone, "$.withdrawn")).isEqualTo(1);
        assertThat(client.send(HttpMethod.POST, address + "/" + id + "/withdrawal", "{\"reason\": \"Irrtum\"}"))
                .hasStatus(409);
    }

    @Test
    void aTableWithoutItsColumnsIsRefused() {
        assertThat(client.send(HttpMethod.POST, address, CSV, "personnelKey\nD-0002\n"))
                .hasStatus(400)
                .bodyText()
                .contains("evidence");
    }
}
