package org.kommunalcampus.record;

import org.kommunalcampus.learning.EnrolmentView;

/** Says whether an exam was taken under supervision (LP4). Each way of supervising is an implementation of its own, so that others can be added. */
public interface SupervisedExams {

    /** Whether it is confirmed by now that this person took the exam behind the enrolment, and that it was in order. */
    boolean areConfirmed(EnrolmentView enrolment);
}
