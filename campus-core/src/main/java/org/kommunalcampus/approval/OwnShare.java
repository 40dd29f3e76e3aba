package org.kommunalcampus.approval;

/** What somebody contributes to a training that the employer pays. */
public enum OwnShare {
    /** Nothing. */
    NONE,
    /** A part of the fee. */
    MONEY,
    /** A part of the learning time outside of working hours. */
    TIME
}
