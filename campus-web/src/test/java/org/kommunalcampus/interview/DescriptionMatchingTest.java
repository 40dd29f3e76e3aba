package org.kommunalcampus.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.search.CompetenceMatching;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Descriptions of work in everyday words, each judged by hand: a description is understood when a right competence is among the first three. The words and the
 * analysis were tuned on one half only; the other half tells what people get. Both figures are printed for the benchmark, see {@code docs/benchmarks.md}.
 */
@ApiTest
class DescriptionMatchingTest {

    private static final double GOAL = 0.80;
    private static final int FIRST = 3;

    @Autowired
    private CompetenceMatching matching;

    @Autowired
    private Competences competences;

    @Autowired
    private GuideCompetences references;

    private record Judged(String half, String text, Set<String> right) {}

    @Test
    void theRightCompetenceIsAmongTheFirstThree() throws IOException {
        assertThat(share("tuning", "TUNING")).isGreaterThanOrEqualTo(0.9);
        assertThat(share("kept", "KEPT")).isGreaterThanOrEqualTo(GOAL);
    }

    @Test
    void wordsThatTellNothingFindNothing() {
        assertThat(found("Ich mache viel und das immer gern.")).isEmpty();
        assertThat(found("Xylophon!")).isEmpty();
    }

    private double share(String name, String half) throws IOException {
        List<Judged> asked =
                read().stream().filter(judged -> judged.half().equals(half)).toList();
        List<String> missed = new ArrayList<>();
        for (Judged judged : asked) {
            List<String> found = found(judged.text());
            if (found.stream().noneMatch(judged.right()::contains)) {
                missed.add(judged.text() + " → " + found);
            }
        }
        double share = 1 - missed.size() / (double) asked.size();
        System.out.printf(
                Locale.ROOT,
                "interview.match.%s = %.3f share of %d descriptions (goal ≥ %.2f)%n",
                name,
                share,
                asked.size(),
                GOAL);
        assertThat(asked).hasSizeGreaterThanOrEqualTo(30);
        return share;
    }

    private List<String> found(String text) {
        Guide shipped = new GuideReader(GuideNodes.of(GuideShelf.shipped())).read();
        return matching.in(text, references.vocabulary(shipped), FIRST).stream()
                .map(match -> reference(match.competence()))
                .toList();
    }

    private String reference(CompetenceId id) {
        return competences.find(id).reference();
    }

    private static List<Judged> read() throws IOException {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        DescriptionMatchingTest.class.getResourceAsStream("/interview/self-descriptions.csv")),
                StandardCharsets.UTF_8))) {
            return file.lines()
                    .skip(1)
                    .map(line -> line.split(";"))
                    .map(cells -> new Judged(cells[0], cells[2], Set.of(cells[3].split("\\|"))))
                    .toList();
        }
    }
}
