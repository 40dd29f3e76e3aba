package org.kommunalcampus.curriculum.engine;

import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
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
    /** More than is lost by rounding time and fee down to points. */
    private static final int ROUNDED = 4;

    private static final int LARGEST = 10_000_000;
    private final CostRule[] rules;
    private final boolean discount;
    /** Whether a module may meet an interest that the plan does not ask for, as it is met so far. */
    private final boolean idleDiscount;

    Scoring(Situation situation) {
        this.situation = situation;
        rules = Rules.COST.stream()
                .filter(rule -> situation.policy().applies(rule.name()))
                .toArray(CostRule[]::new);
        var interests = situation.learner().requirements().stream()
                .filter(requirement -> requirement.kind() == RequirementOrigin.INTEREST)
                .toList();
        boolean applies = situation.policy().applies(RuleName.INTEREST);
        discount = applies && !interests.isEmpty();
        idleDiscount = applies && !interests.stream().allMatch(this::asked);
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

    /**
     * From which usual cost on a module that teaches nothing the learner is interested in and asked for costs more than so many points, {@link
     * Integer#MAX_VALUE} if that cannot be said: time and fee weigh at least as much in proportion as the lighter of the two rates, and nothing but the
     * discount takes off from it.
     */
    int usualCostAbove(int points) {
        var policy = situation.policy();
        long hours = (long) policy.pointsPerHour() * 100;
        long euros = policy.pointsPerEuro() * 60 * CatalogueSnapshot.USUAL_POINTS_PER_MINUTE;
        long rate = Math.min(hours, euros);
        long least = 100 - (idleDiscount ? policy.adjustments().interest() : 0);
        if (points >= LARGEST || rate == 0 || least <= 0) {
            return Integer.MAX_VALUE;
        }
        long before = (points + 2L) * 100 / least + ROUNDED;
        return (int) Math.min(before * 6_000 * CatalogueSnapshot.USUAL_POINTS_PER_MINUTE / rate + 1, Integer.MAX_VALUE);
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

    private boolean asked(CompetenceRequirement interest) {
        return interest.level() > situation.level(interest.competence()) && weight(interest) > 0;
    }
}
