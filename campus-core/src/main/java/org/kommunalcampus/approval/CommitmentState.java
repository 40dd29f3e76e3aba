package org.kommunalcampus.approval;

import org.kommunalcampus.learning.EnrolmentState;

/** What became of money that a budget holds for a booking. */
enum CommitmentState {
    /** It is kept for an open request or a booking. */
    RESERVED,
    /** The module is completed, or giving the booking up costs something. */
    SPENT,
    /** The booking ended otherwise; the money is free again. */
    FREED;

    /** What a booking in that state means for its money. */
    static CommitmentState of(EnrolmentState state) {
        return switch (state) {
            case REQUESTED, WAITING, OFFERED, BOOKED, UNDER_WAY -> RESERVED;
            case COMPLETED -> SPENT;
            case CANCELLED, DECLINED -> FREED;
        };
    }
}
