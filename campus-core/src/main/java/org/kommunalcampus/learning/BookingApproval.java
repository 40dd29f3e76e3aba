package org.kommunalcampus.learning;

/** Asked at each booking whether somebody has to approve it first, and told what becomes of it; always in the transaction of the booking. */
public interface BookingApproval {

    /** Whether this new booking, whose seat is taken, has to be approved first. Who answers that it has asks those who decide. */
    boolean asksFirst(EnrolmentView booking);

    /** Tells what an enrolment is from now on. */
    void became(EnrolmentView enrolment);
}
