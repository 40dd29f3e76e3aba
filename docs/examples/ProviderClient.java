import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A provider's way through the API in one file, without any library. Against the demo: {@code ./campus run}, then
 * {@code java docs/examples/ProviderClient.java}. Settings come from the environment:
 *
 * <ul>
 *   <li>{@code CAMPUS_URL}: where the platform is; http://localhost:8080 unless set
 *   <li>{@code CAMPUS_TOKEN}: a bearer token; without one the demo's account {@code CAMPUS_USER} (anbieter) with {@code CAMPUS_PASSWORD} (demo) signs in
 *   <li>{@code CAMPUS_EXAMPLES}: the folder of this file; docs/examples unless set
 * </ul>
 *
 * It receives a webhook on this machine, which the demo alone allows.
 */
public final class ProviderClient {

    private static final int MOST_SECONDS_APART = 300;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String api = setting("CAMPUS_URL", "http://localhost:8080") + "/api/v1/provider";
    private final Path files = Path.of(setting("CAMPUS_EXAMPLES", "docs/examples"));

    /** Runs all steps; ends with an exception at the first that fails. */
    public static void main(String[] arguments) throws Exception {
        new ProviderClient().run();
    }

    private void run() throws Exception {
        System.out.println("Provider: " + field(get(""), "name"));

        String feed = Files.readString(files.resolve("feed.json"));
        System.out.println("Dry run: " + post("/imports/moochub?dryRun=true", "application/json", feed));
        System.out.println("Import:  " + post("/imports/moochub", "application/json", feed));
        String table = Files.readString(files.resolve("modules.csv"));
        System.out.println("Dry run: " + post("/imports/csv?dryRun=true", "text/csv", table));
        System.out.println("Import:  " + post("/imports/csv", "text/csv", table));

        String module = draft();
        System.out.println("Findings: " + get("/modules/" + module + "/findings"));
        String state = field(post("/modules/" + module + "/submission", "application/json", ""), "state");
        System.out.println("Handed in: " + state);
        if (!state.equals("SUBMITTED")) {
            throw new IllegalStateException("the module is " + state);
        }

        receiveAMessage();

        for (int i = 0; i < 2; i++) {
            System.out.println("Review: " + field(get("/modules/" + module + "/reviews"), "state"));
            TimeUnit.SECONDS.sleep(1);
        }
        delete("/modules/" + module + "/submission");
        System.out.println("done");
    }

    /** Begins a draft with a title, then states the rest in the version that was just read. */
    private String draft() throws IOException, InterruptedException {
        String title = "Java " + Instant.now().getEpochSecond();
        String module = field(post("/modules", "application/json", "{\"title\": \"" + title + "\"}"), "id");
        HttpResponse<String> read = send(request("/modules/" + module).GET());
        String whole = Files.readString(files.resolve("module.json")).replace("TITLE", title);
        send(request("/modules/" + module)
                .header("Content-Type", "application/json")
                .header("If-Match", read.headers().firstValue("ETag").orElseThrow())
                .PUT(BodyPublishers.ofString(whole)));
        System.out.println("Draft: " + module);
        return module;
    }

    /** Registers this program as a webhook, has a test message sent, and verifies what arrives. */
    private void receiveAMessage() throws Exception {
        var arrived = new CompletableFuture<Message>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/campus", exchange -> arrived.complete(take(exchange)));
        server.start();
        String here = "http://127.0.0.1:" + server.getAddress().getPort() + "/campus";
        String registered = post(
                "/webhooks",
                "application/json",
                "{\"url\": \"" + here + "\", \"events\": [\"review.decided\", \"enrolment.booked\"]}");
        String webhook = field(registered, "id");
        String secret = field(registered, "secret");
        try {
            post("/webhooks/" + webhook + "/test", "application/json", "");
            Message message = arrived.get(60, TimeUnit.SECONDS);
            verify(message, secret);
            System.out.println("Verified: " + message.body());
        } finally {
            delete("/webhooks/" + webhook);
            server.stop(0);
        }
    }

    /** A webhook's message as it arrived. */
    private record Message(String id, String timestamp, String signature, String body) {}

    private static Message take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var message = new Message(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
        return message;
    }

    /** Throws unless the message is fresh and signed with the secret. Handle each {@code webhook-id} once: a message may arrive twice. */
    private static void verify(Message message, String secret) throws GeneralSecurityException {
        long apart = Math.abs(Instant.now().getEpochSecond() - Long.parseLong(message.timestamp()));
        if (apart > MOST_SECONDS_APART) {
            throw new GeneralSecurityException("the message is " + apart + " seconds old");
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = message.id() + "." + message.timestamp() + "." + message.body();
        byte[] expected = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        byte[] stated = Base64.getDecoder().decode(message.signature().substring("v1,".length()));
        if (!MessageDigest.isEqual(expected, stated)) {
            throw new GeneralSecurityException("the signature is wrong");
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET()).body();
    }

    private String post(String path, String type, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)))
                .body();
    }

    private void delete(String path) throws IOException, InterruptedException {
        send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        String token = System.getenv("CAMPUS_TOKEN");
        String account = setting("CAMPUS_USER", "anbieter") + ":" + setting("CAMPUS_PASSWORD", "demo");
        return HttpRequest.newBuilder(URI.create(api + path))
                .header(
                        "Authorization",
                        token == null
                                ? "Basic "
                                        + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8))
                                : "Bearer " + token);
    }

    /** Answers above 299 are problems (RFC 9457), which say what is wrong. */
    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() > 299) {
            throw new IOException(answer.request().uri() + " answers " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    /** The first text of that name; a real client reads JSON with a library. */
    private static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return found.group(1);
    }

    private static String setting(String name, String otherwise) {
        return Objects.requireNonNullElse(System.getenv(name), otherwise);
    }
}
