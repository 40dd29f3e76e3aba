package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/**
 * Where dates are listed or presence is needed, one date must lie ahead that has a free seat, which is not kept for others, can still be booked and does not fall into blocked
 * time.
 */
public final class SessionWithSeat implements EligibilityRule {
    @Override
    public RuleName name() {
        return RuleName.SESSION_WITH_SEAT;
    }

    @Override
    public boolean admits(Situation situation, int module) {
        int dates = situation.catalogue().dates().count(module);
        if (dates == 0) {
            return situation.catalogue().traits().online(module);
        }
        for (int i = 0; i < dates; i++) {
            if (situation.calendar().attendable(module, i)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean bindsObligations() {
        return true;
    }
}
