package org.kommunalcampus.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

class SchoolHolidaysTest {

    private final SchoolHolidays holidays = from(new ClassPathResource("school-holidays.csv", SchoolHolidays.class));

    @ParameterizedTest
    @EnumSource
    void theDaysOfAStateAreSortedDoNotOverlapAndReachIntoAllSummersTo2030(FederalState state) {
        List<SchoolBreak> days = holidays.of(state);
        for (int at = 1; at < days.size(); at++) {
            assertThat(days.get(at).from()).isAfter(days.get(at - 1).until());
        }
        for (int year = 2026; year <= 2030; year++) {
            int summer = year;
            assertThat(days)
                    .anySatisfy(one -> assertThat(one)
                            .returns("Sommerferien", SchoolBreak::name)
                            .returns(summer, found -> found.from().getYear()));
        }
    }

    @Test
    void aStateHasItsOwnHolidays() {
        LocalDate monday = LocalDate.of(2027, 8, 2);
        assertThat(holidays.name(monday, FederalState.BW)).contains("Sommerferien");
        assertThat(holidays.name(LocalDate.of(2027, 5, 20), FederalState.BW)).contains("Pfingstferien");
        assertThat(holidays.name(LocalDate.of(2027, 5, 20), FederalState.HE)).isEmpty();
        assertThat(holidays.name(LocalDate.of(2099, 8, 2), FederalState.BW)).isEmpty();
    }

    @Test
    void anEventFallsIntoTheHolidaysThatOneOfItsDaysTouches() {
        LocalDate lastDay = LocalDate.of(2027, 9, 11);
        assertThat(holidays.during(lastDay, lastDay.plusDays(3)))
                .extracting(SchoolBreak::state)
                .contains(FederalState.BW);
        assertThat(holidays.during(LocalDate.of(2027, 12, 27), LocalDate.of(2027, 12, 27)))
                .extracting(SchoolBreak::state)
                .containsExactly(FederalState.values());
        assertThat(holidays.during(LocalDate.of(2027, 8, 2), LocalDate.of(2027, 8, 9)))
                .isEmpty();
    }

    @Test
    void aFileThatIsNotSortedOrOverlapsOrIsNoneOfDaysIsRefusedAtTheStart() {
        refused("BW,2027-10-02,2027-10-30,Herbstferien", "BW,2027-08-01,2027-09-11,Sommerferien");
        refused("BW,2027-08-01,2027-09-11,Sommerferien", "BW,2027-09-11,2027-09-12,Herbstferien");
        refused("BW,2027-09-11,2027-08-01,Sommerferien");
        refused("XX,2027-08-01,2027-09-11,Sommerferien");
        refused("BW,2027-08-01");
    }

    private static void refused(String... lines) {
        assertThatIllegalStateException().isThrownBy(() -> from(csv(lines)));
    }

    private static Resource csv(String... lines) {
        String all = "state,from,until,name\n" + String.join("\n", Arrays.asList(lines));
        return new ByteArrayResource(all.getBytes(StandardCharsets.UTF_8));
    }

    private static SchoolHolidays from(Resource file) {
        return new SchoolHolidays(new SchoolHolidaySettings(file));
    }
}
