package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/**
 * Where dates are listed or presence is needed, one date must lie ahead that has a free seat, can still be booked and does not fall into blocked
 * time.
 */
public final class SessionWithSeat implements EligibilityRule {
    @Override
    public RuleName name() {
        return RuleName.SESSION_WITH_SEAT;
    }

    @Override
    public boolean admits(Situation situation, int module) {
        var facts = situation.module(module);
        if (facts.sessions().isEmpty()) {
            return facts.format() == Format.ONLINE;
        }
        var sessions = facts.sessions();
        for (int i = 0; i < sessions.size(); i++) {
            if (situation.calendar().attendable(module, sessions.get(i))) {
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
