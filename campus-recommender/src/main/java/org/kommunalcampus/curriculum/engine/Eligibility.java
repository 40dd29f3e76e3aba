package org.kommunalcampus.curriculum.engine;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.rule.EligibilityRule;
import org.kommunalcampus.curriculum.engine.rule.Rules;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** Asks the eligibility rules about a module on its own, prerequisites left aside. */
final class Eligibility {
    private final Situation situation;
    private final EligibilityRule[] rules;

    Eligibility(Situation situation) {
        this.situation = situation;
        rules = Rules.ELIGIBILITY.stream()
                .filter(rule -> situation.policy().applies(rule.name()))
                .toArray(EligibilityRule[]::new);
    }

    /** The first rule that keeps the module from being proposed, null if none does. */
    @Nullable
    RuleName obstacle(int module) {
        for (var rule : rules) {
            if (!rule.admits(situation, module)) {
                return rule.name();
            }
        }
        return null;
    }

    /** The first rule that keeps the module out although it is assigned or pinned, null if none does. */
    @Nullable
    RuleName obstacleToObligation(int module) {
        for (var rule : Rules.ELIGIBILITY) {
            if (rule.bindsObligations() && !rule.admits(situation, module)) {
                return rule.name();
            }
        }
        return null;
    }
}
