package org.kommunalcampus.assignment;

/** How much an assignment binds. */
public enum AssignmentKind {
    /** The module stands in the curriculum until it is done; the person cannot refuse it. */
    MANDATORY,
    /** The module stands in the curriculum unless the person refuses it. */
    RECOMMENDED
}
