package org.kommunalcampus.web.learner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileKind;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.profile.GoalTarget;
import org.kommunalcampus.profile.GoalView;
import org.kommunalcampus.profile.ProfileView;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.CompetenceSearch;
import org.kommunalcampus.web.kit.CompetenceSearch.Choices;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Shows goals and interests, and what can be chosen as such. */
@Component
@RequiredArgsConstructor
class GoalPages {

    private final Profiles profiles;
    private final JobProfiles jobProfiles;
    private final CompetenceSearch competences;
    private final NamesReader namesReader;
    private final Phrases phrases;
    private final Wording wording;
    private final Clock clock;

    /**
     * Goals and interests of one person; all texts are in the reader's language.
     *
     * @param jobs job profiles that can be a goal
     * @param levels that can be a goal
     * @param choices competences that can be a goal or an interest
     */
    record Goals(
            List<Goal> goals,
            List<Interest> interests,
            List<Option> jobs,
            List<Option> levels,
            List<Choices> choices) {}

    /** A goal; {@code passed} once its day has come. */
    record Goal(String id, String title, String due, boolean passed) {}

    /** A competence that interests the person. */
    record Interest(String id, String name) {}

    Goals of(Caller caller, Locale locale) {
        ProfileView profile = profiles.of(caller, caller.requireMember());
        Names names = namesReader.of(List.of(), mentioned(profile));
        return new Goals(
                profile.goals().stream().map(goal -> goal(goal, names, locale)).toList(),
                profile.interests().stream()
                        .map(id -> new Interest(id.toString(), names.competence(id, locale)))
                        .sorted(Comparator.comparing(Interest::name, Wording.alphabetical(locale)))
                        .toList(),
                jobProfiles.all().stream()
                        .filter(job -> job.kind() == JobProfileKind.MUNICIPAL)
                        .map(job -> new Option(job.id().toString(), job.name().in(locale)))
                        .sorted(Comparator.comparing(Option::label, Wording.alphabetical(locale)))
                        .toList(),
                levels(locale),
                competences.choices(locale));
    }

    private List<Option> levels(Locale locale) {
        return Stream.of(1, 2, 3, 4, 5, 6, 7, 8)
                .map(level -> new Option(
                        String.valueOf(level),
                        phrases.say(
                                "fragment.level.named", locale, level, phrases.say("fragment.level." + level, locale))))
                .toList();
    }

    private static Collection<CompetenceId> mentioned(ProfileView profile) {
        return Stream.concat(
                        profile.interests().stream(),
                        profile.goals().stream()
                                .map(GoalView::target)
                                .filter(GoalTarget.Skill.class::isInstance)
                                .map(target -> ((GoalTarget.Skill) target).competence()))
                .collect(Collectors.toSet());
    }

    private Goal goal(GoalView goal, Names names, Locale locale) {
        String title = switch (goal.target()) {
            case GoalTarget.Job job ->
                phrases.say(
                        "learner.goal.job",
                        locale,
                        names.profile(job.jobProfile().toString(), locale).orElse(""));
            case GoalTarget.Skill skill ->
                phrases.say(
                        "learner.goal.skill",
                        locale,
                        names.competence(skill.competence(), locale),
                        skill.level().value());
        };
        return new Goal(
                goal.id().toString(),
                title,
                wording.day(goal.due(), locale),
                !goal.due().isAfter(LocalDate.now(clock)));
    }
}
