package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/** What the employer has declined stays out until the day that was named; no wish of the learner changes that, a booking or an assignment does. */
public final class NotDeclined implements EligibilityRule {
    @Override
    public RuleName name() {
        return RuleName.NOT_DECLINED;
    }

    @Override
    public boolean admits(Situation situation, int module) {
        return !situation.declined(module);
    }

    @Override
    public boolean bindsObligations() {
        return true;
    }
}
