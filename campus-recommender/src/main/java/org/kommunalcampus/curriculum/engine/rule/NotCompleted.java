package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/** Nobody is sent to a module twice, unless the completion has lapsed. */
public final class NotCompleted implements EligibilityRule {
    @Override
    public RuleName name() {
        return RuleName.NOT_COMPLETED;
    }

    @Override
    public boolean admits(Situation situation, int module) {
        return !situation.completed(module);
    }

    @Override
    public boolean bindsObligations() {
        return true;
    }
}
