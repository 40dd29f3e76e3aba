package org.kommunalcampus.web.approval;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.approval.ApprovalKind;
import org.kommunalcampus.approval.ApprovalTerms;
import org.kommunalcampus.approval.OwnShare;
import org.kommunalcampus.approval.RepaymentRule;
import org.kommunalcampus.approval.RepaymentTerms;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.web.kit.FormField;

/** By which rule a municipality approves, as HR types it. */
record ApprovalRuleForm(
        @Nullable String kind,
        @FormField(most = 1_000_000) @Nullable BigDecimal freeUpTo,
        @FormField(hours = true) @Nullable Integer freeHours,
        @FormField(most = 99_999) @Nullable Integer daysToDecide,
        @FormField(most = 1_000_000) @Nullable BigDecimal agreementAbove,
        @FormField(most = 999) @Nullable Integer bindingMonths,
        @Nullable String ownShare,
        @FormField(most = 999) @Nullable Integer ownPercent) {

    static ApprovalRuleForm of(ApprovalTerms terms) {
        return new ApprovalRuleForm(
                terms.kind().name(),
                terms.freeCents() == null
                        ? null
                        : BigDecimal.valueOf(terms.freeCents(), 2).stripTrailingZeros(),
                terms.freeMinutes(),
                terms.daysToDecide(),
                terms.agreement().aboveCents() == null
                        ? null
                        : BigDecimal.valueOf(terms.agreement().aboveCents(), 2).stripTrailingZeros(),
                terms.agreement().terms().bindingMonths(),
                terms.agreement().terms().ownShare().name(),
                terms.agreement().terms().ownPercent());
    }

    /** The usual months where none are typed; a share of nothing where none is chosen. */
    private RepaymentRule agreement() {
        OwnShare share = Arrays.stream(OwnShare.values())
                .filter(known -> known.name().equals(ownShare))
                .findFirst()
                .orElse(OwnShare.NONE);
        return new RepaymentRule(
                agreementAbove == null ? null : agreementAbove.movePointRight(2).longValue(),
                new RepaymentTerms(
                        bindingMonths == null ? RepaymentRule.USUAL_MONTHS : bindingMonths,
                        share,
                        share == OwnShare.NONE || ownPercent == null ? 0 : ownPercent));
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
                return new ApprovalTerms(known, cents, freeHours, daysToDecide, agreement());
            }
        }
        throw new Invalid("/kind", "required", "Choose who approves.");
    }
}
