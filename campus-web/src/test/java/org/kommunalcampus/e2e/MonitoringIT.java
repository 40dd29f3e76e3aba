package org.kommunalcampus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a monitoring system reads: figures for who knows the token, and rules and a dashboard that name only figures which exist. */
@EndToEndTest
class MonitoringIT {

    private static final Path MONITORING = Path.of("..", "docs", "monitoring");
    private static final String FIGURES = "/actuator/prometheus";

    /** What Prometheus adds of its own. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up");

    private static final Pattern FIGURE =
            Pattern.compile("\\b(?:up|campus|dbscheduler|http|hikaricp|jvm|process)(?:_[a-z_]+)?(?=[{\\[) ])");

    private final HttpClient http = HttpClient.newHttpClient();

    private final PackagedProgram program;

    MonitoringIT(PackagedProgram program) {
        this.program = program;
    }

    @Test
    void figuresAreReadByTheirTokenAloneAndNameNobody() throws Exception {
        assertThat(read(null).statusCode()).isEqualTo(401);
        assertThat(read("Bearer another-token").statusCode()).isEqualTo(401);
        assertThat(read(basic("betrieb")).statusCode()).isEqualTo(401);

        assertThat(send("/api/v1/me/curriculum", basic("lernende")).statusCode())
                .isEqualTo(200);
        assertThat(figures())
                .contains(
                        "campus_backlog{work=\"stale-plans\"}",
                        "campus_backlog{work=\"unheard-events\"}",
                        "campus_backlog{work=\"webhook-messages\"}",
                        "campus_backlog_age_seconds{work=\"mails\"}",
                        "uri=\"/api/v1/me/curriculum\"")
                .doesNotContain("Sommerfeld", "lernende");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts.yml", "dashboard.json"})
    void rulesAndDashboardNameOnlyFiguresThatExist(String file) throws Exception {
        Set<String> told = figures()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> named = named(Files.readString(MONITORING.resolve(file)));
        assertThat(named).hasSizeGreaterThan(5);
        named.removeAll(OF_PROMETHEUS);
        assertThat(told).containsAll(named);
    }

    private static Set<String> named(String text) throws IOException {
        return FIGURE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private String figures() throws Exception {
        HttpResponse<String> answer = read("Bearer " + PackagedProgram.METRICS_TOKEN);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> read(String authorization) throws Exception {
        return send(FIGURES, authorization);
    }

    private HttpResponse<String> send(String path, String authorization) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(program.address() + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String basic(String account) {
        return "Basic " + Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
    }
}
