package org.kommunalcampus.web.api;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An applicant's documents, seen by itself, by another provider and by the operator. */
@ApiTest
class OnboardingApiTest {

    private static final String OWN = "/api/v1/provider/accreditation";
    private static final byte[] PDF = "%PDF-1.7 Bescheid".getBytes(US_ASCII);
    private static final int ELEVEN_MEGABYTES = 11 * 1024 * 1024;

    @Autowired
    private Client client;

    @Autowired
    private MockMvcTester http;

    @BeforeEach
    void theApplicationIsBeingWritten() {
        client.as("bewerber").delete(OWN + "/submission");
    }

    @AfterEach
    void theApplicationWaitsAgain() {
        client.as("bewerber").send(HttpMethod.POST, OWN + "/submission", "{}", "If-Match", version());
    }

    @Test
    void aDocumentIsDownloadedAndNeverShown() {
        assertThat(upload("Bescheid.pdf", PDF)).hasStatus(201);
        String id = latestDocument();

        MvcTestResult answer = client.as("bewerber").get(OWN + "/documents/" + id);

        assertThat(answer)
                .hasStatusOk()
                .hasContentType("application/pdf")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("Bescheid.pdf");
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(PDF);
        client.as("bewerber").delete(OWN + "/documents/" + id);
    }

    @Test
    void noOtherProviderReachesTheDocumentsTheStaffOrTheApplication() {
        String id = latestDocument();
        String provider = Client.read(client.as("bewerber").get(OWN), "$.provider.id");
        String member = Client.read(client.as("bewerber").get("/api/v1/provider/staff"), "$.content[0].id");

        client.as("anbieter");
        assertThat(client.get(OWN + "/documents/" + id)).hasStatus(404);
        assertThat(client.delete(OWN + "/documents/" + id)).hasStatus(409);
        assertThat(client.delete("/api/v1/provider/staff/" + member)).hasStatus(404);
        assertThat(client.send(HttpMethod.PUT, "/api/v1/provider/staff/" + member, "{\"duties\": [\"EDITOR\"]}"))
                .hasStatus(404);
        assertThat(client.get("/api/v1/operator/providers/" + provider)).hasStatus(403);
        assertThat(client.get("/api/v1/operator/providers/" + provider + "/documents/" + id))
                .hasStatus(403);
        assertThat((String) Client.read(client.get(OWN), "$.provider.code")).isEqualTo("zweiburgen");
        assertThat(http.get()
                        .uri("/anbieter/zulassung/nachweise/" + id)
                        .with(user("anbieter").roles("PROVIDER")))
                .hasStatus(404);
        assertThat(http.get()
                        .uri("/betrieb/anbieter/" + provider)
                        .with(user("anbieter").roles("PROVIDER")))
                .hasStatus(403);
        assertThat(client.as("betrieb").get("/api/v1/operator/providers/" + provider + "/documents/" + id))
                .hasStatusOk();
    }

    @Test
    void aDisguisedExecutableAPathAndAFileThatIsTooLargeAreRefusedAsProblems() {
        assertProblem(upload("bescheid.pdf", "MZ\0\0 This program".getBytes(US_ASCII)), "file-kind");
        assertProblem(upload("../../etc/cron.d/job.pdf", PDF), "file-name");
        assertProblem(upload("..\\..\\windows\\job.pdf", PDF), "file-name");
        byte[] large = new byte[ELEVEN_MEGABYTES];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        assertProblem(upload("gross.pdf", large), "file-size");
    }

    @Test
    void thePageSaysAtTheFieldWhatIsWrongWithAFile() {
        var page = http.post()
                .uri("/anbieter/zulassung/nachweise")
                .multipart()
                .file(new MockMultipartFile(
                        "file", "bescheid.pdf", "application/pdf", "MZ\0\0 This program".getBytes(US_ASCII)))
                .param("kind", "AZAV")
                .param("note", "")
                .param("validUntil", "")
                .with(csrf())
                .with(user("bewerber").roles("PROVIDER"));

        assertThat(page).hasStatus(422).bodyText().contains("id=\"file-error\"", "etwas anderes, als ihr Name sagt");
    }

    private MvcTestResult upload(String name, byte[] content) {
        return http.post()
                .uri(OWN + "/documents")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/pdf", content))
                .param("kind", "AZAV")
                .with(httpBasic("bewerber", "demo"))
                .exchange();
    }

    private String latestDocument() {
        List<Map<String, Object>> documents = Client.read(client.as("bewerber").get(OWN), "$.documents");
        return String.valueOf(documents.getLast().get("id"));
    }

    private String version() {
        int version = Client.read(client.as("bewerber").get(OWN), "$.application.version");
        return "\"" + version + "\"";
    }

    private static void assertProblem(MvcTestResult answer, String code) {
        assertThat(answer).hasStatus(422);
        assertThat((String) Client.read(answer, "$.errors[0].code")).isEqualTo(code);
        assertThat((String) Client.read(answer, "$.errors[0].pointer")).isEqualTo("/file");
    }
}
