package org.kommunalcampus.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How times of day and moments are understood. */
class TimeReaderTest {

    @ParameterizedTest
    @CsvSource({"9:00,09:00", "09:30,09:30", "9 Uhr,09:00", "9.30 Uhr,09:30", "23:59:30,23:59:30"})
    void aTimeIsReadInTheUsualForms(String text, LocalTime time) {
        assertThat(TimeReader.time(text).value()).contains(time);
    }

    @ParameterizedTest
    @CsvSource({"9", "24:00", "9:60", "9h", "''"})
    void whatIsNoTimeIsRefused(String text) {
        assertThat(TimeReader.time(text).value()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-01-13T08:00:00Z| 2027-01-13T08:00:00Z",
                "2027-01-13T08:00:00.123+01:00| 2027-01-13T07:00:00.123Z",
                "2027-01-13T08:00:00+0100| 2027-01-13T07:00:00Z",
                "2027-01-13T08:00:00+01| 2027-01-13T07:00:00Z",
                "2027-01-13T08:00| 2027-01-13T07:00:00Z",
                "2027-01-13 08:00:00| 2027-01-13T07:00:00Z",
                "2027-01-13 08:00:00 UTC| 2027-01-13T08:00:00Z",
                "13.01.2027 8:00| 2027-01-13T07:00:00Z",
                "13.1.2027, 8.30 Uhr| 2027-01-13T07:30:00Z",
                "2027-03-28T02:30:00Z| 2027-03-28T02:30:00Z",
                "13.1.2027| 2027-01-12T23:00:00Z",
                "2027-07-13| 2027-07-12T22:00:00Z"
            })
    void aMomentIsReadInTheUsualForms(String text, Instant moment) {
        assertThat(TimeReader.momentOrDay(text, DayRange.CALENDAR).value()).contains(moment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-03-28T02:30:00|no-such-time",
                "28.03.2027 2:30|no-such-time",
                "2027-10-31T02:30|ambiguous-time",
                "2027-02-31T10:00:00|no-such-day",
                "31.02.2027 10:00|no-such-day",
                "2027-01-13T25:00|invalid-time",
                "2027-01-13T08:00+19:00|invalid-moment",
                "9999-12-31T00:00:00Z|out-of-range",
                "+999999999-12-31T00:00:00Z|invalid-date",
                "soon|invalid-moment"
            })
    void whatIsNoMomentIsRefusedAndNeverShifted(String text, String code) {
        assertThat(TimeReader.momentOrDay(text, DayRange.CALENDAR))
                .isInstanceOfSatisfying(
                        Parsed.Unreadable.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
