package org.kommunalcampus.record;

/** Whether somebody who booked a session took part in it. */
public enum AttendanceMark {
    /** All the time. */
    PRESENT,
    /** Not from the beginning, but enough to count like all the time. */
    LATE,
    /** Not all the time, and not enough to complete anything by it. */
    PARTLY,
    /** Not at all. */
    ABSENT;

    /** Whether somebody was there long enough that taking part is complete. */
    public boolean counts() {
        return this == PRESENT || this == LATE;
    }

    /** Whether somebody was there at all. */
    public boolean tookPart() {
        return this != ABSENT;
    }
}
