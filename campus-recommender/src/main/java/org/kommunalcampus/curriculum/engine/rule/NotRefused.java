package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/** What the learner has refused is not proposed again until it is asked for. */
public final class NotRefused implements EligibilityRule {
    @Override
    public RuleName name() {
        return RuleName.NOT_REFUSED;
    }

    @Override
    public boolean admits(Situation situation, int module) {
        return !situation.refused(module);
    }

    @Override
    public boolean bindsObligations() {
        return false;
    }
}
