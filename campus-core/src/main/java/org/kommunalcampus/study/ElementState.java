package org.kommunalcampus.study;

/** How far somebody is with an element. */
public enum ElementState {
    /** Its phase is not open. */
    CLOSED,
    /** It happens at the provider's and is not counted here. */
    ELSEWHERE,
    /** It can be done. */
    OPEN,
    /** Some of it is done. */
    BEGUN,
    /** It was handed in and waits for a grade. */
    WAITING,
    /** It was not passed, and can be done again where attempts are left. */
    FAILED,
    /** It is done. */
    DONE
}
