package org.kommunalcampus.settlement;

/** What a fee is owed for. */
public enum FeeBasis {
    /** Somebody takes part, or has done so. */
    TAKEN,
    /** Somebody had a seat and did not come. */
    ABSENT,
    /** Somebody gave the booking up. */
    GIVEN_UP
}
