package org.kommunalcampus.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.Refused;

/** What the way to the session of one request costs: as the person plans it, as somebody has agreed to it, and whether that is decided anew for a booking that was approved for another session. */
@Embeddable
class TravelCosts {

    @Column(name = "travel_planned_cents")
    private @Nullable Long plannedCents;

    @Column(name = "travel_cents")
    private @Nullable Long agreedCents;

    @Column(name = "travel_anew", nullable = false)
    private boolean anew;

    /** Whether nobody has decided about it, neither with the booking nor after that. */
    boolean isOpen(ApprovalState booking) {
        return agreedCents == null && (booking == ApprovalState.OPEN || booking == ApprovalState.APPROVED && anew);
    }

    /** Plans so much, 0 for nothing. */
    void plan(long cents) {
        plannedCents = cents == 0 ? null : cents;
    }

    /** Agrees to so much of it; throws {@link Refused} {@code travel-needed} where some are planned and nothing is said, and {@link Invalid} at {@code /travel} for more. */
    void agree(@Nullable Money granted) {
        if (granted == null && planned() > 0) {
            throw new Refused("travel-needed", "planned travel costs need a word");
        }
        if (granted != null && granted.cents() > planned()) {
            throw new Invalid("/travel", "above-planned", "Not more than is planned.");
        }
        agreedCents = granted == null ? 0 : granted.cents();
    }

    /** Forgets what was agreed for another session, so that it is planned and decided anew. */
    void forget(boolean approved) {
        agreedCents = null;
        anew = approved;
    }

    /** Whether somebody has to decide about it although the booking is approved. */
    boolean waits() {
        return anew && plannedCents != null;
    }

    /** It is decided. */
    void settle() {
        anew = false;
    }

    /** Nobody decides about it any more. */
    void drop() {
        if (anew) {
            plannedCents = null;
            agreedCents = null;
            anew = false;
        }
    }

    /** In cents; 0 for nothing. */
    long planned() {
        return plannedCents == null ? 0 : plannedCents;
    }

    /** What somebody has agreed to, in cents; 0 for nothing and before that. */
    long agreed() {
        return agreedCents == null ? 0 : agreedCents;
    }

    /** What is planned; {@code null} for nothing. */
    @Nullable
    Money plan() {
        return plannedCents == null ? null : Money.ofCents(plannedCents, Money.EURO);
    }

    /** What is agreed of it for now; {@code null} where nothing is, and once the last one has decided. */
    @Nullable
    Money proposed(boolean approved) {
        return approved && !anew ? null : agreement();
    }

    /** What is approved of it; {@code null} before the last one has decided. */
    @Nullable
    Money granted(boolean approved) {
        return approved && !anew ? agreement() : null;
    }

    private @Nullable Money agreement() {
        return plannedCents == null || agreedCents == null ? null : Money.ofCents(agreedCents, Money.EURO);
    }
}
