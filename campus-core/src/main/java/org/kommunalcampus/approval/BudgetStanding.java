package org.kommunalcampus.approval;

import org.jspecify.annotations.Nullable;

/**
 * Whether the money for a booking is there.
 *
 * @param free what is left in the budget that pays for it, in euro cents; {@code null} where none does
 */
public record BudgetStanding(Need need, @Nullable Long free) {

    /** What has to be said before the booking can be approved. */
    public enum Need {
        /** Nothing: the money is held, or free, or no budget pays. */
        NOTHING,
        /** How much it is in euros. */
        AMOUNT,
        /** Why the budget may be overdrawn, which only HR can say. */
        MORE_MONEY
    }
}
