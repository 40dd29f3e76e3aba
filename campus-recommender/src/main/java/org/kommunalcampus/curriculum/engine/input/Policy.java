package org.kommunalcampus.curriculum.engine.input;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a region has decided about plans. All numbers are integers; costs are counted in points of which one is about a
 * cent, so that an hour of learning and a fee can be added up.
 *
 * @param version number of this policy, kept with each plan that it built
 * @param weights worth of one missing level by who asks for it; 0 ignores requirements of that kind
 * @param pointsPerHour cost of one hour of learning time
 * @param pointsPerEuro cost of one euro of fee
 * @param unknownFeeCents fee that is reckoned where the provider states none
 * @param assumedLevel level that is reckoned where the provider states none, 1 to 8
 * @param comfortableStep levels that one module may lead upwards without a surcharge
 * @param adjustments surcharges and discounts in percent
 * @param dueSoonWeeks a due date so near makes a gap more urgent
 * @param horizonWeeks weeks that are planned ahead; later sessions are not looked at
 * @param budgetMinutes learning time of a stage, which is a year, null for no limit
 * @param polishRounds rounds of drop-and-repair; 0 leaves the greedy plan
 * @param switchedOff rules that do not apply in this region
 * @param renewalWeeks how long before it lapses a competence or completion is planned anew
 * @param path how what is missing is cut into a path
 */
public record Policy(
        int version,
        Map<RequirementOrigin, Integer> weights,
        int pointsPerHour,
        int pointsPerEuro,
        int unknownFeeCents,
        int assumedLevel,
        int comfortableStep,
        Adjustments adjustments,
        int dueSoonWeeks,
        int horizonWeeks,
        @Nullable Integer budgetMinutes,
        int polishRounds,
        Set<RuleName> switchedOff,
        int renewalWeeks,
        PathPolicy path) {

    /**
     * Surcharges and discounts in percent.
     *
     * @param otherFormat added to the cost of a module in a format that the learner does not prefer
     * @param perExtraLevel added for each level beyond the comfortable step
     * @param interest taken off the cost of a module that meets an interest
     * @param late added where the module cannot end before the gap is due
     * @param dueSoon added to the weight of a gap that is due soon
     */
    public record Adjustments(int otherFormat, int perExtraLevel, int interest, int late, int dueSoon) {
        public Adjustments {
            if (otherFormat < 0 || perExtraLevel < 0 || interest < 0 || interest > 90 || late < 0 || dueSoon < 0) {
                throw new IllegalArgumentException("adjustment out of range");
            }
        }
    }

    public Policy {
        var complete = new EnumMap<RequirementOrigin, Integer>(RequirementOrigin.class);
        for (var kind : RequirementOrigin.values()) {
            int weight = weights.getOrDefault(kind, 0);
            if (weight < 0 || weight > 10_000) {
                throw new IllegalArgumentException("weight of " + kind + " is " + weight);
            }
            complete.put(kind, weight);
        }
        weights = Map.copyOf(complete);
        switchedOff = Set.copyOf(switchedOff);
        for (var rule : switchedOff) {
            if (!rule.switchable()) {
                throw new IllegalArgumentException(rule + " cannot be switched off");
            }
        }
        if (pointsPerHour < 0
                || pointsPerEuro < 0
                || unknownFeeCents < 0
                || polishRounds < 0
                || dueSoonWeeks < 0
                || renewalWeeks < 0) {
            throw new IllegalArgumentException("a policy has no negative numbers");
        }
        if (assumedLevel < 1 || assumedLevel > 8 || comfortableStep < 1 || horizonWeeks < 1 || horizonWeeks > 520) {
            throw new IllegalArgumentException("level, step or horizon out of range");
        }
        if (budgetMinutes != null && budgetMinutes < 0) {
            throw new IllegalArgumentException("budget " + budgetMinutes);
        }
    }

    /** The same policy with another limit of learning time; {@code null} for none. */
    public Policy withBudget(@Nullable Integer minutes) {
        return new Policy(
                version,
                weights,
                pointsPerHour,
                pointsPerEuro,
                unknownFeeCents,
                assumedLevel,
                comfortableStep,
                adjustments,
                dueSoonWeeks,
                horizonWeeks,
                minutes,
                polishRounds,
                switchedOff,
                renewalWeeks,
                path);
    }

    /** The same policy with another way to cut a path. */
    public Policy withPath(PathPolicy other) {
        return new Policy(
                version,
                weights,
                pointsPerHour,
                pointsPerEuro,
                unknownFeeCents,
                assumedLevel,
                comfortableStep,
                adjustments,
                dueSoonWeeks,
                horizonWeeks,
                budgetMinutes,
                polishRounds,
                switchedOff,
                renewalWeeks,
                other);
    }

    /** The policy of a region that has decided nothing yet. */
    public static Policy standard() {
        return new Policy(
                1,
                Map.of(
                        RequirementOrigin.LEGAL_DUTY, 1000,
                        RequirementOrigin.HR_ASSIGNMENT, 400,
                        RequirementOrigin.JOB_PROFILE, 100,
                        RequirementOrigin.GOAL, 60,
                        RequirementOrigin.PRIVATE_GOAL, 40,
                        RequirementOrigin.DIGITAL_BASICS, 30,
                        RequirementOrigin.MARKET, 25,
                        RequirementOrigin.INTEREST, 15),
                4_000,
                100,
                5_000,
                3,
                3,
                new Adjustments(15, 10, 10, 50, 50),
                12,
                52,
                2_400,
                1,
                EnumSet.noneOf(RuleName.class),
                8,
                PathPolicy.standard());
    }

    /** Worth of one missing level that this kind of requirement asks for. */
    public int weight(RequirementOrigin kind) {
        return weights.getOrDefault(kind, 0);
    }

    /** Whether the rule applies. */
    public boolean applies(RuleName rule) {
        return !switchedOff.contains(rule);
    }
}
