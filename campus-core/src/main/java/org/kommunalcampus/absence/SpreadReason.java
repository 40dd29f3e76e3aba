package org.kommunalcampus.absence;

/** Why a proposal has no session for somebody. */
public enum SpreadReason {
    /** Has booked the module, or asks to. */
    BOOKED,
    /** Away on the days of each session. */
    AWAY,
    /** All sessions to which the person could come are full. */
    NO_SEAT,
    /** Too few people would stay at work. */
    STAFFING
}
