package org.kommunalcampus.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Malformed;
import org.kommunalcampus.shared.RejectedRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Breaks a valid feed at random; the seed is printed with every failure. */
class BrokenFeedsTest {

    private static final int FEEDS = 400;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> JUNK = List.of(
            "null",
            "true",
            "-1",
            "1e99",
            "\"\"",
            "\" \"",
            "\"P\"",
            "\"PT\"",
            "\"9999999999-99-99\"",
            "\"\\u0000\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"name\":{}}",
            "[{\"inLanguage\":1}]",
            "\"http://\"",
            "\"@9\"",
            "\"x:y@z\"",
            "[1,\"a\",{}]");

    private final MoocHubReader reader = new MoocHubReader(
            JSON,
            new MoocHubCourses(
                    new ExchangeSettings(3, BigDecimal.valueOf(8), BigDecimal.valueOf(3)),
                    Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC)));

    private static ObjectNode feed() {
        String course = """
                {"id":"%s","type":"Course","attributes":{"name":"N","url":"https://k.example/1","courseMode":["onsite"],
                "inLanguage":["de"],"startDate":["2027-01-13T08:00:00Z"],"endDate":["2027-01-27"],"expires":["2027-12-31"],
                "duration":"P2W","workload":{"timeValue":4,"timeUnit":"h/week"},"access":["paid"],"description":"<p>x</p>",
                "offer":[{"price":1.5,"priceCurrency":"EUR","category":"course"}],"contentLocation":{"name":"a","address":{"city":"b"}},
                "teaches":[{"name":[{"inLanguage":"de","name":"s"}],"shortCode":"4.2","educationalFramework":"DigComp",
                "educationalFrameworkVersion":"2.2","targetUrl":"http://data.europa.eu/esco/skill/a","educationalLevel":{"shortCode":"3"}}],
                "competencyRequired":[{"educationalFramework":"Course_ID","targetUrl":"x"}],"learningObjectives":["o"]}}""";
        return (ObjectNode) JSON.readTree("{\"links\":{},\"data\":["
                + IntStream.range(0, 3).mapToObj(course::formatted).collect(Collectors.joining(","))
                + "]}");
    }

    /** Puts junk somewhere below the node. */
    private static void mutate(JsonNode node, Random random) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names =
                    object.propertyStream().map(entry -> entry.getKey()).toList();
            String name = names.get(random.nextInt(names.size()));
            if (object.get(name).isContainer() && random.nextInt(4) > 0) {
                mutate(object.get(name), random);
            } else if (random.nextBoolean()) {
                object.remove(name);
            } else {
                object.set(name, junk(random));
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            int i = random.nextInt(array.size());
            if (array.get(i).isContainer() && random.nextInt(4) > 0) {
                mutate(array.get(i), random);
            } else {
                array.set(i, junk(random));
            }
        }
    }

    private static JsonNode junk(Random random) {
        return JSON.readTree(JUNK.get(random.nextInt(JUNK.size())));
    }

    @Test
    void everyCourseOfABrokenFeedIsEitherReadOrReported() {
        for (long seed = 0; seed < FEEDS; seed++) {
            var random = new Random(seed);
            ObjectNode feed = feed();
            JsonNode data = feed.get("data");
            for (int i = 0; i < 8; i++) {
                mutate(data, random);
            }

            Reading<ModuleRow> reading = reader.read(new ByteArrayInputStream(JSON.writeValueAsBytes(feed)));

            var accountedFor = Stream.concat(
                            reading.rows().stream()
                                    .map(row -> row.notes().note("", "", "").index()),
                            reading.rejected().stream().map(RejectedRow::index))
                    .collect(Collectors.toSet());
            assertThat(accountedFor)
                    .as("seed %d: %s", seed, feed)
                    .isEqualTo(IntStream.range(0, data.size()).boxed().collect(Collectors.toSet()));
        }
    }

    @Test
    void brokenTextNeverDoesMoreThanBreakOff() {
        byte[] valid = JSON.writeValueAsBytes(feed());
        for (long seed = 0; seed < FEEDS; seed++) {
            var random = new Random(seed);
            byte[] broken = valid.clone();
            for (int i = 0; i < 3; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                Reading<ModuleRow> reading = reader.read(new ByteArrayInputStream(broken));
                assertThat(reading.rows().size() + reading.rejected().size())
                        .as("seed %d", seed)
                        .isPositive();
            } catch (Malformed noFeed) {
                assertThat(noFeed.getError().code()).as("seed %d", seed).isIn("malformed-json", "required");
            }
        }
    }
}
