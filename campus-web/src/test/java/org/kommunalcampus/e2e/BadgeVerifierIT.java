package org.kommunalcampus.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Credentials of the packaged program stand before a verifier that others wrote, forged ones do not; the program's own check says the same. */
@EndToEndTest
class BadgeVerifierIT {

    private final HttpClient http = HttpClient.newHttpClient();
    private final PackagedProgram program;
    private final BadgeVerifier verifier;

    BadgeVerifierIT(PackagedProgram program) {
        this.program = program;
        verifier = new BadgeVerifier(program.address());
    }

    @Test
    void othersFindAnIssuedCredentialGenuineAndNotRevoked() throws Exception {
        JsonNode found = verifier.verify(List.of(credential())).getFirst();

        assertThat(found.path("genuine").asBoolean()).as(found.toString()).isTrue();
        assertThat(found.path("revoked").asBoolean()).isFalse();
        assertThat(ownVerdict(credential())).isEqualTo("SIGNED");
    }

    @Test
    void othersSeeByTheListsWhatIsSuspendedAndWhatCountsAgain() throws Exception {
        String town = JsonPath.read(
                send("GET", "betrieb", "/api/v1/operator/municipalities?q=Weinheim", "")
                        .body(),
                "$.content[0].id");
        String base = "/api/v1/municipalities/" + town;
        String member = JsonPath.read(
                send("GET", "personal", base + "/members?q=Sommerfeld", "").body(), "$.content[0].id");
        // the catalogue is found some moments after the program is there
        String module = await().until(
                        () -> JsonPath.<List<String>>read(
                                send("GET", "", "/api/v1/modules?size=1", "").body(), "$.content[*].id"),
                        found -> !found.isEmpty())
                .getFirst();
        String today = LocalDate.now(ZoneId.of("Europe/Berlin")).toString();
        String completion = JsonPath.read(
                send(
                                "POST",
                                "personal",
                                base + "/completions",
                                "{\"member\": \"%s\", \"module\": \"%s\", \"completedOn\": \"%s\", \"evidence\": \"Liste\"}"
                                        .formatted(member, module, today))
                        .body(),
                "$.id");
        String number = JsonPath.<List<String>>read(
                        get("/api/v1/me/records?size=200"), "$.content[?(@.id == '%s')].number".formatted(completion))
                .getFirst();
        String token = get("/api/v1/me/records/" + number + "/credential");
        String suspension = base + "/completions/" + completion + "/suspension";

        assertThat(send("PUT", "personal", suspension, "{\"until\": \"" + today + "\", \"reason\": \"wird geprüft\"}")
                        .statusCode())
                .isEqualTo(204);
        JsonNode meanwhile = verifier.verify(List.of(token)).getFirst();
        assertThat(meanwhile.path("suspended").asBoolean())
                .as(meanwhile.toString())
                .isTrue();
        assertThat(meanwhile.path("revoked").asBoolean()).isFalse();
        String checked = send("GET", "", "/api/v1/records/" + number + "/verification", "")
                .body();
        assertThat((String) JsonPath.read(checked, "$.state")).isEqualTo("SUSPENDED");
        assertThat(checked).doesNotContain("wird geprüft");
        assertThat(send("GET", "lernende", "/api/v1/me/records/" + number + "/credential", "")
                        .statusCode())
                .isEqualTo(409);

        assertThat(send("DELETE", "personal", suspension, "").statusCode()).isEqualTo(204);
        assertThat(verifier.verify(List.of(token)).getFirst().path("suspended").asBoolean())
                .isFalse();
    }

    @Test
    void neitherOthersNorTheProgramTakeAForgedOne() throws Exception {
        String token = credential();
        String[] parts = token.split("\\.");
        String claims = decoded(parts[1]);
        String richer = encoded(claims.replace("Sommerfeld", "Winterfeld"));
        assertThat(richer).isNotEqualTo(parts[1]);
        String foreignHead = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"foreign\"}");
        List<String> forged = List.of(
                parts[0] + "." + richer + "." + parts[2],
                signedByAStranger(parts[0], parts[1]),
                signedByAStranger(foreignHead, parts[1]),
                encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".AAAA",
                encoded(decoded(parts[0]).replace("RS256", "HS256")) + "." + parts[1] + "." + parts[2]);

        assertThat(verifier.verify(forged)).allSatisfy(found -> {
            assertThat(found.path("genuine").asBoolean()).isFalse();
            assertThat(found.path("reason").asString()).startsWith("ERR_J");
        });
        for (String each : forged) {
            assertThat(ownVerdict(each)).as(each).isEqualTo("CHANGED");
        }
        assertThat(verifier.verify(List.of(parts[0] + "." + parts[1] + "."))
                        .getFirst()
                        .path("genuine")
                        .asBoolean())
                .isFalse();
    }

    private String credential() throws IOException, InterruptedException {
        String number = JsonPath.read(get("/api/v1/me/records"), "$.content[0].number");
        return get("/api/v1/me/records/" + number + "/credential");
    }

    private String ownVerdict(String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(program.address() + "/api/v1/records/verification"))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(token))
                .build();
        return JsonPath.read(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body(), "$.verdict");
    }

    private String get(String path) throws IOException, InterruptedException {
        return send("GET", "lernende", path, "").body();
    }

    private HttpResponse<String> send(String method, String account, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(program.address() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!account.isEmpty()) {
            byte[] proof = (account + ":demo").getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(proof));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String signedByAStranger(String head, String claims) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(3072);
        var signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(generator.generateKeyPair().getPrivate());
        signer.update((head + "." + claims).getBytes(StandardCharsets.US_ASCII));
        return head + "." + claims + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign());
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
