package org.kommunalcampus.record;

/** Whether an achievement record counts. */
public enum RecordState {
    /** It says what is so. */
    VALID,
    /** The time for which it counts is over. */
    LAPSED,
    /** Those who issued it examine it; whether it counts is open. */
    SUSPENDED,
    /** It was issued by mistake and taken back. */
    REVOKED,
    /** Something in it was corrected; another one took its place. */
    REPLACED;

    /** Whether it may be handed out: what it says is so or was so. */
    public boolean isTrue() {
        return this == VALID || this == LAPSED;
    }
}
