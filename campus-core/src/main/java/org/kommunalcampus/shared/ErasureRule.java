package org.kommunalcampus.shared;

/** What becomes of a record when its person asks for erasure. */
public enum ErasureRule {
    /** Is erased at once. */
    ERASED,
    /** Stops to count at once; that it was there stays for the reason given. */
    ENDED,
    /** Stays while the person is employed; after that it stands under no name any more. */
    WITH_ACCOUNT,
    /** Stays for the reason given. */
    KEPT
}
