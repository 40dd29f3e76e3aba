package org.kommunalcampus.packages;

/** How far a package has come. */
public enum PackageState {
    /** Its owner works on it. */
    DRAFT,
    /** Its owner has proposed it; somebody else of the Beirat decides. */
    PROPOSED,
    /** The Beirat has certified it as a whole, until a day. */
    CERTIFIED,
    /** Given up for good. */
    WITHDRAWN
}
