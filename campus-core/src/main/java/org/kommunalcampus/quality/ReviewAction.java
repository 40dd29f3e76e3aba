package org.kommunalcampus.quality;

import static org.kommunalcampus.quality.ReviewState.AGREED;
import static org.kommunalcampus.quality.ReviewState.CONDITIONAL;
import static org.kommunalcampus.quality.ReviewState.IN_REVIEW;
import static org.kommunalcampus.quality.ReviewState.SUSPENDED;
import static org.kommunalcampus.quality.ReviewState.THIRD_OPINION;
import static org.kommunalcampus.quality.ReviewState.WAITING;

import java.util.Set;
import org.kommunalcampus.shared.Role;

/** What can be done with a review: by whom, and in which states. */
public enum ReviewAction {
    /** Say how urgent it is. */
    TRIAGE(Role.REVIEWER, WAITING, IN_REVIEW, THIRD_OPINION, AGREED),
    /** Give it to a reviewer. */
    ASSIGN(Role.REVIEWER, WAITING, THIRD_OPINION),
    /** Say whether one is biased. */
    DECLARE(Role.REVIEWER, WAITING, IN_REVIEW, THIRD_OPINION),
    /** Note something at a field. */
    COMMENT(Role.REVIEWER, WAITING, IN_REVIEW, THIRD_OPINION, AGREED),
    /** Grade it and give a verdict. */
    VOTE(Role.REVIEWER, IN_REVIEW, THIRD_OPINION),
    /** Put the agreed verdict into words and into force. */
    DECIDE(Role.REVIEWER, AGREED),
    /** State that the conditions are met. */
    FULFIL(Role.REVIEWER, CONDITIONAL, SUSPENDED),
    /** Take the module back before a decision. */
    TAKE_BACK(Role.PROVIDER, WAITING, IN_REVIEW, THIRD_OPINION, AGREED);

    private final Role role;
    private final Set<ReviewState> states;

    ReviewAction(Role role, ReviewState... states) {
        this.role = role;
        this.states = Set.of(states);
    }

    /** Who does it. */
    public Role role() {
        return role;
    }

    /** Whether it can be done in the state. */
    public boolean isAllowedIn(ReviewState state) {
        return states.contains(state);
    }
}
