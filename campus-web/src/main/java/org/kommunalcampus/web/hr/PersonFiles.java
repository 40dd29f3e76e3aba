package org.kommunalcampus.web.hr;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.AssignmentReports;
import org.kommunalcampus.assignment.PersonalTask;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Frameworks;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.curriculum.StageCopies;
import org.kommunalcampus.curriculum.StageCopyView;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.privacy.Evaluations;
import org.kommunalcampus.profile.AttestedLevel;
import org.kommunalcampus.profile.EmployerAttestation;
import org.kommunalcampus.profile.EmployerView;
import org.kommunalcampus.profile.GoalAgreementState;
import org.kommunalcampus.profile.GoalAgreementView;
import org.kommunalcampus.profile.GoalAgreements;
import org.kommunalcampus.profile.GoalTarget;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.record.CompletionView;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.record.RecordedBy;
import org.kommunalcampus.record.SuspensionView;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.EvaluationWords;
import org.kommunalcampus.web.kit.Names;
import org.kommunalcampus.web.kit.NamesReader;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Reads what the employer may see of a person. Each part checks that the caller may see it, and writes the look down. */
@Component
@RequiredArgsConstructor
class PersonFiles {

    /** The evaluations that the page is made of. */
    private static final List<String> PARTS =
            List.of("tasks", "completions", "levels", "released-plan", "stage-copy", "goals");

    private final Members members;
    private final Evaluations evaluations;
    private final EvaluationWords evaluationWords;
    private final Profiles profiles;
    private final Completions completions;
    private final AssignmentReports reports;
    private final GoalAgreements agreements;
    private final Curricula curricula;
    private final StageCopies copies;
    private final Frameworks frameworks;
    private final NamesReader namesReader;
    private final HrChoices choices;
    private final HrWords words;

    PersonFile of(Caller caller, MemberId member, Locale locale) {
        MemberView person = members.of(caller, caller.requireMunicipality(), member);
        Set<String> off = evaluations.of(caller, person.municipality()).off();
        EmployerView profile = off.contains("levels")
                ? new EmployerView(member, null, List.of(), List.of(), null, null)
                : profiles.forEmployer(caller, member);
        List<PersonalTask> tasks = off.contains("tasks") ? List.of() : reports.forEmployer(caller, member);
        List<CompletionView> done = off.contains("completions") ? List.of() : completions.forEmployer(caller, member);
        List<GoalAgreementView> goals = off.contains("goals") ? List.of() : agreements.forEmployer(caller, member);
        Optional<List<ModuleId>> planned =
                off.contains("released-plan") ? Optional.empty() : curricula.released(caller, member);
        Optional<StageCopyView> copy =
                off.contains("stage-copy") ? Optional.empty() : copies.forEmployer(caller, member);
        Set<ModuleId> modules = new HashSet<>();
        copy.ifPresent(given -> given.lines().forEach(line -> modules.add(line.module())));
        tasks.forEach(task -> modules.add(task.assignment().module()));
        done.forEach(completion -> modules.add(completion.module()));
        planned.ifPresent(modules::addAll);
        Names names = namesReader.of(modules, competences(profile, goals));
        return new PersonFile(
                member.toString(),
                person.fullName(),
                facts(person, profile, names, locale),
                tasks.stream().map(task -> task(task, names, locale)).toList(),
                done.stream()
                        .map(completion -> new PersonFile.Done(
                                names.module(completion.module()),
                                words.day(completion.completedOn(), locale),
                                completion.renewal()
                                        ? words.renewed(completion.evidence(), locale)
                                        : completion.evidence(),
                                caller.is(Role.HR) && completion.recordedBy() == RecordedBy.EMPLOYER
                                        ? completion.id().toString()
                                        : null,
                                completion.completedOn().toString(),
                                suspension(completion.suspension(), locale)))
                        .toList(),
                proofs(caller, profile, names, locale),
                profile.selfAssessed() == null
                        ? null
                        : profile.selfAssessed().stream()
                                .map(own -> level(own.competence(), own.level().value(), names, locale))
                                .toList(),
                profile.interests() == null
                        ? null
                        : profile.interests().stream()
                                .map(interest -> names.competence(interest, locale))
                                .sorted(Wording.alphabetical(locale))
                                .toList(),
                planned.map(released -> released.stream().map(names::module).toList())
                        .orElse(null),
                copy.map(given -> copy(given, names, locale)).orElse(null),
                goals.stream().map(goal -> goal(goal, names, locale)).toList(),
                choices.jobs(locale),
                competenceChoices(locale),
                off,
                PARTS.stream()
                        .filter(off::contains)
                        .map(part -> evaluationWords.title(part, locale))
                        .collect(Collectors.joining(", ")));
    }

    private PersonFile.Copy copy(StageCopyView copy, Names names, Locale locale) {
        return new PersonFile.Copy(
                words.say(
                        "file.copy.text",
                        locale,
                        words.day(LocalDate.ofInstant(copy.sentAt(), Wording.ZONE), locale),
                        words.day(copy.until(), locale)),
                copy.lines().stream()
                        .map(line -> names.module(line.module()) + ", " + words.days(line.start(), line.end(), locale))
                        .toList());
    }

    private List<String> facts(MemberView person, EmployerView profile, Names names, Locale locale) {
        List<String> facts = new ArrayList<>();
        if (person.unitName() != null) {
            facts.add(person.unitName());
        }
        if (profile.jobProfile() != null) {
            names.profile(profile.jobProfile().toString(), locale).ifPresent(facts::add);
        }
        if (person.entryDate() != null) {
            facts.add(words.say("person.since", locale, words.day(person.entryDate(), locale)));
        }
        if (person.leftOn() != null) {
            facts.add(words.say("person.left", locale, words.day(person.leftOn(), locale)));
        }
        return facts;
    }

    private @Nullable String suspension(@Nullable SuspensionView suspended, Locale locale) {
        return suspended == null
                ? null
                : words.say("record.suspended", locale, words.day(suspended.until(), locale), suspended.reason());
    }

    private PersonFile.Task task(PersonalTask task, Names names, Locale locale) {
        return new PersonFile.Task(
                names.module(task.assignment().module()),
                words.say("kind." + task.kind(), locale),
                task.reasons(),
                words.day(task.due(), locale),
                words.state(task.state(), locale),
                task.note(),
                task.assignment().id().toString());
    }

    private List<PersonFile.Proof> proofs(Caller caller, EmployerView profile, Names names, Locale locale) {
        Map<AttestedLevel, String> own = caller.is(Role.HR)
                ? profile.byEmployer().stream()
                        .collect(Collectors.toMap(
                                EmployerAttestation::level, each -> each.id().toString()))
                : Map.of();
        return profile.attested().stream()
                .map(proof -> new PersonFile.Proof(
                        attested(proof, names, locale),
                        own.containsKey(proof) ? proof.evidence().ref() : null,
                        own.get(proof)))
                .toList();
    }

    private String attested(AttestedLevel proof, Names names, Locale locale) {
        String level = level(proof.competence(), proof.level().value(), names, locale);
        return proof.expires() == null
                ? level
                : words.say("person.levelUntil", locale, level, words.day(proof.expires(), locale));
    }

    private String level(CompetenceId competence, int level, Names names, Locale locale) {
        return words.say("person.level", locale, names.competence(competence, locale), level);
    }

    private PersonFile.Agreed goal(GoalAgreementView goal, Names names, Locale locale) {
        Tone tone = switch (goal.state()) {
            case PROPOSED -> Tone.INFO;
            case AGREED -> Tone.SUCCESS;
            case DECLINED -> Tone.WARNING;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
        boolean open = goal.state() == GoalAgreementState.PROPOSED || goal.state() == GoalAgreementState.AGREED;
        return new PersonFile.Agreed(
                goal.id().toString(),
                target(goal.target(), names, locale),
                words.day(goal.due(), locale),
                new Badge(tone, words.say("goal.state." + goal.state(), locale)),
                goal.version(),
                open);
    }

    private String target(GoalTarget target, Names names, Locale locale) {
        return switch (target) {
            case GoalTarget.Job job ->
                names.profile(job.jobProfile().toString(), locale).orElse("–");
            case GoalTarget.Skill skill ->
                level(skill.competence(), skill.level().value(), names, locale);
        };
    }

    private static Set<CompetenceId> competences(EmployerView profile, List<GoalAgreementView> goals) {
        Set<CompetenceId> mentioned = new HashSet<>();
        profile.attested().forEach(proof -> mentioned.add(proof.competence()));
        var own = profile.selfAssessed();
        if (own != null) {
            own.forEach(level -> mentioned.add(level.competence()));
        }
        var interests = profile.interests();
        if (interests != null) {
            mentioned.addAll(interests);
        }
        goals.forEach(goal -> {
            if (goal.target() instanceof GoalTarget.Skill skill) {
                mentioned.add(skill.competence());
            }
        });
        return mentioned;
    }

    private List<Option> competenceChoices(Locale locale) {
        return frameworks.all().stream()
                .flatMap(framework -> frameworks.competences(framework.id()).stream())
                .filter(competence -> !competence.retired())
                .map(competence ->
                        new Option(competence.id().toString(), competence.name().in(locale)))
                .sorted(Comparator.comparing(Option::label, Wording.alphabetical(locale)))
                .toList();
    }
}
