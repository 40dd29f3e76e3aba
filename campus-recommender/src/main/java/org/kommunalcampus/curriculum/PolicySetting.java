package org.kommunalcampus.curriculum;

import java.util.Locale;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;

/** Every number that a region decides on, with the range that makes sense. */
@RequiredArgsConstructor
public enum PolicySetting {
    WEIGHT_LEGAL_DUTY(Group.WEIGHTS, Unit.POINTS, 0, 10_000, policy -> policy.weight(RequirementOrigin.LEGAL_DUTY)),
    WEIGHT_HR_ASSIGNMENT(
            Group.WEIGHTS, Unit.POINTS, 0, 10_000, policy -> policy.weight(RequirementOrigin.HR_ASSIGNMENT)),
    WEIGHT_JOB_PROFILE(Group.WEIGHTS, Unit.POINTS, 0, 10_000, policy -> policy.weight(RequirementOrigin.JOB_PROFILE)),
    WEIGHT_GOAL(Group.WEIGHTS, Unit.POINTS, 0, 10_000, policy -> policy.weight(RequirementOrigin.GOAL)),
    WEIGHT_PRIVATE_GOAL(Group.WEIGHTS, Unit.POINTS, 0, 10_000, policy -> policy.weight(RequirementOrigin.PRIVATE_GOAL)),
    WEIGHT_DIGITAL_BASICS(
            Group.WEIGHTS, Unit.POINTS, 0, 10_000, policy -> policy.weight(RequirementOrigin.DIGITAL_BASICS)),
    WEIGHT_MARKET(Group.WEIGHTS, Unit.POINTS, 0, 10_000, policy -> policy.weight(RequirementOrigin.MARKET)),
    WEIGHT_INTEREST(Group.WEIGHTS, Unit.POINTS, 0, 10_000, policy -> policy.weight(RequirementOrigin.INTEREST)),
    /** Cost of one hour of learning time. */
    COST_OF_HOUR(Group.COST, Unit.CENTS, 0, 100_000, Policy::pointsPerHour),
    /** How much of a fee counts. */
    SHARE_OF_FEE(Group.COST, Unit.PERCENT, 0, 1_000, Policy::pointsPerEuro),
    /** Fee that is reckoned where the provider states none. */
    UNKNOWN_FEE(Group.COST, Unit.CENTS, 0, 1_000_000, Policy::unknownFeeCents),
    SURCHARGE_OTHER_FORMAT(
            Group.COST, Unit.PERCENT, 0, 500, policy -> policy.adjustments().otherFormat()),
    SURCHARGE_EXTRA_LEVEL(
            Group.COST, Unit.PERCENT, 0, 500, policy -> policy.adjustments().perExtraLevel()),
    SURCHARGE_LATE(
            Group.COST, Unit.PERCENT, 0, 500, policy -> policy.adjustments().late()),
    DISCOUNT_INTEREST(
            Group.COST, Unit.PERCENT, 0, 90, policy -> policy.adjustments().interest()),
    /** Level that is reckoned where the provider states none. */
    ASSUMED_LEVEL(Group.LEVELS, Unit.LEVEL, 1, 8, Policy::assumedLevel),
    /** Levels that one module may lead upwards without a surcharge. */
    COMFORTABLE_STEP(Group.LEVELS, Unit.LEVELS, 1, 8, Policy::comfortableStep),
    /** What is done about levels that nobody stated: 0 asks first, 1 assumes what the job asks for less one level, 2 counts them as nothing. */
    UNKNOWN_LEVELS(
            Group.LEVELS, Unit.CHOICE, 0, 2, policy -> policy.path().unknown().ordinal()),
    /** Time after which somebody in a job is taken for experienced. */
    EXPERIENCE(Group.LEVELS, Unit.MONTHS, 0, 120, policy -> policy.path().experienceMonths()),
    /** Weeks that are planned ahead. */
    HORIZON(Group.TIME, Unit.WEEKS, 4, 260, Policy::horizonWeeks),
    /** A due date so near makes a gap more urgent. */
    DUE_SOON(Group.TIME, Unit.WEEKS, 0, 104, Policy::dueSoonWeeks),
    /** Added to the weight of a gap that is due soon. */
    DUE_SOON_EXTRA(
            Group.TIME, Unit.PERCENT, 0, 500, policy -> policy.adjustments().dueSoon()),
    /** How long before it lapses a competence or completion is planned anew. */
    RENEWAL(Group.TIME, Unit.WEEKS, 0, 104, Policy::renewalWeeks),
    /** Learning time of a year; without a value there is no limit. */
    BUDGET(Group.TIME, Unit.MINUTES, 60, 600_000, Policy::budgetMinutes),
    /** Modules that a year holds beside duties. */
    MODULES(Group.TIME, Unit.MODULES, 1, 100, policy -> policy.path().modules()),
    /** What closing a gap of weight 1 may cost. */
    WORTH_OF_WEIGHT(Group.COST, Unit.CENTS, 1, 100_000, policy -> policy.path().pointsPerWeight()),
    /** Rounds in which a plan is taken apart and put together better. */
    POLISH(Group.TIME, Unit.ROUNDS, 0, 4, Policy::polishRounds);

    /** What settings are about; the order in which they are shown. */
    public enum Group {
        WEIGHTS,
        COST,
        LEVELS,
        TIME
    }

    /** What a number counts. Cents are shown as euros and minutes as hours. */
    public enum Unit {
        POINTS,
        CENTS,
        PERCENT,
        LEVEL,
        LEVELS,
        WEEKS,
        MINUTES,
        ROUNDS,
        MONTHS,
        MODULES,
        CHOICE
    }

    private final Group group;
    private final Unit unit;
    private final int min;
    private final int max;
    private final Function<Policy, @Nullable Integer> reader;

    /** What the setting is about. */
    public Group group() {
        return group;
    }

    /** What the number counts. */
    public Unit unit() {
        return unit;
    }

    /** The smallest value allowed. */
    public int min() {
        return min;
    }

    /** The largest value allowed. */
    public int max() {
        return max;
    }

    /** Whether the setting may have no value, which then means no limit. */
    public boolean isOptional() {
        return this == BUDGET;
    }

    /** The value in a policy; {@code null} for no limit. */
    public @Nullable Integer of(Policy policy) {
        return reader.apply(policy);
    }

    /** The name in JSON and in pointers to errors, e.g. {@code weightLegalDuty}. */
    public String key() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        var key = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            key.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return key.toString();
    }
}
