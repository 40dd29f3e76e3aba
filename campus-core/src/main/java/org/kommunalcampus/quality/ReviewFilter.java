package org.kommunalcampus.quality;

/** Which reviews a list holds. */
public enum ReviewFilter {
    /** All without a decision. */
    OPEN,
    /** Those without a decision in which the reader has a seat. */
    MINE,
    /** Those with a decision. */
    CLOSED
}
