package org.kommunalcampus.quality;

/** What a reviewer declares about their own independence. */
public enum Bias {
    /** No ties to the provider or to those who wrote the module. */
    NONE,
    /** Ties that forbid a vote; somebody else takes the place. */
    BIASED
}
