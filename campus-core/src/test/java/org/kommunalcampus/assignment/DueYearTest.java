package org.kommunalcampus.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueYearTest {

    private static final MonthDay END_OF_MARCH = MonthDay.of(3, 31);

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, 2026-04-01, 2027-03-31",
        "2027-03-31, 2026-04-01, 2027-03-31",
        "2027-04-01, 2027-04-01, 2028-03-31",
        "2027-01-01, 2026-04-01, 2027-03-31"
    })
    void everyDayLiesInTheYearThatEndsWithTheNextDeadline(LocalDate today, LocalDate first, LocalDate last) {
        assertThat(DueYear.of(END_OF_MARCH, today)).isEqualTo(new DueYear(first, last));
    }

    @Test
    void yearsFollowEachOtherWithoutGapOrOverlapEvenFromLeapDayOn() {
        for (MonthDay deadline :
                new MonthDay[] {END_OF_MARCH, MonthDay.of(2, 29), MonthDay.of(12, 31), MonthDay.of(1, 1)}) {
            LocalDate today = LocalDate.of(2026, 1, 1);
            for (int day = 0; day < 2500; day++) {
                DueYear year = DueYear.of(deadline, today.plusDays(day));

                assertThat(today.plusDays(day)).isBetween(year.first(), year.last());
                assertThat(DueYear.of(deadline, year.last().plusDays(1)).first())
                        .isEqualTo(year.last().plusDays(1));
            }
        }
    }

    @Test
    void whoIsNewHasSomeDaysAtLeast() {
        var due = new DueDate(null, 60, END_OF_MARCH);
        LocalDate lateInMarch = LocalDate.of(2027, 3, 20);

        assertThat(due.of(null, LocalDate.of(2026, 11, 30))).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(due.of(LocalDate.of(2027, 4, 1), lateInMarch)).isEqualTo(LocalDate.of(2027, 5, 31));
        assertThat(DueDate.yearly(END_OF_MARCH).of(null, lateInMarch)).isEqualTo(LocalDate.of(2027, 3, 31));
    }
}
