package org.kommunalcampus.quality;

/** What a reviewer proposes and the Beirat decides, from good to bad: of three different votes the one in the middle counts. */
public enum Verdict {
    /** Certify it. */
    CERTIFY,
    /** Certify it until conditions are met by a date. */
    CONDITIONS,
    /** Give it back with reasons. */
    RETURN
}
