package org.kommunalcampus.quality.links;

/** What a check of an address brought. */
public enum LinkState {
    /** The page answered. */
    ALIVE,
    /** The page is gone, refuses or does not answer. */
    DEAD,
    /** The address leads to a machine that is not on the public internet; it was not called. */
    FORBIDDEN
}
