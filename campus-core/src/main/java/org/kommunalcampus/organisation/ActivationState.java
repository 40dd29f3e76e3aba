package org.kommunalcampus.organisation;

/** What has become of a printed code. */
public enum ActivationState {
    /** It can be entered. */
    OPEN,
    /** An account was linked by it. */
    USED,
    /** HR has taken it back, or it was entered too often with the wrong key. */
    REVOKED,
    /** Nobody entered it in time. */
    LAPSED
}
