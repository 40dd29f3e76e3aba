package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/** A missing level is worth the more, the more bindingly somebody asks for it. */
public final class GapWeight implements WeightRule {
    @Override
    public RuleName name() {
        return RuleName.GAP_WEIGHT;
    }

    @Override
    public int points(Situation situation, CompetenceRequirement requirement) {
        return situation.policy().weight(requirement.kind());
    }
}
