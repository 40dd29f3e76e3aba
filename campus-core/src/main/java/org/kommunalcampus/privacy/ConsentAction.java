package org.kommunalcampus.privacy;

/** What happened to a consent. */
public enum ConsentAction {
    /** The person gave it. */
    GIVEN,
    /** The person moved its last day. */
    CHANGED,
    /** The person took it back. */
    WITHDRAWN,
    /** Its last day passed. */
    LAPSED,
    /** The person left the municipality, or had their own data erased. */
    ENDED
}
