package org.kommunalcampus.invoice;

import org.kommunalcampus.settlement.FeeBasis;
import org.kommunalcampus.settlement.SettledFee;

/** What a line bills, so that nothing is called a course that nobody has taken. */
public enum LineSubject {
    /** A course that somebody takes; also where nobody has kept what was owed for. */
    COURSE,
    /** A seat at which nobody came. */
    ABSENCE,
    /** A booking that was given up. */
    CANCELLATION,
    /** Less of what an invoice before has billed, whatever it was. */
    REDUCTION;

    static LineSubject of(SettledFee fee) {
        if (fee.cents() < 0) {
            return REDUCTION;
        }
        FeeBasis basis = fee.basis();
        return switch (basis == null ? FeeBasis.TAKEN : basis) {
            case TAKEN -> COURSE;
            case ABSENT -> ABSENCE;
            case GIVEN_UP -> CANCELLATION;
        };
    }
}
