package org.kommunalcampus.signing;

/** What keys sign for. Each has keys of its own, so that what was signed for one is never taken for the other. */
public enum KeyPurpose {
    /** Achievement records as credentials. */
    RECORDS,
    /** Who opens another platform's learning tool. */
    TOOLS
}
