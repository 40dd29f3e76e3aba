package org.kommunalcampus.record;

/** Whether somebody who booked a session took part in it. */
public enum AttendanceMark {
    /** All the time. */
    PRESENT,
    /** Not all the time. */
    PARTLY,
    /** Not at all. */
    ABSENT
}
