package org.kommunalcampus.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How working time is understood. */
class HoursReaderTest {

    private static final HoursReader HOURS = HoursReader.upTo(4000);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7,5|7.5",
                "2,5 h|2.5",
                "2,5 Std.|2.5",
                "3 Stunden|3",
                "90 Min|1.5",
                "90 Minuten|1.5",
                "2 h 30 min|2.5",
                "2 Std. 30 Min.|2.5",
                "2:30 h|2.5",
                "1:15|1.25",
                "8 UE|6",
                "8UE|6",
                "1 UE|0.75",
                "16 Unterrichtseinheiten|12",
                "20 U-Std.|15",
                "PT2H30M|2.5",
                "50 min|0.8333"
            })
    void hoursAreReadWithTheirUnit(String text, BigDecimal hours) {
        assertThat(HOURS.read(text).value())
                .get()
                .satisfies(read -> assertThat(read).isEqualByComparingTo(hours));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-5",
                "−5",
                "0 UE",
                "4001",
                "2 Tage",
                "P24M",
                "3 Wochen",
                "ca. 8",
                "8-10",
                "1.500",
                "1e9 h",
                "5 ECTS",
                "",
                "PT",
                "2:75"
            })
    void whatIsNoWorkIsRefused(String text) {
        assertThat(HOURS.read(text)).isInstanceOf(Parsed.Unreadable.class);
    }
}
