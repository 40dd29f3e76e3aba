package org.kommunalcampus.report;

import java.time.LocalDate;
import java.time.Month;

/**
 * A calendar half-year. Half-years do not overlap, so that no two of them can be subtracted from each other, and one is counted once, a month after it has ended:
 * what is recorded late is in, and nothing that happens afterwards changes a figure.
 *
 * @param first day that counts
 * @param last day that counts
 */
public record EffectPeriod(LocalDate first, LocalDate last) {

    private static final int MONTHS = 6;
    private static final int MONTHS_FOR_LATE_ENTRIES = 1;

    /** The half-year that the day lies in. */
    static EffectPeriod around(LocalDate day) {
        LocalDate first = LocalDate.of(day.getYear(), day.getMonthValue() <= MONTHS ? Month.JANUARY : Month.JULY, 1);
        return new EffectPeriod(first, first.plusMonths(MONTHS).minusDays(1));
    }

    /** The latest half-year that may be counted on the day. */
    static EffectPeriod closedOn(LocalDate today) {
        return around(today.minusMonths(MONTHS_FOR_LATE_ENTRIES)).before();
    }

    /** The half-year before. */
    EffectPeriod before() {
        return around(first.minusDays(1));
    }
}
