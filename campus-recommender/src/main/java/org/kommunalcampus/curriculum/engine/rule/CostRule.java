package org.kommunalcampus.curriculum.engine.rule;

/** Says what a module costs this learner. */
public interface CostRule extends Rule {
    /** Points that the rule adds. */
    default long points(Situation situation, int module) {
        return 0;
    }

    /** Percent that the rule adds to the points of all rules; negative for a discount. */
    default int percent(Situation situation, int module) {
        return 0;
    }
}
