package org.kommunalcampus.recognition;

/** How far a proof from elsewhere is. */
public enum RecognitionState {
    /** Whoever checks it has to decide. */
    OPEN,
    /** Whoever checks it has asked something and waits for the answer. */
    QUESTIONED,
    /** It counts as it was handed in, or for more. */
    RECOGNISED,
    /** Less counts than was handed in. */
    PARTLY_RECOGNISED,
    /** It does not count. */
    DECLINED,
    /** The person took it back before anybody decided. */
    WITHDRAWN,
    /** It counted, and counts no more. */
    REVOKED;

    /** Whether nobody has decided yet. */
    public boolean isUndecided() {
        return this == OPEN || this == QUESTIONED;
    }

    /** Whether something of it counts. */
    public boolean isGranted() {
        return this == RECOGNISED || this == PARTLY_RECOGNISED;
    }
}
