package org.kommunalcampus.approval;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.MoneyReader;

/**
 * What a municipality decides about approvals.
 *
 * @param kind who approves
 * @param freeCents up to which price in euro cents a module needs no approval; {@code null} where the price does not matter
 * @param freeMinutes up to which length a module needs no approval; {@code null} where the length does not matter
 * @param daysToDecide for how many days a request holds its seat
 * @param agreement for which bookings an agreement about repayment is asked for
 */
public record ApprovalTerms(
        ApprovalKind kind,
        @Nullable Long freeCents,
        @Nullable Integer freeMinutes,
        int daysToDecide,
        RepaymentRule agreement) {

    /** The longest time for a decision, in days. */
    public static final int MOST_DAYS = 60;

    private static final int USUAL_DAYS = 7;
    private static final long MOST_CENTS = MoneyReader.MOST * 100L;
    private static final int MOST_MINUTES = 1000 * 60;

    /** Without agreements. */
    public ApprovalTerms(ApprovalKind kind, @Nullable Long freeCents, @Nullable Integer freeMinutes, int daysToDecide) {
        this(kind, freeCents, freeMinutes, daysToDecide, RepaymentRule.none());
    }

    /** What holds where nothing is decided: nobody approves. */
    static ApprovalTerms none() {
        return new ApprovalTerms(ApprovalKind.NONE, null, null, USUAL_DAYS);
    }

    /** Throws {@link Invalid} with every number that is out of its bounds. */
    void check() {
        var checks = new FieldChecks();
        if (daysToDecide < 1 || daysToDecide > MOST_DAYS) {
            checks.reject("/daysToDecide", "out-of-range", "From 1 to " + MOST_DAYS + " days.");
        }
        if (freeCents != null && (freeCents < 0 || freeCents > MOST_CENTS)) {
            checks.reject("/freeUpTo", "out-of-range", "From 0 to " + MoneyReader.MOST + " euros.");
        }
        if (freeMinutes != null && (freeMinutes < 1 || freeMinutes > MOST_MINUTES)) {
            checks.reject("/freeHours", "out-of-range", "From 1 minute to 1000 hours.");
        }
        agreement.check(checks);
        checks.orThrow();
    }

    /**
     * Whether a booking needs an approval by its price and length. Where limits are set, a module needs none that keeps all of them.
     *
     * @param price {@code null} for unknown, which keeps no limit, just as another currency
     */
    boolean ask(@Nullable Money price, int minutes) {
        if (kind == ApprovalKind.NONE) {
            return false;
        }
        boolean limited = freeCents != null || freeMinutes != null;
        boolean cheap =
                freeCents == null || price != null && Money.EURO.equals(price.currency()) && price.cents() <= freeCents;
        boolean brief = freeMinutes == null || minutes <= freeMinutes;
        return !(limited && cheap && brief);
    }
}
