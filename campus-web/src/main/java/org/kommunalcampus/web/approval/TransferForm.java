package org.kommunalcampus.web.approval;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.approval.BudgetId;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.StandsFor;

/** How much goes to which other budget. */
record TransferForm(
        @Nullable String to,

        @FormField @StandsFor("amount") @Nullable Money transfer) {

    /** The budget that takes; throws {@link Invalid} where none is chosen. */
    BudgetId target() {
        return Ids.one(to, BudgetId::of).orElseThrow(() -> new Invalid("/to", "required", "Choose a budget."));
    }
}
