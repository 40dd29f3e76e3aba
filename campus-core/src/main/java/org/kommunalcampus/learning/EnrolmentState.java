package org.kommunalcampus.learning;

/** How far an enrolment is. BOOKED and UNDER_WAY are active; the other two are final. */
public enum EnrolmentState {
    /** The module is booked, with a seat where it has a session. */
    BOOKED,
    /** The learner has begun. */
    UNDER_WAY,
    /** The learner has completed the module. */
    COMPLETED,
    /** The learner has given the enrolment up; its seat is free again. */
    CANCELLED;

    /** Whether the learner is still going to learn. */
    public boolean isActive() {
        return this == BOOKED || this == UNDER_WAY;
    }
}
