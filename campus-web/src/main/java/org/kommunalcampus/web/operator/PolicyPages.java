package org.kommunalcampus.web.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.Policies;
import org.kommunalcampus.curriculum.PolicySetting;
import org.kommunalcampus.curriculum.PolicySettings;
import org.kommunalcampus.curriculum.PolicyVersion;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.organisation.RegionView;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.Conflicts;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;

/** Words what regions decide about plans. */
@Component
@RequiredArgsConstructor
class PolicyPages {

    private final Policies policies;
    private final MessageSource messages;
    private final Wording wording;

    PolicyPage of(RegionView region, List<RegionView> all, PolicyVersion current, PolicyForm form, Locale locale) {
        return new PolicyPage(
                region.id().toString(),
                region.name(),
                all.stream()
                        .map(each -> new Option(each.id().toString(), each.name()))
                        .toList(),
                state(current, locale),
                Arrays.stream(PolicySetting.Group.values())
                        .map(group -> group(group, form, locale))
                        .toList(),
                PolicySettings.switchableRules().stream()
                        .map(rule -> new Option(rule.name(), sentence(rule, locale)))
                        .toList());
    }

    /** The versions of a page of the history, the latest first, and what the program ships as the last. */
    List<PolicyPage.Version> history(
            Caller caller, RegionView region, Page<PolicyVersion> found, int current, Locale locale) {
        List<PolicyVersion> versions = new ArrayList<>(found.getContent());
        if (versions.isEmpty()) {
            return List.of(version(PolicyVersion.shipped(), null, current, locale));
        }
        int before = versions.getLast().version() - 1;
        versions.add(policies.version(caller, region.id(), before));
        List<PolicyPage.Version> worded = new ArrayList<>();
        for (int i = 0; i + 1 < versions.size(); i++) {
            worded.add(version(versions.get(i), versions.get(i + 1), current, locale));
        }
        if (before == 1) {
            worded.add(version(versions.getLast(), null, current, locale));
        }
        return worded;
    }

    /** What was typed beside what is in force, for somebody whom another was faster than. */
    List<Conflicts.Field> conflict(PolicySettings typed, PolicySettings stands, Locale locale) {
        boolean german = isGerman(locale);
        PolicyForm mine = PolicyForm.of(typed, 0, german);
        PolicyForm theirs = PolicyForm.of(stands, 0, german);
        Stream<Conflicts.Field> settings = Arrays.stream(PolicySetting.values())
                .map(setting -> Conflicts.Field.of(
                        setting.key(),
                        label(setting, locale),
                        mine.typed().getOrDefault(setting.key(), ""),
                        theirs.typed().getOrDefault(setting.key(), "")));
        var rules = new Conflicts.Field(
                "rules",
                wording.text("policy.rules", locale),
                true,
                mine.rules(),
                theirs.rules(),
                rule -> sentence(RuleName.valueOf(rule), locale));
        return Stream.concat(settings, Stream.of(rules)).toList();
    }

    private PolicyPage.Version version(
            PolicyVersion version, @Nullable PolicyVersion before, int current, Locale locale) {
        return new PolicyPage.Version(
                version.version(),
                wording.text("policy.version", locale, version.version()),
                version.isShipped()
                        ? wording.text("policy.shipped", locale)
                        : wording.text(
                                "policy.saved", locale, wording.moment(version.savedAt(), locale), version.savedBy()),
                version.comment(),
                before == null ? List.of() : differences(before.settings(), version.settings(), locale),
                version.version() == current);
    }

    private List<String> differences(PolicySettings before, PolicySettings after, Locale locale) {
        return Stream.concat(
                        after.differencesTo(before).stream()
                                .map(setting -> wording.text(
                                        "policy.difference",
                                        locale,
                                        label(setting, locale),
                                        value(setting, before, locale),
                                        value(setting, after, locale))),
                        after.switchesComparedTo(before).stream()
                                .map(rule -> wording.text(
                                        after.switchedOff().contains(rule) ? "policy.switchedOff" : "policy.switchedOn",
                                        locale,
                                        sentence(rule, locale))))
                .toList();
    }

    private String state(PolicyVersion current, Locale locale) {
        return current.isShipped()
                ? wording.text("policy.state.shipped", locale)
                : wording.text("policy.state", locale, current.version(), wording.moment(current.savedAt(), locale));
    }

    private PolicyPage.Group group(PolicySetting.Group group, PolicyForm form, Locale locale) {
        String key = "policy.group." + group.name().toLowerCase(Locale.ROOT);
        return new PolicyPage.Group(
                group.name().toLowerCase(Locale.ROOT),
                wording.text(key, locale),
                wording.text(key + ".text", locale),
                Arrays.stream(PolicySetting.values())
                        .filter(setting -> setting.group() == group)
                        .map(setting -> field(setting, form, locale))
                        .toList());
    }

    private PolicyPage.Field field(PolicySetting setting, PolicyForm form, Locale locale) {
        String hint = wording.text("policy.setting." + setting.key() + ".hint", locale);
        String shipped = wording.text(
                "policy.range",
                locale,
                show(setting, setting.min(), locale),
                show(setting, setting.max(), locale),
                value(setting, PolicySettings.standard(), locale));
        return new PolicyPage.Field(
                setting.key(),
                label(setting, locale),
                (hint + " " + shipped).strip(),
                form.typed().getOrDefault(setting.key(), ""),
                !setting.isOptional());
    }

    private String label(PolicySetting setting, Locale locale) {
        return wording.text("policy.setting." + setting.key(), locale);
    }

    private String value(PolicySetting setting, PolicySettings settings, Locale locale) {
        return Optional.ofNullable(settings.value(setting))
                .map(value -> wording.text(
                        "policy.unit." + setting.unit().name().toLowerCase(Locale.ROOT),
                        locale,
                        show(setting, value, locale)))
                .orElseGet(() -> wording.text("policy.unlimited", locale));
    }

    private static String show(PolicySetting setting, int value, Locale locale) {
        return PolicyNumbers.show(setting.unit(), value, isGerman(locale));
    }

    private static boolean isGerman(Locale locale) {
        return locale.getLanguage().equals("de");
    }

    private String sentence(RuleName rule, Locale locale) {
        String own = messages.getMessage("policy.rule." + rule.name(), null, null, locale);
        return own != null ? own : wording.text(rule.messageKey(), locale);
    }
}
