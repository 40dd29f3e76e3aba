package org.kommunalcampus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server itself says: headers, cookies, addresses and parameters that nobody can read, bodies that are too large. */
@EndToEndTest
class ServerAnswersIT {

    private static final int TOO_LARGE = 50 * 1024 * 1024 + 1;

    private final HttpClient http = HttpClient.newHttpClient();

    private final PackagedProgram program;

    ServerAnswersIT(PackagedProgram program) {
        this.program = program;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/anmeldung",
                "/katalog",
                "/nowhere",
                "/api/v1/modules",
                "/api/v1/nowhere",
                "/assets/css/campus.css"
            })
    void everyAnswerCarriesTheHeadersThatProtectIt(String path) throws Exception {
        var headers = get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/anmeldung", "/katalog", "/barrierefreiheit", "/api"})
    void noPageHasInlineCode(String path) throws Exception {
        assertThat(get(path).body())
                .doesNotContainPattern("<script(?![^>]*\\bsrc=)")
                .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=");
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        assertThat(get("/anmeldung").headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("campus=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void anUnknownAddressIsNotFoundSignedInOrNot() throws Exception {
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/nowhere").body()).contains("gibt es nicht");
        assertThat(get("/api/v1/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/nowhere", "lernende").body()).contains("/problems/not-found");
        assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
    }

    @Test
    void aParameterThatCannotBeReadIsRefusedInWords() throws Exception {
        assertThat(raw("GET /katalog?q=% HTTP/1.1"))
                .startsWith("HTTP/1.1 400")
                .contains("<h1", "Content-Security-Policy");
        assertThat(raw("GET /api/v1/modules?q=%ff%zz HTTP/1.1"))
                .startsWith("HTTP/1.1 400")
                .contains("/problems/bad-request");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInWords() throws Exception {
        HttpResponse<String> problem = post("/api/v1/operator/imports/csv");
        assertThat(problem.statusCode()).isEqualTo(413);
        assertThat(problem.body()).contains("/problems/too-large");
        HttpResponse<String> page = post("/betrieb/importe/csv");
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("zu groß");
    }

    @Test
    void aFormWithoutItsTokenIsNotTaken() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address("/profil/einstellungen"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("weeklyHours=9")));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/anmeldung");
    }

    private HttpResponse<String> post(String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path))
                .header("Authorization", basic("betrieb"))
                .header("Accept", "text/html, */*")
                .header("Accept-Language", "de")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[TOO_LARGE])));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path))
                .header("Accept", "text/html, */*")
                .header("Accept-Language", "de"));
    }

    private HttpResponse<String> get(String path, String account) throws Exception {
        return send(HttpRequest.newBuilder(address(path)).header("Authorization", basic(account)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What a client gets that does not mind its addresses. */
    private String raw(String line) throws IOException {
        try (Socket socket = new Socket("localhost", program.port())) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String basic(String account) {
        return "Basic " + Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
    }

    private URI address(String path) {
        return URI.create(program.address() + path);
    }
}
