package org.kommunalcampus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EffectPeriodTest {

    @Test
    void aHalfYearIsCountedAMonthAfterItsEnd() {
        assertThat(EffectPeriod.closedOn(LocalDate.of(2026, 7, 31)).first()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(EffectPeriod.closedOn(LocalDate.of(2026, 8, 1)))
                .isEqualTo(new EffectPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)));
        assertThat(EffectPeriod.closedOn(LocalDate.of(2027, 1, 31)).last()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(EffectPeriod.closedOn(LocalDate.of(2027, 2, 1)).last()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void halfYearsFollowEachOtherWithoutOverlap() {
        EffectPeriod shown = EffectPeriod.closedOn(LocalDate.of(2020, 1, 1));
        for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() < 2026; day = day.plusDays(1)) {
            EffectPeriod next = EffectPeriod.closedOn(day);
            assertThat(next.last()).as("%s", day).isBefore(day.minusDays(27));
            if (!next.equals(shown)) {
                assertThat(next.first()).as("%s", day).isEqualTo(shown.last().plusDays(1));
                assertThat(next.before()).isEqualTo(shown);
            }
            shown = next;
        }
    }
}
