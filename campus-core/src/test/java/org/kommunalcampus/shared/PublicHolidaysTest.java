package org.kommunalcampus.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PublicHolidaysTest {

    private final PublicHolidays holidays = new PublicHolidays();

    @Test
    void aStateHasItsOwnHolidays() {
        LocalDate epiphany = LocalDate.of(2027, 1, 6);
        assertThat(holidays.name(epiphany, FederalState.BW)).isPresent();
        assertThat(holidays.name(epiphany, FederalState.HE)).isEmpty();
        assertThat(holidays.statesWith(epiphany)).contains(FederalState.BW, FederalState.BY, FederalState.ST);
    }

    @Test
    void movingHolidaysAreKnown() {
        assertThat(holidays.of(FederalState.BW, 2026, 2027))
                .contains(LocalDate.of(2027, 5, 6), LocalDate.of(2027, 3, 26), LocalDate.of(2026, 10, 3))
                .doesNotContain(LocalDate.of(2027, 5, 7), LocalDate.of(2025, 12, 25));
    }

    @Test
    void everyStateKeepsTheNationalHoliday() {
        assertThat(holidays.statesWith(LocalDate.of(2028, 10, 3))).containsExactly(FederalState.values());
    }

    @Test
    void theOfficialKeyNamesTheState() {
        assertThat(FederalState.ofMunicipality("08226096")).contains(FederalState.BW);
        assertThat(FederalState.ofMunicipality("06431002")).contains(FederalState.HE);
        assertThat(FederalState.ofMunicipality("99")).isEmpty();
    }
}
