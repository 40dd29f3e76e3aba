package org.kommunalcampus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/**
 * Queries as clerks type them, judged by hand, asked of the demo catalogue: a hit is right when its title holds one of the texts given. The two figures are
 * printed for the benchmark, see {@code docs/benchmarks.md}.
 */
@ApiTest
class SearchQualityTest {

    private static final double GOAL = 0.95;
    private static final int FIRST = 3;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JsonMapper json;

    private record Judged(String query, List<String> good) {

        int rank(List<String> titles) {
            for (int at = 0; at < titles.size(); at++) {
                String title = titles.get(at).toLowerCase(Locale.GERMAN);
                if (good.stream().anyMatch(part -> title.contains(part.toLowerCase(Locale.GERMAN)))) {
                    return at + 1;
                }
            }
            return 0;
        }
    }

    @Test
    void whatClerksTypeFindsTheRightModuleAmongTheFirstThree() throws IOException {
        List<Judged> queries = read();
        List<String> missed = new ArrayList<>();
        double reciprocal = 0;
        for (Judged judged : queries) {
            List<String> titles = titles(judged.query());
            int rank = judged.rank(titles);
            reciprocal += rank == 0 ? 0 : 1.0 / rank;
            if (rank == 0 || rank > FIRST) {
                missed.add(judged.query() + " → " + titles.stream().limit(FIRST).toList());
            }
        }
        double success = 1 - missed.size() / (double) queries.size();
        System.out.printf(
                Locale.ROOT,
                "search.successAt3 = %.3f share of %d queries (goal ≥ %.2f)%nsearch.mrr = %.3f%n",
                success,
                queries.size(),
                GOAL,
                reciprocal / queries.size());

        assertThat(queries).hasSizeGreaterThanOrEqualTo(60);
        assertThat(success).as("missed: %s", missed).isGreaterThanOrEqualTo(GOAL);
    }

    @Test
    void withoutWordsTheOrderIsNotThatOfTheAlphabet() {
        List<String> titles = titles("");

        assertThat(titles).isNotEqualTo(titles.stream().sorted().toList());
        assertThat(titles).noneMatch(title -> title.contains("Lager"));
    }

    @Test
    void communicationIsNoLogistics() {
        assertThat(titles("Kommunikation").subList(0, 10)).noneMatch(title -> title.contains("Lager"));
    }

    @Test
    void whereNothingIsFoundTheNearestCompetencesAreNamed() {
        var answer = json.readTree(body("Reisekosten")).path("nearest");
        assertThat(answer.size()).isPositive();
        assertThat(json.readTree(body("Xylophon")).at("/page/totalElements").asInt())
                .isZero();
    }

    private List<String> titles(String words) {
        List<String> titles = new ArrayList<>();
        json.readTree(body(words))
                .path("content")
                .forEach(hit -> titles.add(hit.path("title").asString()));
        return titles;
    }

    private String body(String words) {
        MvcTestResult answer =
                http.get().uri("/api/v1/modules?q={words}", words).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<Judged> read() throws IOException {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SearchQualityTest.class.getResourceAsStream("/search/judged-queries.csv")),
                StandardCharsets.UTF_8))) {
            return file.lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .map(cells -> new Judged(cells[0], List.of(cells[1].split("\\|"))))
                    .toList();
        }
    }
}
