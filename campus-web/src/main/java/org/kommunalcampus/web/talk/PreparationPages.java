package org.kommunalcampus.web.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.privacy.Evaluations;
import org.kommunalcampus.profile.EmployerView;
import org.kommunalcampus.profile.Gap;
import org.kommunalcampus.profile.GoalAgreementState;
import org.kommunalcampus.profile.GoalAgreementView;
import org.kommunalcampus.profile.GoalAgreements;
import org.kommunalcampus.profile.GoalTarget;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.record.CompletionView;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.EvaluationWords;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** What both sides look at before they talk. The manager sees of it what the person has released and what the municipality has switched on. */
@Component
@RequiredArgsConstructor
class PreparationPages {

    private static final List<String> PARTS = List.of("levels", "completions", "goals", "released-plan");
    private static final int MOST_MODULES = 5;

    private final Profiles profiles;
    private final Completions completions;
    private final GoalAgreements agreements;
    private final Curricula curricula;
    private final Competences competences;
    private final Evaluations evaluations;
    private final EvaluationWords evaluationWords;
    private final NamesReader namesReader;
    private final TalkWords words;
    private final Clock clock;

    /** Open gaps in an area. */
    record Group(String area, List<String> gaps) {}

    /**
     * What there is to look at.
     *
     * @param gaps {@code null} unless released
     * @param interests {@code null} unless released
     * @param planned what the curriculum asks for next, {@code null} unless released
     * @param done since the last talk, or in the year before where there was none
     * @param goals that both have agreed on before
     * @param missing what the municipality has not switched on, in words
     */
    record Preparation(
            @Nullable List<Group> gaps,
            @Nullable List<String> interests,
            @Nullable List<String> planned,
            List<String> done,
            List<String> goals,
            String since,
            String missing) {}

    /** As who leads the person sees it. */
    Preparation ofManager(Caller caller, MemberId member, @Nullable LocalDate lastTalk, Locale locale) {
        Set<String> off = evaluations.of(caller, caller.requireMunicipality()).off();
        List<Gap> gaps = off.contains("levels")
                ? null
                : profiles.releasedGaps(caller, member).orElse(null);
        EmployerView profile = off.contains("levels") ? null : profiles.forEmployer(caller, member);
        Set<CompetenceId> interests = profile == null ? null : profile.interests();
        Optional<List<ModuleId>> planned =
                off.contains("released-plan") ? Optional.empty() : curricula.released(caller, member);
        return preparation(
                gaps,
                interests,
                planned.orElse(null),
                off.contains("completions") ? List.of() : completions.forEmployer(caller, member),
                off.contains("goals") ? List.of() : agreements.forEmployer(caller, member),
                lastTalk,
                PARTS.stream()
                        .filter(off::contains)
                        .map(part -> evaluationWords.title(part, locale))
                        .collect(Collectors.joining(", ")),
                locale);
    }

    /** As the person sees it: all of it. */
    Preparation ofPerson(Caller caller, @Nullable LocalDate lastTalk, Locale locale) {
        MemberId self = caller.requireMember();
        return preparation(
                profiles.gaps(caller, self),
                profiles.of(caller, self).interests(),
                curricula.of(caller, self).plan().entries().stream()
                        .map(entry -> entry.module())
                        .toList(),
                completions.of(caller, self),
                agreements.of(caller, self),
                lastTalk,
                "",
                locale);
    }

    private Preparation preparation(
            @Nullable List<Gap> gaps,
            @Nullable Set<CompetenceId> interests,
            @Nullable List<ModuleId> planned,
            List<CompletionView> completed,
            List<GoalAgreementView> agreed,
            @Nullable LocalDate lastTalk,
            String missing,
            Locale locale) {
        LocalDate today = LocalDate.now(clock);
        LocalDate since = lastTalk == null ? today.minusYears(1) : lastTalk;
        List<CompletionView> recent = completed.stream()
                .filter(done -> !done.renewal() && !done.completedOn().isBefore(since))
                .toList();
        List<GoalAgreementView> open = agreed.stream()
                .filter(goal -> goal.state() == GoalAgreementState.AGREED)
                .toList();
        List<ModuleId> next =
                planned == null ? null : planned.stream().limit(MOST_MODULES).toList();
        Set<ModuleId> modules = new HashSet<>();
        recent.forEach(done -> modules.add(done.module()));
        if (next != null) {
            modules.addAll(next);
        }
        Set<CompetenceId> named = new HashSet<>();
        if (interests != null) {
            named.addAll(interests);
        }
        open.forEach(goal -> skill(goal).ifPresent(skill -> named.add(skill.competence())));
        Names names = namesReader.of(modules, named);
        return new Preparation(
                gaps == null ? null : groups(gaps, locale),
                interests == null
                        ? null
                        : interests.stream()
                                .map(interest -> names.competence(interest, locale))
                                .sorted(Wording.alphabetical(locale))
                                .toList(),
                next == null ? null : next.stream().map(names::module).toList(),
                recent.stream()
                        .map(done -> words.say(
                                "done", locale, names.module(done.module()), words.day(done.completedOn(), locale)))
                        .toList(),
                open.stream().map(goal -> goal(goal, names, locale)).toList(),
                words.day(since, locale),
                missing);
    }

    private List<Group> groups(List<Gap> gaps, Locale locale) {
        Map<CompetenceId, CompetenceView> known =
                competences.byId(gaps.stream().map(Gap::competence).toList());
        return gaps.stream()
                .filter(gap -> known.containsKey(gap.competence()))
                .sorted(Comparator.comparing(gap -> area(gap, known, locale)))
                .collect(Collectors.groupingBy(
                        gap -> area(gap, known, locale),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                gap -> words.say(
                                        "gap",
                                        locale,
                                        competence(gap, known).name().in(locale),
                                        gap.actual(),
                                        gap.target()),
                                Collectors.toList())))
                .entrySet()
                .stream()
                .map(area -> new Group(area.getKey(), area.getValue()))
                .toList();
    }

    private static CompetenceView competence(Gap gap, Map<CompetenceId, CompetenceView> known) {
        return Objects.requireNonNull(known.get(gap.competence()));
    }

    private static String area(Gap gap, Map<CompetenceId, CompetenceView> known, Locale locale) {
        CompetenceView competence = competence(gap, known);
        return competence.areaName() == null
                ? competence.frameworkCode()
                : competence.areaName().in(locale);
    }

    private String goal(GoalAgreementView goal, Names names, Locale locale) {
        String target = skill(goal)
                .map(skill -> words.say(
                        "level",
                        locale,
                        names.competence(skill.competence(), locale),
                        skill.level().value()))
                .orElseGet(() -> goal.target() instanceof GoalTarget.Job job
                        ? names.profile(job.jobProfile().toString(), locale).orElse("–")
                        : "–");
        return words.say("goal", locale, target, words.day(goal.due(), locale));
    }

    private static Optional<GoalTarget.Skill> skill(GoalAgreementView goal) {
        return goal.target() instanceof GoalTarget.Skill skill ? Optional.of(skill) : Optional.empty();
    }
}
