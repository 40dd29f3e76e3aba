package org.kommunalcampus.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How numbers are understood, and that none of them costs anything. */
class NumberReaderTest {

    private static final NumberReader HOURS = NumberReader.between(0, 4000, 4);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7|7",
                "7,5|7.5",
                "7.25|7.25",
                " 0 |0",
                "1.234,5|1234.5",
                "1,234.5|1234.5",
                "1 234,5|1234.5",
                "7.500|7.5"
            })
    void aNumberIsReadAsGermansAndProgramsWriteIt(String text, BigDecimal number) {
        assertThat(HOURS.read(text).value())
                .get()
                .satisfies(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.500|ambiguous-number",
                "1,500|ambiguous-number",
                "-1|out-of-range",
                "−1|out-of-range",
                "4001|out-of-range",
                "1.234.567|out-of-range",
                "1,23456|too-many-decimals",
                "12.05.2027|invalid-number",
                "1,2,3|invalid-number",
                "1.00.00|invalid-number",
                "1e3|invalid-number",
                "1e999999999|invalid-number",
                "0x10|invalid-number",
                "٣|invalid-number",
                "NaN|invalid-number",
                "''|invalid-number"
            })
    void whatMeansNoNumberOrTwoIsRefused(String text, String code) {
        assertThat(HOURS.read(text))
                .isInstanceOfSatisfying(
                        Parsed.Unreadable.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e10000000", "1e999999999", "-1e999999999", "1e-999999999", "1e2147483647"})
    void aHugeExponentCostsNothing(String text) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(1),
                () -> assertThat(HOURS.within(new BigDecimal(text))).isInstanceOf(Parsed.Unreadable.class));
    }

    @Test
    void aMillionDigitsCostNothing() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(1),
                () -> assertThat(HOURS.read("9".repeat(1_000_000))).isInstanceOf(Parsed.Unreadable.class));
    }

    @Test
    void zeroWithAHugeExponentIsZero() {
        assertThat(HOURS.within(new BigDecimal("0e999999999")).value()).contains(BigDecimal.ZERO);
    }

    @Test
    void aWholeNumberHasNoDecimals() {
        var months = NumberReader.between(1, 600, 0);

        assertThat(months.readWhole("24").value()).contains(24);
        assertThat(months.readWhole("24,0").value()).contains(24);
        assertThat(months.readWhole("2,5").value()).isEmpty();
    }

    @Test
    void programsWriteAPoint() {
        assertThat(HOURS.readPoint("1.500").value()).contains(new BigDecimal("1.500"));
        assertThat(HOURS.readPoint("1,5").value()).isEmpty();
        assertThat(HOURS.readPoint("1e10000000").value()).isEmpty();
    }
}
