package org.kommunalcampus.web.approval;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.approval.ApprovalKind;
import org.kommunalcampus.approval.ApprovalTerms;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.web.kit.FormField;

/** By which rule a municipality approves, as HR types it. */
record ApprovalRuleForm(
        @Nullable String kind,
        @FormField(most = 1_000_000) @Nullable BigDecimal freeUpTo,
        @FormField(hours = true) @Nullable Integer freeHours,
        @FormField(most = 99_999) @Nullable Integer daysToDecide) {

    static ApprovalRuleForm of(ApprovalTerms terms) {
        return new ApprovalRuleForm(
                terms.kind().name(),
                terms.freeCents() == null
                        ? null
                        : BigDecimal.valueOf(terms.freeCents(), 2).stripTrailingZeros(),
                terms.freeMinutes(),
                terms.daysToDecide());
    }

    /** The terms; throws {@link Invalid} where nothing is chosen or a number of days is missing. */
    ApprovalTerms terms() {
        for (ApprovalKind known : ApprovalKind.values()) {
            if (known.name().equals(kind)) {
                if (daysToDecide == null) {
                    throw new Invalid("/daysToDecide", "required", "A number of days is needed.");
                }
                Long cents =
                        freeUpTo == null ? null : freeUpTo.movePointRight(2).longValue();
                return new ApprovalTerms(known, cents, freeHours, daysToDecide);
            }
        }
        throw new Invalid("/kind", "required", "Choose who approves.");
    }
}
