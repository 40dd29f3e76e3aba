package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;

/** Says what one missing level is worth. */
public interface WeightRule extends Rule {
    /** Points that the rule adds. */
    default int points(Situation situation, CompetenceRequirement requirement) {
        return 0;
    }

    /** Percent that the rule adds to the points of all rules. */
    default int percent(Situation situation, CompetenceRequirement requirement) {
        return 0;
    }
}
