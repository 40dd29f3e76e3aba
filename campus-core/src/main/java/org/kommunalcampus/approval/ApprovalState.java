package org.kommunalcampus.approval;

/** What became of a request; all but OPEN are final. */
public enum ApprovalState {
    /** Somebody has to decide; the seat is held. */
    OPEN,
    /** The module is booked. */
    APPROVED,
    /** The employer said no and why; the seat is free again. */
    DECLINED,
    /** The booking ended before somebody decided: the person gave it up, or there is nothing to book any more. */
    WITHDRAWN,
    /** Nobody decided in time; the seat is free again. */
    EXPIRED
}
