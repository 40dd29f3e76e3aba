package org.kommunalcampus.absence;

/** Why somebody is not at work, as far as planning asks; the first ones weigh more where several hold. */
public enum AwayKind {
    /** Away; nobody here knows why. */
    ABSENT,
    /** In a booked session in person. */
    TRAINING,
    /** In such a session if somebody approves it. */
    ASKED;

    /** Whether it is certain. */
    public boolean isFirm() {
        return this != ASKED;
    }
}
