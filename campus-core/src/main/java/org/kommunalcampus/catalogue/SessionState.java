package org.kommunalcampus.catalogue;

/** Whether a session will be held. */
public enum SessionState {
    /** It will be, or was, held. */
    PLANNED,
    /** It will not be held. */
    CANCELLED
}
