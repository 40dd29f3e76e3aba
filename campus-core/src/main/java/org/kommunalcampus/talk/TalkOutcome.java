package org.kommunalcampus.talk;

/** How far the result of somebody's talk is. */
public enum TalkOutcome {
    /** Nobody has written a result. */
    OPEN,
    /** The manager has written and confirmed it; the person is to confirm, too. */
    PROPOSED,
    /** The person does not agree and has said why; the manager is to write it anew. */
    RETURNED,
    /** Both have confirmed it; it stays as it is. */
    CONFIRMED;

    /** Whether the talk counts as held: it does not where the person disagrees. */
    public boolean isHeld() {
        return this == PROPOSED || this == CONFIRMED;
    }
}
