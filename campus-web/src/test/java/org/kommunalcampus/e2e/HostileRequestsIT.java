package org.kommunalcampus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.KommunalCampusApplication;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** Thousands of random and hostile requests, as everybody: no failure of the program, and nothing that the caller must not see. */
@SpringBootTest(
        classes = KommunalCampusApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "logging.level.root=error")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(CpuPerRequest.class)
@ActiveProfiles("demo")
class HostileRequestsIT {

    /** In the build; {@code ./campus bench} asks for 20,000. */
    private static final int REQUESTS = Integer.getInteger("campus.hostile.requests", 5_000);

    private static final int REPORTED = 10;
    private static final int AT_ONCE = 6;
    private static final String HOME = "08226096";
    private static final String ELSEWHERE = "07332025";

    private static final String OF_COLLEAGUES = "@weinheim.example.org";
    private static final List<String> OF_FOREIGNERS = List.of("@hassloch.example.org", "Jana Neumann");
    private static final String PRIVATE = "only-for-projekt-4711";

    /** Whose answers may show what people at home are called; nobody's may show people elsewhere or the private word. */
    private static final Map<String, Boolean> ACCOUNTS =
            Map.of("", false, "lernende", false, "anbieter", false, "beirat", false, "personal", true, "leitung", true);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = JsonMapper.builder().build();

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private Members members;

    @Autowired
    private CpuPerRequest cpu;

    @LocalServerPort
    private int port;

    @Test
    void noRequestMakesTheProgramFailOrShowsForeignFacts() throws Exception {
        long seed = Long.getLong("campus.seed", new Random().nextLong());
        System.getLogger(getClass().getName())
                .log(System.Logger.Level.ERROR, "hostile requests with -Dcampus.seed={0}", Long.toString(seed));
        var requests = new HostileRequests(new Random(seed), address(), json.readTree(get("/v3/api-docs")), ids());
        assertThat(requests.operations()).isGreaterThan(30);
        keepSomethingPrivate();

        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
        List<String> accounts = new ArrayList<>(ACCOUNTS.keySet());
        accounts.add("betrieb");
        Semaphore free = new Semaphore(AT_ONCE);
        List<CompletableFuture<?>> answers = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            String account = accounts.get(i / requests.operations() % accounts.size());
            HttpRequest request = requests.next(i, account);
            free.acquire();
            answers.add(http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                    .thenAccept(answer -> {
                        statuses.add(answer.statusCode());
                        judge(account, answer)
                                .forEach(fault -> wrong.add(seed + " " + account + " " + request.method() + " "
                                        + request.uri()
                                                .toString()
                                                .substring(address().length()) + ": " + fault));
                    })
                    .whenComplete((done, failure) -> free.release()));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();

        report();
        assertThat(wrong).isEmpty();
        assertThat(statuses).hasSize(REQUESTS).contains(200, 400, 401, 403, 404, 422);
    }

    /** A measurement and no judgement: it depends on the machine. */
    private void report() {
        System.getLogger(getClass().getName())
                .log(
                        System.Logger.Level.ERROR,
                        "{0} hostile requests took {1} of processor time; the slowest:\n{2}",
                        Integer.toString(REQUESTS),
                        cpu.total(),
                        cpu.slowest(REPORTED).stream().map(String::valueOf).collect(Collectors.joining("\n")));
    }

    private Stream<String> judge(String account, HttpResponse<String> answer) {
        List<String> faults = new ArrayList<>();
        if (answer.statusCode() >= 500) {
            faults.add("gives " + answer.statusCode() + " " + answer.body());
        }
        if (answer.headers().firstValue("X-Injected").isPresent()) {
            faults.add("lets headers be injected");
        }
        if (!account.equals("betrieb")) {
            OF_FOREIGNERS.stream().filter(answer.body()::contains).forEach(mark -> faults.add("shows " + mark));
        }
        if (!ACCOUNTS.getOrDefault(account, true)
                && answer.body().replace("lena.sommerfeld" + OF_COLLEAGUES, "").contains(OF_COLLEAGUES)) {
            faults.add("shows a colleague");
        }
        if (answer.body().contains(PRIVATE)) {
            faults.add("shows what somebody keeps to himself");
        }
        return faults.stream();
    }

    /** A refusal of a module has a reason that is nobody else's business. */
    private void keepSomethingPrivate() throws Exception {
        String module =
                json.readTree(get("/api/v1/modules?size=1")).at("/content/0/id").asString("");
        HttpRequest refusal = HttpRequest.newBuilder(
                        URI.create(address() + "/api/v1/me/curriculum/decisions/" + module))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("projekt:demo".getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(
                        "{\"decision\": \"REFUSE\", \"reason\": \"%s\"}".formatted(PRIVATE)))
                .build();
        assertThat(http.send(refusal, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isBetween(200, 204);
    }

    /** Ids of municipalities, people and modules that exist, most of them somebody else's. */
    private List<String> ids() throws Exception {
        List<String> ids = new ArrayList<>();
        for (String place : Set.of(HOME, ELSEWHERE)) {
            MunicipalityId id = municipalities.byAgs(place).orElseThrow().id();
            ids.add(id.toString());
            ids.add(id.toString());
            members.idsOf(id).stream().limit(5).forEach(member -> ids.add(member.toString()));
        }
        json.readTree(get("/api/v1/modules?size=8"))
                .path("content")
                .forEach(module -> ids.add(module.path("id").asString("")));
        return ids;
    }

    private String get(String path) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create(address() + path))
                                .timeout(Duration.ofSeconds(20))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
