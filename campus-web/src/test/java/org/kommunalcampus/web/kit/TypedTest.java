package org.kommunalcampus.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @ParameterizedTest
    @ValueSource(strings = {"2027-06-03", "3.6.2027", " 03.06.2027 "})
    void aDayIsReadAsBrowsersAndAsPeopleWriteIt(String text) {
        assertThat(Typed.day(text)).contains(LocalDate.of(2027, 6, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31.02.2027", "2027-13-01", "morgen", "3.6.27"})
    void whatIsNoDayIsNotGuessed(String text) {
        assertThat(Typed.day(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2,120", "'2,5',150", "2.5,150", "'0,25',15", "999999,600000"})
    void hoursAreReadWithCommaOrPoint(String text, int minutes) {
        assertThat(Typed.minutes(text)).contains(minutes);
    }

    @Test
    void whatIsNoNumberIsNotGuessed() {
        assertThat(Typed.minutes("zwei")).isEmpty();
        assertThat(Typed.minutes("-1")).isEmpty();
        assertThat(Typed.minutes("")).isEmpty();
    }
}
