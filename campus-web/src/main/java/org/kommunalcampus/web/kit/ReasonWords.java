package org.kommunalcampus.web.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.Reason;
import org.springframework.stereotype.Component;

/**
 * Puts the reasons of an entry into sentences, the most telling first: who obliges, which gap is closed, what rests on it. Reasons that say the same of one
 * competence or one module become one sentence.
 */
@Component
@RequiredArgsConstructor
public class ReasonWords {

    private final Phrases phrases;

    /** The sentences for these reasons. */
    public List<String> sentences(List<Reason> reasons, Names names, Locale locale) {
        Map<Object, List<Reason>> grouped = reasons.stream()
                .collect(Collectors.groupingBy(ReasonWords::subject, LinkedHashMap::new, Collectors.toList()));
        return grouped.values().stream()
                .map(group -> switch (group.getFirst().rule()) {
                    case GAP_WEIGHT -> gap(group, names, locale);
                    case AFTER_PREREQUISITES -> support(group, names, locale);
                    default -> plain(group.getFirst(), names, locale);
                })
                .distinct()
                .toList();
    }

    /** Who asks for something, as part of a sentence, e.g. "your job “…”". */
    public String asker(
            RequirementOrigin kind, @Nullable String profile, @Nullable String due, Names names, Locale locale) {
        Optional<String> name = names.profile(profile, locale);
        List<String> forms = new ArrayList<>();
        if (name.isPresent() && due != null) {
            forms.add("named.due");
        }
        if (name.isPresent()) {
            forms.add("named");
        } else if (due != null) {
            forms.add("due");
        }
        return phrases.say("curriculum.asks." + Phrases.key(kind), forms, locale, name.orElse(""), due);
    }

    private static Object subject(Reason reason) {
        return switch (reason.rule()) {
            case GAP_WEIGHT -> List.of(reason.rule(), Objects.requireNonNull(reason.competence()));
            case AFTER_PREREQUISITES -> List.of(reason.rule(), Objects.requireNonNull(reason.module()));
            default -> reason;
        };
    }

    private String gap(List<Reason> group, Names names, Locale locale) {
        Reason first = group.getFirst();
        int to = group.stream().mapToInt(Reason::toLevel).max().orElseThrow();
        List<String> askers = group.stream()
                .filter(reason -> reason.kind() != null && reason.kind() != RequirementOrigin.INTEREST)
                .map(reason -> asker(
                        Objects.requireNonNull(reason.kind()),
                        reason.label(),
                        phrases.day(reason.date(), locale),
                        names,
                        locale))
                .distinct()
                .toList();
        CompetenceId competence = Objects.requireNonNull(first.competence());
        String sentence = phrases.say(
                first.messageKey() + (askers.isEmpty() ? ".interest" : ""),
                locale,
                names.competence(competence, locale),
                first.fromLevel(),
                to,
                askers.size(),
                phrases.list(askers, locale));
        return group.stream().anyMatch(Reason::assumedLevel) ? sentence + " " + assumed(to, locale) : sentence;
    }

    private String support(List<Reason> group, Names names, Locale locale) {
        Reason first = group.getFirst();
        List<String> levels = group.stream()
                .filter(reason -> reason.competence() != null)
                .map(reason -> phrases.say(
                        "curriculum.reason.level",
                        locale,
                        names.competence(Objects.requireNonNull(reason.competence()), locale),
                        null,
                        reason.toLevel()))
                .distinct()
                .toList();
        return phrases.say(
                first.messageKey() + (levels.isEmpty() ? "" : ".competence"),
                locale,
                null,
                null,
                null,
                null,
                null,
                names.module(Objects.requireNonNull(first.module())),
                null,
                phrases.list(levels, locale));
    }

    private String plain(Reason reason, Names names, Locale locale) {
        return phrases.say(
                reason.messageKey(),
                reason.date() == null || reason.rule() == RuleName.ON_SESSION_DATE ? List.of() : List.of("due"),
                locale,
                reason.competence() == null ? null : names.competence(reason.competence(), locale),
                reason.fromLevel(),
                reason.toLevel(),
                0,
                reason.label(),
                reason.module() == null ? null : names.module(reason.module()),
                phrases.day(reason.date(), locale));
    }

    private String assumed(int level, Locale locale) {
        return phrases.say("curriculum.reason.assumed", locale, null, null, level);
    }
}
