package org.kommunalcampus.report;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The twelve whole months before this one. A month that is under way does not count: what one person completes today would show as the difference to yesterday.
 *
 * @param first day that counts
 * @param last day that counts
 */
public record EffectPeriod(LocalDate first, LocalDate last) {

    private static final int MONTHS = 12;

    static EffectPeriod before(LocalDate today) {
        YearMonth now = YearMonth.from(today);
        return new EffectPeriod(
                now.minusMonths(MONTHS).atDay(1), now.minusMonths(1).atEndOfMonth());
    }
}
