package org.kommunalcampus.tool;

/** Whether a tool can be opened. */
public enum ToolState {
    /** It was stated or changed and waits for the operator. */
    REQUESTED,
    /** Learners can open it. */
    APPROVED,
    /** The operator does not want it. */
    REFUSED,
    /** The operator stopped it. */
    SUSPENDED,
    /** Its provider gave it up; for good. */
    RETIRED
}
