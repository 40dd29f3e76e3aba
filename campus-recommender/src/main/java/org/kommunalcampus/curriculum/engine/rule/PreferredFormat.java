package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/** A module in a format that the learner does not prefer counts as dearer. */
public final class PreferredFormat implements CostRule {
    @Override
    public RuleName name() {
        return RuleName.PREFERRED_FORMAT;
    }

    @Override
    public int percent(Situation situation, int module) {
        var formats = situation.learner().formats();
        boolean preferred =
                formats.isEmpty() || formats.contains(situation.module(module).format());
        return preferred ? 0 : situation.policy().adjustments().otherFormat();
    }
}
