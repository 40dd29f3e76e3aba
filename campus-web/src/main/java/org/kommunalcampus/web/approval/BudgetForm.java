package org.kommunalcampus.web.approval;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.approval.BudgetDraft;
import org.kommunalcampus.approval.BudgetView;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.Ids;

/** A budget as HR types it. */
record BudgetForm(
        @Nullable String unit,
        @FormField(least = 1900, most = 2199) @Nullable Integer year,
        @FormField @Nullable Money amount,
        @Nullable String costCentre) {

    static BudgetForm of(BudgetView budget) {
        return new BudgetForm(null, null, Money.ofCents(budget.amount(), Money.EURO), budget.costCentre());
    }

    @Nullable
    UnitId unitOrWhole() {
        return Ids.one(unit, UnitId::of).orElse(null);
    }

    int yearOr(int other) {
        return year == null ? other : year;
    }

    BudgetDraft draft() {
        return new BudgetDraft(amount, costCentre);
    }
}
