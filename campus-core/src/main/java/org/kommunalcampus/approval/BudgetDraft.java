package org.kommunalcampus.approval;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Money;

/**
 * What a budget is to be.
 *
 * @param amount in euros; {@code null} is refused
 * @param costCentre as the municipality's accounts name it
 */
public record BudgetDraft(@Nullable Money amount, @Nullable String costCentre) {

    private static final int LONGEST_CENTRE = 40;
    private static final long MOST_CENTS = 100_000_000_00L;

    /** The same with a clean text; faults go to the checks. */
    BudgetDraft cleaned(FieldChecks checks) {
        checkAmount(checks, "/amount", amount);
        return new BudgetDraft(amount, checks.optionalLine("/costCentre", costCentre, LONGEST_CENTRE));
    }

    /** An amount in euros of at most 100 million. */
    static void checkAmount(FieldChecks checks, String pointer, @Nullable Money amount) {
        if (amount == null) {
            checks.reject(pointer, "required", "An amount is needed.");
        } else if (!Money.EURO.equals(amount.currency())) {
            checks.reject(pointer, "invalid-currency", "Budgets are kept in euros.");
        } else if (amount.cents() > MOST_CENTS) {
            checks.reject(pointer, "out-of-range", "At most 100 million euros.");
        }
    }

    long cents() {
        return amount == null ? 0 : amount.cents();
    }
}
