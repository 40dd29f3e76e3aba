package org.kommunalcampus.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.organisation.Identities;
import org.kommunalcampus.shared.IdentityKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Proofs from elsewhere by the API: handed in, asked about, answered, recognised and revoked. */
@ApiTest
class RecognitionsApiTest {

    private static final String OWN = "/api/v1/me/recognitions";

    @Autowired
    private Client client;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Competences competences;

    @Autowired
    private Identities identities;

    @Autowired
    private Clock clock;

    private String desk = "";
    private String competence = "";

    @BeforeEach
    void hrHasADesk() {
        desk = "/api/v1/municipalities/"
                + identities
                        .callerOf(new IdentityKey("demo", "personal"))
                        .orElseThrow()
                        .municipality()
                + "/recognitions";
        competence = competences.resolve("KOMMUNAL:DS1").orElseThrow().toString();
    }

    @Test
    void aProofTakesItsWay() {
        MvcTestResult made = handIn(competence + "@2");
        assertThat(made).hasStatus(201);
        String id = Client.read(made, "$.id");
        String mine = OWN + "/" + id;
        String theirs = desk + "/" + id;

        client.as("personal");
        MvcTestResult read = client.get(theirs);
        String file = Client.read(read, "$.files[0].id");
        assertThat(client.get(theirs + "/files/" + file)).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        assertThat(client.send(HttpMethod.POST, theirs + "/question", "{\"question\": \"Wie lange?\"}"))
                .hasStatus(428);
        MvcTestResult asked = decide(theirs + "/question", "{\"question\": \"Wie lange?\"}", read);
        assertThat(Client.<String>read(asked, "$.state")).isEqualTo("QUESTIONED");
        assertThat(decide(theirs + "/refusal", "{\"reason\": \"alt\"}", read)).hasStatus(412);

        client.as("lernende");
        MvcTestResult answered = decide(mine + "/answer", "{\"answer\": \"Zwei Tage\"}", asked);
        assertThat(Client.<String>read(answered, "$.answer")).isEqualTo("Zwei Tage");

        client.as("personal");
        String granted = "{\"levels\": [{\"competence\": \"%s\", \"level\": 2}]}".formatted(competence);
        MvcTestResult recognised = decide(theirs + "/recognition", granted, answered);
        assertThat(recognised).hasStatusOk();
        assertThat(Client.<String>read(recognised, "$.state")).isEqualTo("RECOGNISED");
        assertThat(Client.<Integer>read(recognised, "$.levels[0].granted")).isEqualTo(2);
        assertThat(decide(theirs + "/recognition", granted, recognised))
                .hasStatus(409)
                .bodyText()
                .contains("already-decided");
        MvcTestResult revoked = decide(theirs + "/revocation", "{\"reason\": \"Irrtum\"}", recognised);
        assertThat(Client.<String>read(revoked, "$.state")).isEqualTo("REVOKED");
    }

    @Test
    void whatIsWrongIsNamedByItsField() {
        client.as("lernende");
        assertThat(handIn("unlesbar@x")).hasStatus(422).bodyText().contains("/levels");
        assertThat(handIn(competence + "@9")).hasStatus(422);
    }

    @Test
    void aProofIsTakenBack() {
        MvcTestResult made = handIn(competence + "@1");
        client.as("lernende");

        MvcTestResult back = decide(OWN + "/" + Client.read(made, "$.id") + "/withdrawal", "{}", made);

        assertThat(Client.<String>read(back, "$.state")).isEqualTo("WITHDRAWN");
        assertThat(back).bodyJson().extractingPath("$.files").asArray().isEmpty();
    }

    @Test
    void managersAndOthersSeeNothingOfIt() {
        assertThat(client.as("leitung").get(desk)).hasStatus(403);
        assertThat(client.as("lernende").get(desk)).hasStatus(403);
        assertThat(client.as("anbieter").get("/api/v1/provider/recognitions?state=OPEN&state=DECLINED"))
                .hasStatusOk();
    }

    private MvcTestResult decide(String path, String body, MvcTestResult seen) {
        String tag = Objects.requireNonNull(seen.getResponse().getHeader(HttpHeaders.ETAG));
        return client.send(HttpMethod.POST, path, body, HttpHeaders.IF_MATCH, tag);
    }

    private MvcTestResult handIn(String level) {
        byte[] pdf = "%PDF-1.4 test".getBytes(StandardCharsets.US_ASCII);
        return http.post()
                .uri(OWN)
                .multipart()
                .file(new MockMultipartFile("file", "Zertifikat.pdf", null, pdf))
                .param("title", "Zertifikat " + UUID.randomUUID())
                .param("issuer", "Volkshochschule")
                .param("issuedOn", LocalDate.now(clock).minusMonths(1).toString())
                .param("levels", level)
                .with(httpBasic("lernende", "demo"))
                .exchange();
    }
}
