package org.kommunalcampus.approval;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Money;

/**
 * What somebody says who approves a booking.
 *
 * @param amount what it will cost in euros, where no such price is known
 * @param overdrawReason why the budget may be overdrawn; only HR may say so
 * @param travel how much of the planned travel costs is approved, needed where some are planned
 * @param staffingReason why fewer people than agreed may be at work meanwhile
 */
public record ApprovalGrant(
        @Nullable Money amount,
        @Nullable String overdrawReason,
        @Nullable String staffingReason,
        @Nullable Money travel) {

    /** Nothing beside that. */
    public static final ApprovalGrant PLAIN = new ApprovalGrant(null, null, null, null);

    private static final int LONGEST_REASON = 500;

    /** Where no travel costs are planned. */
    public ApprovalGrant(@Nullable Money amount, @Nullable String overdrawReason, @Nullable String staffingReason) {
        this(amount, overdrawReason, staffingReason, null);
    }

    /** The same with a clean text; throws {@link Invalid}. */
    ApprovalGrant checked() {
        var checks = new FieldChecks();
        if (amount != null) {
            BudgetDraft.checkAmount(checks, "/amount", amount);
        }
        if (travel != null) {
            BudgetDraft.checkAmount(checks, "/travel", travel);
        }
        String why = checks.optionalText("/overdrawReason", overdrawReason, LONGEST_REASON);
        String staffing = checks.optionalText("/staffingReason", staffingReason, LONGEST_REASON);
        checks.orThrow();
        return new ApprovalGrant(amount, why, staffing, travel);
    }
}
