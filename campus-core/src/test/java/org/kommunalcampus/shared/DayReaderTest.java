package org.kommunalcampus.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How days are understood. */
class DayReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final DayRange OFFERED = DayRange.offered(TODAY);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-01|2026-02-01",
                "20260201|2026-02-01",
                "01.02.2026|2026-02-01",
                "1.2.2026|2026-02-01",
                "1. 2. 2026|2026-02-01",
                "1.2.26|2026-02-01",
                "1. Februar 2026|2026-02-01",
                "1. März 2026|2026-03-01",
                "31. Dez. 2027|2027-12-31",
                "31.12.2027 00:00|2027-12-31",
                "2027-12-31T00:00:00|2027-12-31",
                "29.02.2028|2028-02-29"
            })
    void aDayIsReadInTheUsualForms(String text, LocalDate day) {
        assertThat(DayReader.read(text, OFFERED).value()).contains(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31.02.2027|no-such-day",
                "31.04.2027|no-such-day",
                "2027-02-31|no-such-day",
                "20270231|no-such-day",
                "29.02.2027|no-such-day",
                "32.01.2027|no-such-day",
                "2026-13-01|no-such-day",
                "01/02/2027|ambiguous-date",
                "46022|invalid-date",
                "31.12.2027 08:00|invalid-date",
                "31.02|invalid-date",
                "morgen|invalid-date",
                "+999999999-01-01|invalid-date",
                "01.01.9999|out-of-range",
                "1889-01-01|out-of-range",
                "٠١.٠٢.٢٠٢٦|invalid-date",
                "''|invalid-date"
            })
    void whatIsNoDayIsRefusedAndNeverMoved(String text, String code) {
        assertThat(DayReader.read(text, OFFERED))
                .isInstanceOfSatisfying(
                        Parsed.Unreadable.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void aYearOfTwoDigitsNeedsOneCenturyThatFits() {
        assertThat(DayReader.read("1.2.65", DayRange.entry(TODAY)).value()).contains(LocalDate.of(1965, 2, 1));
        assertThat(DayReader.read("1.2.27", DayRange.entry(TODAY)).value()).contains(LocalDate.of(2027, 2, 1));
        assertThat(DayReader.read("1.2.27", DayRange.CALENDAR).value()).isEmpty();
    }

    @Test
    void anEntryIn2126IsASlip() {
        assertThat(DayReader.read("01.01.2126", DayRange.entry(TODAY)).value()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.3.", "31.03.", "31.03", "31. 3.", "31. März", "31. Mär.", "--03-31"})
    void aDayOfEachYearIsReadAsPeopleAndProgramsWriteIt(String text) {
        assertThat(DayReader.monthDay(text).value()).contains(MonthDay.of(3, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "31.02., no-such-day",
        "29.13., no-such-day",
        "März, invalid-day-of-year",
        "31.03.2027, invalid-day-of-year"
    })
    void whatIsNoDayOfEachYearIsRefused(String text, String code) {
        assertThat(DayReader.monthDay(text).<String>fold(day -> "read", (refused, detail) -> refused))
                .isEqualTo(code);
    }

    @Test
    void aMonthIsReadAsProgramsAndBrowsersWriteIt() {
        assertThat(DayReader.month(" 2027-01 ").value()).contains(YearMonth.of(2027, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-13, no-such-day",
        "2027-00, no-such-day",
        "1899-12, out-of-range",
        "999999999-01, invalid-month",
        "2027-1, invalid-month",
        "01.2027, invalid-month"
    })
    void whatIsNoMonthIsRefused(String text, String code) {
        assertThat(DayReader.month(text).<String>fold(month -> "read", (refused, detail) -> refused))
                .isEqualTo(code);
    }
}
