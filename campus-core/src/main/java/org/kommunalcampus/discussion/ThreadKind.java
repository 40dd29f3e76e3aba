package org.kommunalcampus.discussion;

/** What a thread is for. */
public enum ThreadKind {
    /** Somebody wants an answer, of which one can be accepted. */
    QUESTION,
    /** People exchange views. */
    DISCUSSION
}
