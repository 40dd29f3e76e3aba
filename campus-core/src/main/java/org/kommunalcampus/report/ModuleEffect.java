package org.kommunalcampus.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MinimumGroup;

/**
 * What a module has changed among those who completed it in the period, by the levels that they have proved. A pair is a person with a competence that the
 * module teaches.
 *
 * @param people who completed it
 * @param completions counted once a person, module and day
 * @param pairs people with each competence that the module teaches
 * @param before sum of the levels before the completion, 0 for none
 * @param after sum of the levels with it
 * @param gaps pairs in which the person's job asks for more than the level before
 * @param closed of these, how many the completion closed
 * @param minutes learning time of the completions
 * @param payers for how many people fees are owed
 * @param cents fees owed for bookings of the period in euro cents
 */
public record ModuleEffect(
        int people,
        int completions,
        int pairs,
        int before,
        int after,
        int gaps,
        int closed,
        long minutes,
        int payers,
        long cents)
        implements Figures<ModuleEffect> {

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

    /** Gaps closed an hour of learning, to two decimals; {@code null} without hours. */
    public @Nullable BigDecimal closedPerHour() {
        return minutes == 0 ? null : per(closed, minutes, MINUTES);
    }

    /** Gaps closed per 100 euros of fees, to two decimals; {@code null} without fees, and where they are those of too few people. */
    public @Nullable BigDecimal closedPerHundredEuros() {
        Long fees = fees();
        return fees == null || fees == 0 ? null : per(closed, fees, HUNDRED_EUROS);
    }

    /** Fees owed in euro cents; {@code null} where they are those of too few people. */
    public @Nullable Long fees() {
        return MinimumGroup.maySee(payers) ? Long.valueOf(cents) : null;
    }

    /** The figures of both modules; people who completed both are counted in each, payers are known to be as many as the larger group alone. */
    @Override
    public ModuleEffect plus(ModuleEffect other) {
        return new ModuleEffect(
                people + other.people,
                completions + other.completions,
                pairs + other.pairs,
                before + other.before,
                after + other.after,
                gaps + other.gaps,
                closed + other.closed,
                minutes + other.minutes,
                Math.max(payers, other.payers),
                cents + other.cents);
    }

    private @Nullable BigDecimal mean(int sum) {
        return pairs == 0 ? null : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(pairs), 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal per(int closed, long spent, int unit) {
        return BigDecimal.valueOf((long) closed * unit).divide(BigDecimal.valueOf(spent), 2, RoundingMode.HALF_UP);
    }
}
