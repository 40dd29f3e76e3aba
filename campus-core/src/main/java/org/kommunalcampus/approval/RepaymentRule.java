package org.kommunalcampus.approval;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.MoneyReader;

/**
 * For which bookings a municipality asks for an agreement about repayment. The program ships the cautious: none, and six months where one is asked for. Whether an agreement holds is a question for lawyers.
 *
 * @param aboveCents above which price in euro cents an approval carries an agreement; {@code null} for none at all
 */
public record RepaymentRule(@Nullable Long aboveCents, RepaymentTerms terms) {

    /** The binding that courts take for reasonable for trainings of up to a month. */
    public static final int USUAL_MONTHS = 6;

    private static final long MOST_CENTS = MoneyReader.MOST * 100L;

    /** No agreements. */
    public static RepaymentRule none() {
        return new RepaymentRule(null, new RepaymentTerms(USUAL_MONTHS, OwnShare.NONE, 0));
    }

    /** What the agreement about a booking at this price says, {@code null} where none is asked for, also where nobody knows the price in euros. */
    @Nullable
    RepaymentTerms of(@Nullable Money price) {
        boolean asked = aboveCents != null
                && price != null
                && Money.EURO.equals(price.currency())
                && price.cents() > aboveCents;
        return asked ? terms : null;
    }

    void check(FieldChecks checks) {
        if (aboveCents != null && (aboveCents < 0 || aboveCents > MOST_CENTS)) {
            checks.reject("/agreementAbove", "out-of-range", "From 0 to " + MoneyReader.MOST + " euros.");
        }
        if (terms.bindingMonths() < 1 || terms.bindingMonths() > RepaymentTerms.MOST_MONTHS) {
            checks.reject("/bindingMonths", "out-of-range", "From 1 to " + RepaymentTerms.MOST_MONTHS + " months.");
        }
        boolean fits = terms.ownShare() == OwnShare.NONE
                ? terms.ownPercent() == 0
                : terms.ownPercent() >= 1 && terms.ownPercent() <= RepaymentTerms.MOST_PERCENT;
        if (!fits) {
            checks.reject(
                    "/ownPercent",
                    "out-of-range",
                    "From 1 to " + RepaymentTerms.MOST_PERCENT + " per cent, or no share.");
        }
    }
}
