package org.kommunalcampus.curriculum.engine;

import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.rule.CostRule;
import org.kommunalcampus.curriculum.engine.rule.Fee;
import org.kommunalcampus.curriculum.engine.rule.Interest;
import org.kommunalcampus.curriculum.engine.rule.LearningTime;
import org.kommunalcampus.curriculum.engine.rule.Rules;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** Adds up what the scoring rules say. */
final class Scoring {
    private final Situation situation;
    private static final LearningTime LEARNING_TIME = new LearningTime();
    private static final Fee FEE = new Fee();
    private static final Interest INTEREST = new Interest();
    private static final int LARGEST = 10_000_000;
    private final CostRule[] rules;
    private final boolean discount;

    Scoring(Situation situation) {
        this.situation = situation;
        rules = Rules.COST.stream()
                .filter(rule -> situation.policy().applies(rule.name()))
                .toArray(CostRule[]::new);
        discount = situation.policy().applies(RuleName.INTEREST);
    }

    /** Cost of a module in points, at least 1 so that nothing is in a plan for nothing. */
    int cost(int module) {
        long points = 0;
        int percent = 100;
        for (var rule : rules) {
            points += rule.points(situation, module);
            percent += rule.percent(situation, module);
        }
        return (int) Math.clamp(points * percent / 100, 1, LARGEST);
    }

    /** What the module costs at least, found quickly: all but time, fee and the discount for an interest only makes it dearer. */
    int atLeast(int module) {
        long points = LEARNING_TIME.points(situation, module) + FEE.points(situation, module);
        int percent = 100 + (discount ? INTEREST.percent(situation, module) : 0);
        return (int) Math.clamp(points * percent / 100, 1, LARGEST);
    }

    /** Worth of each missing level that the requirement asks for; 0 only if the policy ignores its kind. */
    int weight(CompetenceRequirement requirement) {
        long points = 0;
        int percent = 100;
        for (var rule : Rules.WEIGHT) {
            if (situation.policy().applies(rule.name())) {
                points += rule.points(situation, requirement);
                percent += rule.percent(situation, requirement);
            }
        }
        return points == 0 ? 0 : (int) Math.clamp(points * percent / 100, 1, 1_000_000);
    }
}
