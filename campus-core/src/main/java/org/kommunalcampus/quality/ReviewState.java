package org.kommunalcampus.quality;

import java.util.EnumSet;
import java.util.Set;

/** How far a review is. */
public enum ReviewState {
    /** Lacks reviewers. */
    WAITING,
    /** Two reviewers look at it, neither sees the other's vote. */
    IN_REVIEW,
    /** The two disagree; a third decides. */
    THIRD_OPINION,
    /** The verdict stands; it has to be put into words. */
    AGREED,
    /** The module is certified. */
    CERTIFIED,
    /** The module is certified until the day by which conditions must be met. */
    CONDITIONAL,
    /** The conditions were not met in time; the certification rests until they are. */
    SUSPENDED,
    /** The module went back to its provider. */
    RETURNED,
    /** The provider took the module back. */
    TAKEN_BACK;

    private static final Set<ReviewState> OPEN = EnumSet.of(WAITING, IN_REVIEW, THIRD_OPINION, AGREED);

    /** Whether a decision is still to come. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** All states before a decision. */
    public static Set<ReviewState> open() {
        return Set.copyOf(OPEN);
    }
}
