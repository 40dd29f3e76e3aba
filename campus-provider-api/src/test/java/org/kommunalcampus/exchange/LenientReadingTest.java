package org.kommunalcampus.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunalcampus.shared.HtmlText;
import tools.jackson.databind.json.JsonMapper;

/** How dates, numbers, workloads and texts of others are understood. */
class LenientReadingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"duration\":\"PT8H\"}|8",
                "{\"duration\":\"PT90M\"}|1.5",
                "{\"duration\":\"P6W\",\"workload\":5}|30",
                "{\"duration\":\"P6W\",\"workload\":\"3 Stunden pro Woche\"}|18",
                "{\"duration\":\"P2W\",\"workload\":{\"timeValue\":2,\"timeUnit\":\"h/day\"}}|28",
                "{\"workload\":{\"timeValue\":10,\"timeUnit\":\"h/week\"}}|20"
            })
    void hoursFollowFromWorkloadAndTime(String attributes, BigDecimal hours) {
        Instant start = Instant.parse("2027-01-01T00:00:00Z");

        Optional<BigDecimal> derived =
                Workload.hours(JsonMapper.shared().readTree(attributes), start, Instant.parse("2027-01-15T00:00:00Z"));

        assertThat(derived).get().satisfies(value -> assertThat(value).isEqualByComparingTo(hours));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "{\"duration\":\"P2W\"}", "{\"workload\":3}", "{\"duration\":\"two weeks\",\"workload\":1}"})
    void hoursThatCannotBeKnownStayUnknown(String attributes) {
        assertThat(Workload.hours(JsonMapper.shared().readTree(attributes), null, null))
                .isEmpty();
    }

    @Test
    void htmlBecomesTextWithParagraphs() {
        assertThat(
                        HtmlText.of(
                                "<h2>Ziel</h2><p>Sie&nbsp;lernen<br/>2 < 3</p>\n\n\n<ul><li>A</li><li>B</li></ul><style>p{}</style>"))
                .isEqualTo("Ziel\nSie lernen\n2 < 3\n– A\n– B");
    }
}
