package org.kommunalcampus.record;

import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;

/** Says whether an exam was taken under supervision (LP4). Each way of supervising is an implementation of its own, so that others can be added. */
public interface SupervisedExams {

    /** Whether it is confirmed by now that this person took the exam behind the enrolment, and that it was in order. */
    boolean areConfirmed(EnrolmentView enrolment);

    /** The completion behind the enrolment was struck out, and with it what was decided about the supervision of its exam: whoever takes part again is supervised again. */
    default void reopen(EnrolmentId enrolment) {}
}
