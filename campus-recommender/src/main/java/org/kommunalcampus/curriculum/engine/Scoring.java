package org.kommunalcampus.curriculum.engine;

import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;
import org.kommunalcampus.curriculum.engine.rule.Rules;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** Adds up what the scoring rules say. */
final class Scoring {
    private final Situation situation;

    Scoring(Situation situation) {
        this.situation = situation;
    }

    /** Cost of a module in points, at least 1 so that nothing is in a plan for nothing. */
    int cost(int module) {
        long points = 0;
        int percent = 100;
        for (var rule : Rules.COST) {
            if (situation.policy().applies(rule.name())) {
                points += rule.points(situation, module);
                percent += rule.percent(situation, module);
            }
        }
        return (int) Math.clamp(points * percent / 100, 1, 10_000_000);
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
