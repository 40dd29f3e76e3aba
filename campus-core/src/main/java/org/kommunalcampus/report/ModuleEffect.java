package org.kommunalcampus.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;

/**
 * What a module has changed among those who completed it in a half-year, by the levels that they have proved. A pair is a person with a competence that the module
 * teaches.
 *
 * @param module which
 * @param people who completed it
 * @param pairs people with each competence that the module teaches
 * @param before sum of the levels before the completion, 0 for none
 * @param after sum of the levels with it
 * @param gaps pairs in which the person's job asks for more than the level before; {@code null} where few of them differ from the others
 * @param closed of these, how many the completion closed; {@code null} like {@code gaps}
 * @param minutes learning time, once a person
 * @param cents fees owed for bookings of the half-year in euro cents; {@code null} where few owe them, or few do not
 */
public record ModuleEffect(
        ModuleId module,
        int people,
        int pairs,
        int before,
        int after,
        @Nullable Integer gaps,
        @Nullable Integer closed,
        long minutes,
        @Nullable Long cents) {

    private static final int MINUTES = 60;
    private static final int HUNDRED_EUROS = 10_000;

    /** Mean level before, to one decimal; {@code null} without pairs. */
    public @Nullable BigDecimal meanBefore() {
        return mean(before);
    }

    /** Mean level with the completion, to one decimal; {@code null} without pairs. */
    public @Nullable BigDecimal meanAfter() {
        return mean(after);
    }

    /** Gaps closed an hour of learning, to two decimals; {@code null} without hours, and where gaps are not told. */
    public @Nullable BigDecimal closedPerHour() {
        return per(minutes, MINUTES);
    }

    /** Gaps closed per 100 euros of fees, to two decimals; {@code null} without fees, and where fees or gaps are not told. */
    public @Nullable BigDecimal closedPerHundredEuros() {
        return cents == null ? null : per(cents, HUNDRED_EUROS);
    }

    private @Nullable BigDecimal mean(int sum) {
        return pairs == 0 ? null : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(pairs), 1, RoundingMode.HALF_UP);
    }

    private @Nullable BigDecimal per(long spent, int unit) {
        return closed == null || spent == 0
                ? null
                : BigDecimal.valueOf((long) closed * unit).divide(BigDecimal.valueOf(spent), 2, RoundingMode.HALF_UP);
    }
}
