package org.kommunalcampus.web.operator;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kommunalcampus.curriculum.PolicySetting;
import org.kommunalcampus.curriculum.PolicySettings;
import org.kommunalcampus.curriculum.PolicyVersion;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.NumberReader;
import org.springframework.util.MultiValueMap;

/**
 * A policy as it was entered.
 *
 * @param version that the operator saw
 * @param typed what stands in the fields, by the key of the setting
 * @param rules names of the rules that apply
 */
record PolicyForm(long version, Map<String, String> typed, Set<String> rules, String comment) {

    private static final NumberReader VERSION = NumberReader.between(0, 999_999_999, 0);

    static PolicyForm of(MultiValueMap<String, String> sent) {
        Map<String, String> typed = new HashMap<>();
        for (PolicySetting setting : PolicySetting.values()) {
            typed.put(
                    setting.key(),
                    Optional.ofNullable(sent.getFirst(setting.key())).orElse(""));
        }
        String version = Optional.ofNullable(sent.getFirst("version")).orElse("");
        return new PolicyForm(
                VERSION.readWhole(version).value().orElse(0),
                typed,
                new LinkedHashSet<>(sent.getOrDefault("rules", List.of())),
                Optional.ofNullable(sent.getFirst("comment")).orElse(""));
    }

    /** The form filled with what is in force. */
    static PolicyForm of(PolicyVersion current, boolean german) {
        return of(current.settings(), current.version(), german);
    }

    /** The form filled with these settings. */
    static PolicyForm of(PolicySettings settings, long version, boolean german) {
        Map<String, String> typed = new HashMap<>();
        settings.values()
                .forEach((setting, value) ->
                        typed.put(setting.key(), PolicyNumbers.show(setting.unit(), value, german)));
        Set<String> rules = PolicySettings.switchableRules().stream()
                .filter(rule -> !settings.switchedOff().contains(rule))
                .map(RuleName::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new PolicyForm(version, typed, rules, "");
    }

    /** The settings; throws {@link org.kommunalcampus.shared.Invalid} with each field that is unreadable. */
    PolicySettings read() {
        var checks = new FieldChecks();
        var values = new EnumMap<PolicySetting, Integer>(PolicySetting.class);
        for (PolicySetting setting : PolicySetting.values()) {
            String text = typed.getOrDefault(setting.key(), "");
            if (!text.isBlank()) {
                PolicyNumbers.read(setting.unit(), text)
                        .ifPresentOrElse(
                                value -> values.put(setting, value),
                                () -> checks.reject(
                                        "/settings/" + setting.key(), "not-a-number", "This is not a number."));
            }
        }
        checks.orThrow();
        Set<RuleName> off = PolicySettings.switchableRules().stream()
                .filter(rule -> !rules.contains(rule.name()))
                .collect(Collectors.toSet());
        return new PolicySettings(values, off);
    }
}
