package org.kommunalcampus.curriculum;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.input.PathPolicy;
import org.kommunalcampus.curriculum.engine.input.PathPolicy.Unknown;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;

/**
 * All that a region decides on.
 *
 * @param values a setting without a value is missing
 * @param switchedOff rules that do not apply
 */
public record PolicySettings(Map<PolicySetting, Integer> values, Set<RuleName> switchedOff) {

    /** Keeps its own copies, in the order of the settings and rules. */
    public PolicySettings {
        var sorted = new EnumMap<PolicySetting, Integer>(PolicySetting.class);
        sorted.putAll(values);
        values = sorted;
        switchedOff = new LinkedHashSet<>(
                Arrays.stream(RuleName.values()).filter(switchedOff::contains).toList());
    }

    /** What the program ships. */
    public static PolicySettings standard() {
        return of(Policy.standard());
    }

    /** The settings of a policy. */
    public static PolicySettings of(Policy policy) {
        var values = new EnumMap<PolicySetting, Integer>(PolicySetting.class);
        for (PolicySetting setting : PolicySetting.values()) {
            Integer value = setting.of(policy);
            if (value != null) {
                values.put(setting, value);
            }
        }
        return new PolicySettings(values, policy.switchedOff());
    }

    /** The rules that a region may switch off. */
    public static List<RuleName> switchableRules() {
        return Arrays.stream(RuleName.values()).filter(RuleName::switchable).toList();
    }

    /** The value; {@code null} where there is none. */
    public @Nullable Integer value(PolicySetting setting) {
        return values.get(setting);
    }

    /** The settings whose values differ from the other ones. */
    public Set<PolicySetting> differencesTo(PolicySettings other) {
        return Stream.of(PolicySetting.values())
                .filter(setting -> !Objects.equals(value(setting), other.value(setting)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PolicySetting.class)));
    }

    /** The rules that apply here or there alone. */
    public Set<RuleName> switchesComparedTo(PolicySettings other) {
        return Stream.of(RuleName.values())
                .filter(rule -> switchedOff.contains(rule) != other.switchedOff.contains(rule))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RuleName.class)));
    }

    /**
     * The policy that these settings make; throws {@link Invalid} naming each setting that is missing or out of range.
     *
     * @param version the number that plans name it by
     */
    public Policy policy(int version) {
        check();
        return new Policy(
                version,
                Map.of(
                        RequirementOrigin.LEGAL_DUTY, number(PolicySetting.WEIGHT_LEGAL_DUTY),
                        RequirementOrigin.HR_ASSIGNMENT, number(PolicySetting.WEIGHT_HR_ASSIGNMENT),
                        RequirementOrigin.JOB_PROFILE, number(PolicySetting.WEIGHT_JOB_PROFILE),
                        RequirementOrigin.GOAL, number(PolicySetting.WEIGHT_GOAL),
                        RequirementOrigin.PRIVATE_GOAL, number(PolicySetting.WEIGHT_PRIVATE_GOAL),
                        RequirementOrigin.DIGITAL_BASICS, number(PolicySetting.WEIGHT_DIGITAL_BASICS),
                        RequirementOrigin.MARKET, number(PolicySetting.WEIGHT_MARKET),
                        RequirementOrigin.INTEREST, number(PolicySetting.WEIGHT_INTEREST)),
                number(PolicySetting.COST_OF_HOUR),
                number(PolicySetting.SHARE_OF_FEE),
                number(PolicySetting.UNKNOWN_FEE),
                number(PolicySetting.ASSUMED_LEVEL),
                number(PolicySetting.COMFORTABLE_STEP),
                new Policy.Adjustments(
                        number(PolicySetting.SURCHARGE_OTHER_FORMAT),
                        number(PolicySetting.SURCHARGE_EXTRA_LEVEL),
                        number(PolicySetting.DISCOUNT_INTEREST),
                        number(PolicySetting.SURCHARGE_LATE),
                        number(PolicySetting.DUE_SOON_EXTRA)),
                number(PolicySetting.DUE_SOON),
                number(PolicySetting.HORIZON),
                value(PolicySetting.BUDGET),
                number(PolicySetting.POLISH),
                switchedOff,
                number(PolicySetting.RENEWAL),
                new PathPolicy(
                        Unknown.values()[number(PolicySetting.UNKNOWN_LEVELS)],
                        number(PolicySetting.MODULES),
                        number(PolicySetting.WORTH_OF_WEIGHT),
                        number(PolicySetting.EXPERIENCE),
                        Set.of()));
    }

    private void check() {
        var checks = new FieldChecks();
        for (PolicySetting setting : PolicySetting.values()) {
            Integer value = value(setting);
            String pointer = "/settings/" + setting.key();
            if (value == null && !setting.isOptional()) {
                checks.reject(pointer, "required", "A value is required.");
            } else if (value != null && (value < setting.min() || value > setting.max())) {
                checks.reject(
                        pointer, "out-of-range", "The value lies from " + setting.min() + " to " + setting.max() + ".");
            }
        }
        switchedOff.stream()
                .filter(rule -> !rule.switchable())
                .forEach(rule -> checks.reject("/switchedOff", "not-switchable", rule + " cannot be switched off."));
        if (isNothing(PolicySetting.COST_OF_HOUR) && isNothing(PolicySetting.SHARE_OF_FEE)) {
            checks.reject(
                    "/settings/" + PolicySetting.COST_OF_HOUR.key(),
                    "nothing-costs",
                    "Time or fees must count for something.");
        }
        checks.orThrow();
    }

    private boolean isNothing(PolicySetting setting) {
        return Objects.equals(value(setting), 0);
    }

    private int number(PolicySetting setting) {
        return Objects.requireNonNull(value(setting));
    }
}
