package org.kommunalcampus.assignment;

/** How far a person is with an assigned module; follows from the completions and the day. */
public enum AssignmentState {
    /** Still to be done, and in time. */
    OPEN,
    /** Still to be done, and the due date has passed. */
    OVERDUE,
    /** Done by the due date. */
    DONE,
    /** Done after the due date. */
    DONE_LATE,
    /** HR has exempted the person. */
    EXEMPT,
    /** The assignment was taken back, or the rule behind it no longer matches. */
    WITHDRAWN;

    /** Whether the person has to do something. */
    public boolean isToDo() {
        return this == OPEN || this == OVERDUE;
    }

    /** Whether the person has completed the module. */
    public boolean isDone() {
        return this == DONE || this == DONE_LATE;
    }
}
