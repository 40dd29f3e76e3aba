package org.kommunalcampus.offers;

/** What a municipality says to an offer. */
public enum OfferAnswer {
    /** It wants to go on talking. */
    INTERESTED,
    /** It does not want it. */
    DECLINED,
    /** It wants to know something first. */
    QUESTION
}
