package org.kommunalcampus.topics;

/** How far a call for offers is. */
public enum CallState {
    /** The Beirat still writes on it; nobody else sees it. */
    DRAFT,
    /** Providers may answer until the deadline. */
    OPEN,
    /** The deadline has passed, or the Beirat has enough answers. */
    CLOSED,
    /** The Beirat wants no answers any more, or never opened it. */
    WITHDRAWN
}
