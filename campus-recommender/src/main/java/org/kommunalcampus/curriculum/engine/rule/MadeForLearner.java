package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/** A module that is made only for others is not proposed. */
public final class MadeForLearner implements EligibilityRule {

    @Override
    public RuleName name() {
        return RuleName.MADE_FOR_LEARNER;
    }

    @Override
    public boolean admits(Situation situation, int module) {
        if (situation.catalogue().traits().forEverybody(module)) {
            return true;
        }
        var target = situation.module(module).target();
        return !target.strict() || situation.audience().contains(target);
    }

    @Override
    public boolean bindsObligations() {
        return false;
    }
}
