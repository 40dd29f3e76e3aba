package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/** What a job asks for on its highest level is its core; what it asks for on lower levels is worth less, by the square of the levels. */
public final class CoreOfJob implements WeightRule {
    private static final int WHOLE = 100;

    @Override
    public RuleName name() {
        return RuleName.CORE_OF_JOB;
    }

    @Override
    public int percent(Situation situation, CompetenceRequirement requirement) {
        return share(situation, requirement) - WHOLE;
    }

    /** How much of the core of the job that asks is in the requirement, 1 to 100; 100 for what no job asks. */
    public static int share(Situation situation, CompetenceRequirement requirement) {
        int highest = situation.highestAsked(requirement);
        return Math.max(1, WHOLE * requirement.level() * requirement.level() / (highest * highest));
    }
}
