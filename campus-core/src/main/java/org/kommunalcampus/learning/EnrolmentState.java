package org.kommunalcampus.learning;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far an enrolment is. Most begin as BOOKED; one that needs an approval begins as REQUESTED, one in a full session as WAITING. COMPLETED, CANCELLED and
 * DECLINED are final.
 */
public enum EnrolmentState {
    /** The learner has asked the employer; the seat is held until somebody decides. */
    REQUESTED,
    /** The learner waits for a seat in a full session. */
    WAITING,
    /** A seat is free and held for the learner, who has to accept it in time. */
    OFFERED,
    /** The module is booked, with a seat where it has a session. */
    BOOKED,
    /** The learner has begun. */
    UNDER_WAY,
    /** The learner has completed the module. */
    COMPLETED,
    /** The learner has given the enrolment up; its seat is free again. */
    CANCELLED,
    /** The employer has said no; nothing is booked. */
    DECLINED;

    /** Those that {@link #holdsSeat hold a seat}. */
    static final Set<EnrolmentState> HOLDING =
            Arrays.stream(values()).filter(EnrolmentState::holdsSeat).collect(Collectors.toUnmodifiableSet());

    /** Whether the person is still going to learn, so that the module cannot be booked another time. */
    public boolean isActive() {
        return isFirm() || this == WAITING || this == OFFERED;
    }

    /** Whether the learner means to come on this very date, so that plans are built around it; who waits does not know whether it will be this one. */
    public boolean isFirm() {
        return this == REQUESTED || mayLearn();
    }

    /** Whether a seat of the session is counted for it, until the session begins. */
    public boolean holdsSeat() {
        return isFirm() || this == OFFERED;
    }

    /** Whether the learner can learn now. */
    public boolean mayLearn() {
        return this == BOOKED || this == UNDER_WAY;
    }

    /** Whether the person is one of those who take part: booked, under way or done. */
    public boolean takesPart() {
        return mayLearn() || this == COMPLETED;
    }
}
