package org.kommunalcampus.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.testing.ExchangeSchemas;
import org.kommunalcampus.web.proof.Papers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Records of the demo's learner: handed out, checked by strangers, kept from colleagues. */
@ApiTest
class RecordApiTest {

    private static final String OWN = "/api/v1/me/records";
    private static final String UNKNOWN = "KC-3333-3333-3333-333X";

    @Autowired
    private Client client;

    @Autowired
    private MockMvcTester http;

    @Test
    void strangersReadWhatTheRecordSaysAndNoMore() {
        MvcTestResult answer = client.anonymously().get("/api/v1/records/" + number().toLowerCase() + "/verification");

        assertThat(answer).hasStatusOk();
        assertThat((String) Client.read(answer, "$.state")).isEqualTo("VALID");
        assertThat((String) Client.read(answer, "$.number")).isEqualTo(number());
        assertThat((String) Client.read(answer, "$.holder")).isNotBlank();
        Map<String, Object> said = Client.read(answer, "$");
        assertThat(said)
                .containsOnlyKeys(
                        "number",
                        "state",
                        "kind",
                        "holder",
                        "module",
                        "provider",
                        "minutes",
                        "completedOn",
                        "validUntil",
                        "points",
                        "leastPoints",
                        "credits",
                        "creditsAwardedBy",
                        "levels",
                        "recordedBy",
                        "elsewhere",
                        "issuedAt",
                        "renewals");
    }

    @Test
    void whatIsNoNumberAndWhatNobodyWasGivenAreAnsweredAlike() throws Exception {
        String unknown = body(client.anonymously().get("/api/v1/records/KC-2222-2222-2222-2224/verification"));
        String nonsense = body(client.anonymously().get("/api/v1/records/nonsense/verification"));

        assertThat(unknown.replace("KC-2222-2222-2222-2224", "nonsense")).isEqualTo(nonsense);
        assertThat(client.get("/api/v1/records/" + UNKNOWN + "/verification")).hasStatus(404);
    }

    @Test
    void theDocumentIsHandedOutToItsOwnerAloneAndKnownToTheCheck() throws Exception {
        String address = OWN + "/" + number() + "/document";
        MvcTestResult answer = client.as("lernende").get(address);
        byte[] pdf = answer.getResponse().getContentAsByteArray();

        assertThat(answer)
                .hasStatusOk()
                .hasContentType("application/pdf")
                .hasHeader("Content-Disposition", "attachment; filename=\"Nachweis-" + number() + ".pdf\"");
        Papers.assertLastsAndIsReadByScreenReaders(pdf);
        assertThat(Papers.text(pdf)).contains(number(), "nachweis-pruefen/" + number());
        assertThat(client.as("lernende").get(address).getResponse().getContentAsByteArray())
                .isEqualTo(pdf);
        assertThat(client.as("lotse").get(address)).hasStatus(404);
        assertThat(client.as("personal").get(address)).hasStatus(404);
        assertThat(client.anonymously().get(address)).hasStatus(401);
        assertThat((String) Client.read(check(pdf), "$.verdict")).isEqualTo("UNCHANGED");
        assertThat((String) Client.read(check(pdf), "$.record.number")).isEqualTo(number());

        pdf[pdf.length / 2] ^= 1;

        assertThat((String) Client.read(check(pdf), "$.verdict")).isEqualTo("CHANGED");
        assertThat((String) Client.read(check(pdf), "$.record.number")).isEqualTo(number());
        assertThat((String) Client.read(check("%PDF-1.7".getBytes(StandardCharsets.UTF_8)), "$.verdict"))
                .isEqualTo("UNKNOWN");
    }

    @Test
    void theSupplementIsAPaperOfItsOwnThatTheCheckKnowsByTheNumberOfItsRecord() throws Exception {
        String address = OWN + "/" + number() + "/supplement";
        MvcTestResult answer = client.as("lernende").get(address);
        byte[] pdf = answer.getResponse().getContentAsByteArray();

        assertThat(answer)
                .hasStatusOk()
                .hasContentType("application/pdf")
                .hasHeader("Content-Disposition", "attachment; filename=\"Erlaeuterung-" + number() + ".pdf\"");
        Papers.assertLastsAndIsReadByScreenReaders(pdf);
        assertThat(Papers.text(pdf)).contains("Erläuterung zum Nachweis", number(), "Qualitätssiegel");
        assertThat((String) Client.read(check(pdf), "$.verdict")).isEqualTo("UNCHANGED");
        assertThat((String) Client.read(check(pdf), "$.record.number")).isEqualTo(number());
        for (String stranger : List.of("lotse", "personal")) {
            assertThat(client.as(stranger).get(address)).hasStatus(404);
        }
        assertThat(client.anonymously().get(address)).hasStatus(401);
    }

    @Test
    void theSupplementSaysInTheWordsOfTheFrameworkWhatWasReached() throws Exception {
        List<String> numbers = Client.read(client.as("lernende").get(OWN), "$.content[*].number");
        List<String> supplements = new ArrayList<>();
        for (String each : numbers) {
            supplements.add(Papers.text(client.as("lernende")
                    .get(OWN + "/" + each + "/supplement")
                    .getResponse()
                    .getContentAsByteArray()));
        }

        assertThat(supplements)
                .anySatisfy(text -> assertThat(text)
                        .contains("Maßstab")
                        .containsPattern("\\d von 8")
                        .containsPattern("\\(\\d[^)]*\\)"));
    }

    @Test
    void aRecordIsIssuedAnewWithTheNameAsThePersonWritesItAndTheOldNumberSaysReplacedAndNoMore() throws Exception {
        String before = number();
        String registered = Client.read(client.as("lernende").get(OWN + "/name"), "$.registered");
        String name = "Dr. " + registered;
        assertThat(client.as("lernende").send(HttpMethod.PUT, OWN + "/name", "{\"name\": \"Wer anders\"}"))
                .hasStatus(422);
        assertThat(client.as("lernende").send(HttpMethod.PUT, OWN + "/name", "{\"name\": \"" + name + "\"}"))
                .hasStatus(204);

        String after = Client.read(
                client.as("lernende").send(HttpMethod.POST, OWN + "/" + before + "/reissue", ""), "$.number");

        MvcTestResult old = client.anonymously().get("/api/v1/records/" + before + "/verification");
        assertThat((String) Client.read(old, "$.state")).isEqualTo("REPLACED");
        assertThat((String) Client.read(old, "$.holder")).isEqualTo(registered);
        assertThat(text(old)).doesNotContain(after).doesNotContain("RENAMED");
        MvcTestResult now = client.anonymously().get("/api/v1/records/" + after + "/verification");
        assertThat((String) Client.read(now, "$.holder")).isEqualTo(name);
        MvcTestResult numbers = client.as("lernende").get(OWN + "/" + before + "/numbers");
        assertThat((String) Client.read(numbers, "$[0].replacedBy")).isEqualTo(after);
        assertThat((String) Client.read(numbers, "$[0].reason")).isEqualTo("RENAMED");
        assertThat((String) Client.read(numbers, "$[1].replaces")).isEqualTo(before);
        MvcTestResult page = http.get()
                .uri("/nachweise")
                .header("Accept-Language", "de")
                .with(user("lernende").roles("LEARNER"))
                .exchange();
        assertThat(text(page)).contains(before, after, "Mit anderem Namen neu ausgestellt.");
        assertThat(text(page("/nachweis-pruefen/" + before)))
                .contains("ersetzt")
                .doesNotContain(after);
        assertThat(client.as("lotse").get(OWN + "/" + before + "/numbers")).hasStatus(404);
        assertThat(client.as("lotse").send(HttpMethod.POST, OWN + "/" + after + "/reissue", ""))
                .hasStatus(404);
        assertThat(client.as("lernende").delete(OWN + "/name")).hasStatus(204);
        assertThat(client.as("lernende").send(HttpMethod.POST, OWN + "/" + after + "/reissue", ""))
                .hasStatusOk();
    }

    @Test
    void theCredentialIsHandedOutToItsOwnerAloneAndKnownToTheCheck() throws Exception {
        String address = OWN + "/" + number() + "/credential";
        MvcTestResult answer = client.as("lernende").get(address);
        String token = text(answer);

        assertThat(answer)
                .hasStatusOk()
                .hasContentType("application/vc+jwt")
                .hasHeader("Content-Disposition", "attachment; filename=\"Nachweis-" + number() + ".jwt\"");
        for (String stranger : List.of("lotse", "personal")) {
            assertThat(client.as(stranger).get(address)).hasStatus(404);
            assertThat(client.as(stranger).get(address + "/picture")).hasStatus(404);
        }
        assertThat(client.anonymously().get(address)).hasStatus(401);
        assertThat((String) Client.read(check(token, "application/vc+jwt"), "$.verdict"))
                .isEqualTo("SIGNED");
        assertThat((String) Client.read(check(token, "text/plain"), "$.record.number"))
                .isEqualTo(number());
        assertThat((String) Client.read(
                        check(token.substring(0, token.length() - 8) + "AAAAAAAA", "text/plain"), "$.verdict"))
                .isEqualTo("CHANGED");
        assertThat(check("eyJ" + "a".repeat(70_000), "text/plain")).hasStatus(422);
        assertThat(ExchangeSchemas.faultsInOpenBadge(claims(token))).isEmpty();
    }

    @Test
    void whoChecksByThemselvesFindsKeysAndListsWithoutSigningIn() throws Exception {
        String claims = claims(text(client.as("lernende").get(OWN + "/" + number() + "/credential")));
        String list = JsonPath.read(claims, "$.credentialStatus.statusListCredential");

        MvcTestResult keys = client.anonymously().get("/.well-known/jwks.json");
        MvcTestResult found = client.anonymously().get(list.substring(list.indexOf("/api")));

        assertThat(keys).hasStatusOk().hasContentType("application/json");
        assertThat((String) Client.read(keys, "$.keys[0].kid")).contains("/.well-known/jwks.json#");
        assertThat(keys).bodyText().doesNotContain("\"d\"");
        assertThat(found)
                .hasStatusOk()
                .hasContentType("application/vc+jwt")
                .hasHeader("Cache-Control", "max-age=300, public");
        assertThat((String) JsonPath.read(claims(text(found)), "$.credentialSubject.statusPurpose"))
                .isEqualTo("revocation");
        assertThat(client.anonymously().get(list.substring(list.indexOf("/api")) + "/suspension"))
                .hasStatusOk()
                .hasContentType("application/vc+jwt");
        assertThat(client.anonymously().get("/api/v1/records/status/4711")).hasStatus(404);
        assertThat(client.anonymously().get("/api/v1/records/status/4711/suspension"))
                .hasStatus(404);
        assertThat(client.anonymously().get("/api/v1/records/status/x")).hasStatus(404);
    }

    @Test
    void theTranscriptNamesAllRecords() throws Exception {
        byte[] pdf =
                client.as("lernende").get(OWN + "/transcript").getResponse().getContentAsByteArray();

        Papers.assertLastsAndIsReadByScreenReaders(pdf);
        assertThat(Papers.text(pdf)).contains("Übersicht der Lernnachweise", number());
        assertThat((String) Client.read(check(pdf), "$.verdict")).isEqualTo("UNCHANGED");
    }

    @Test
    void thePageSaysTheSameWithoutSigningIn() throws Exception {
        assertThat(page("/nachweis-pruefen")).hasStatusOk().bodyText().contains("Nummer des Nachweises");
        assertThat(page("/nachweis-pruefen?nummer=" + number().toLowerCase().replace("-", "")))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/nachweis-pruefen/" + number());
        assertThat(page("/nachweis-pruefen/" + number())).bodyText().contains("Der Nachweis gilt", number());
        assertThat(page("/nachweis-pruefen/x"))
                .hasHeader("X-Robots-Tag", "noindex, nofollow")
                .hasStatusOk()
                .bodyText()
                .contains("Diese Nummer ist nicht bekannt");
        assertThat(page("/nachweis-pruefen?nummer=%3Cscript%3E"))
                .hasStatusOk()
                .bodyText()
                .contains("Diese Nummer ist nicht bekannt")
                .doesNotContain("<script>%");
    }

    @Test
    void thePageTellsAnUnchangedFileFromAChangedOneAndKeepsNeither() throws Exception {
        byte[] pdf = client.as("lernende")
                .get(OWN + "/" + number() + "/document")
                .getResponse()
                .getContentAsByteArray();

        assertThat(upload(pdf)).bodyText().contains("Die Datei ist unverändert", "Der Nachweis gilt");
        pdf[pdf.length - 20] ^= 1;
        assertThat(upload(pdf)).bodyText().contains("Die Datei wurde verändert");
        assertThat(upload(new byte[] {1})).bodyText().contains("Die Datei ist nicht bekannt");
        assertThat(upload(new byte[0])).bodyText().contains("Wählen Sie eine Datei");
        assertThat(upload(new byte[6 * 1024 * 1024])).hasStatus3xxRedirection();
    }

    @Test
    void theOwnPageOffersTheDocuments() {
        assertThat(http.get().uri("/nachweise").with(user("lernende").roles("LEARNER")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        number(),
                        "/nachweise/" + number() + "/dokument",
                        "/nachweise/" + number() + "/digital",
                        "/nachweise/" + number() + "/digital/bild",
                        "/nachweise/" + number() + "/digital/png",
                        "/nachweise/uebersicht");
        for (String digital : List.of("/digital", "/digital/bild", "/digital/png")) {
            assertThat(http.get()
                            .uri("/nachweise/" + number() + digital)
                            .with(user("lernende").roles("LEARNER")))
                    .hasStatusOk();
        }
        assertThat(http.get()
                        .uri("/nachweise/" + number() + "/dokument")
                        .with(user("lernende").roles("LEARNER")))
                .hasStatusOk()
                .hasContentType("application/pdf");
        assertThat(http.get().uri("/nachweise/uebersicht").with(user("lernende").roles("LEARNER")))
                .hasStatusOk()
                .hasContentType("application/pdf");
    }

    private String number() {
        return Client.read(client.as("lernende").get(OWN), "$.content[0].number");
    }

    private MvcTestResult page(String address) {
        return http.get().uri(address).exchange();
    }

    private MvcTestResult upload(byte[] file) {
        return http.post()
                .uri("/nachweis-pruefen")
                .multipart()
                .file(new MockMultipartFile("file", "nachweis.pdf", "application/pdf", file))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult check(byte[] file) {
        return http.post()
                .uri("/api/v1/records/verification")
                .contentType("application/pdf")
                .content(file)
                .exchange();
    }

    private MvcTestResult check(String file, String type) {
        return http.post()
                .uri("/api/v1/records/verification")
                .contentType(type)
                .content(file)
                .exchange();
    }

    private static String text(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static String body(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatus(404);
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
