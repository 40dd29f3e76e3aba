package org.kommunalcampus.study;

/** Why a phase is not open. */
public enum ClosedBecause {
    /** Something obligatory of the preparation is missing. */
    UNPREPARED,
    /** No session is booked. */
    NO_SESSION,
    /** The session has not begun. */
    SESSION_TO_COME,
    /** The session is over. */
    SESSION_OVER,
    /** The provider has not noted that the person took part. */
    ATTENDANCE_NOT_NOTED,
    /** The provider noted that the person was absent. */
    WAS_ABSENT,
    /** Its last day has passed. */
    TOO_LATE
}
