package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/** Every hour of learning costs. */
public final class LearningTime implements CostRule {
    @Override
    public RuleName name() {
        return RuleName.LEARNING_TIME;
    }

    @Override
    public long points(Situation situation, int module) {
        return (long) situation.catalogue().minutes(module) * situation.policy().pointsPerHour() / 60;
    }
}
