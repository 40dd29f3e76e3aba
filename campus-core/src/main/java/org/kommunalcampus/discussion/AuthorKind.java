package org.kommunalcampus.discussion;

/** Who wrote something. */
public enum AuthorKind {
    /** Somebody who takes part. */
    PARTICIPANT,
    /** The module's provider. */
    PROVIDER,
    /** Somebody who has left or asked for erasure. */
    FORMER
}
