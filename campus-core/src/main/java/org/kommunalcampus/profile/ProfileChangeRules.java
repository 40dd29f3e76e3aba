package org.kommunalcampus.profile;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.springframework.stereotype.Component;

/** What a learner may put into their own profile. Errors name the fields as the API does. */
@Component
@RequiredArgsConstructor
class ProfileChangeRules {

    private static final int SHORTEST_WEEK = 15;
    private static final int LONGEST_WEEK = 40 * 60;
    private static final int MANY = 100;
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final Competences competences;
    private final JobProfiles jobProfiles;

    /** Throws {@link Invalid} with every error of the change. */
    void check(ProfileChange change, LearnerProfile profile, LocalDate today) {
        var checks = new FieldChecks();
        Optional.ofNullable(change.weeklyMinutes()).ifPresent(minutes -> week(minutes, checks));
        Optional.ofNullable(change.language()).ifPresent(language -> language(language, checks));
        Optional.ofNullable(change.languages()).ifPresent(languages -> languages(languages, checks));
        Optional.ofNullable(change.interests()).ifPresent(wanted -> interests(wanted, checks));
        Optional.ofNullable(change.goals()).ifPresent(wanted -> goals(wanted, profile, today, checks));
        Optional.ofNullable(change.blockedTimes()).ifPresent(times -> blockedTimes(times, today, checks));
        checks.orThrow();
    }

    /** Throws {@link Invalid} when the goal cannot be set. */
    void check(WantedGoal wanted, LearnerProfile profile, LocalDate today) {
        var checks = new FieldChecks();
        goal("", wanted, targets(List.of(wanted)), profile, today, checks);
        checks.orThrow();
    }

    /** Throws {@link NotFound} for a competence that does not exist, {@link Invalid} for a level that is not on its scale; 0 stands for none yet. */
    void check(Map<CompetenceId, Integer> levels) {
        Map<CompetenceId, Integer> scales = competences.highestLevels(levels.keySet());
        levels.forEach((competence, level) -> {
            Integer highest = scales.get(competence);
            if (highest == null) {
                throw new NotFound("competence", competence);
            }
            if (level < 0) {
                throw new Invalid("/level", "out-of-range", "A level is 0 or more.");
            }
            if (level > highest) {
                throw new Invalid(
                        "/level", "beyond-scale", "The framework of this competence ends at level " + highest + ".");
            }
        });
    }

    /** The proof that follows from what was seen; throws {@link Invalid} with every error of it. */
    AttestedLevel check(SeenAtWork seen, LearnerProfile profile, LocalDate today) {
        var checks = new FieldChecks();
        Integer highest = competences.highestLevels(Set.of(seen.competence())).get(seen.competence());
        if (highest == null) {
            checks.reject("/competence", "unknown-competence", "There is no such competence.");
        } else if (seen.level().value() > highest) {
            checks.reject("/level", "beyond-scale", "The framework of this competence ends at level " + highest + ".");
        }
        LocalDate since = seen.seenOn() == null ? today : seen.seenOn();
        if (since.isAfter(today)) {
            checks.reject("/seenOn", "in-future", "What was seen lies in the past or is of today.");
        } else {
            checks.within("/seenOn", since, DayRange.completed(today));
        }
        if (seen.expires() != null && !seen.expires().isAfter(today)) {
            checks.reject("/expires", "not-in-future", "A proof must expire after today.");
        } else {
            checks.within("/expires", seen.expires(), DayRange.offered(today));
        }
        String reference = checks.text("/reference", seen.reference(), LevelEvidence.LONGEST_REF);
        boolean known = profile.levels().byEmployer().stream()
                .map(EmployerAttestation::level)
                .anyMatch(kept -> kept.competence().equals(seen.competence())
                        && kept.evidence().ref().equals(reference));
        if (known) {
            checks.reject("/reference", "already-attested", "This reference proves a level of the competence already.");
        }
        checks.orThrow();
        var evidence = new LevelEvidence(LevelEvidence.Kind.EMPLOYER, reference);
        return new AttestedLevel(seen.competence(), seen.level(), evidence, since, seen.expires());
    }

    /** Throws {@link Invalid} where a job begins on a day that cannot be, or a further job names none, or no profile. */
    void check(JobAssignment jobs, LocalDate today) {
        var checks = new FieldChecks();
        checks.within("/jobSince", jobs.since(), DayRange.CALENDAR);
        List<HeldJob> further = Optional.ofNullable(jobs.further()).orElse(List.of());
        Set<JobProfileId> known = jobProfiles
                .requirementsOf(further.stream().map(HeldJob::profile).toList())
                .keySet();
        Set<JobProfileId> seen = new HashSet<>();
        for (int index = 0; index < further.size(); index++) {
            HeldJob job = further.get(index);
            String pointer = "/furtherJobs/" + index;
            checks.within(pointer + "/since", job.since(), DayRange.CALENDAR);
            if (job.since() == null) {
                checks.reject(pointer + "/since", "required", "A further job needs its first day.");
            }
            if (!known.contains(job.profile())) {
                checks.reject(pointer + "/jobProfile", "unknown-job-profile", "There is no such job profile.");
            }
            if (!seen.add(job.profile()) || job.profile().equals(jobs.main())) {
                checks.reject(pointer + "/jobProfile", "duplicate", "The person holds this job already.");
            }
        }
        checks.orThrow();
    }

    private static void week(int minutes, FieldChecks checks) {
        if (minutes < SHORTEST_WEEK || minutes > LONGEST_WEEK) {
            checks.reject("/weeklyHours", "out-of-range", "Learning time is 15 minutes to 40 hours a week.");
        }
    }

    private static void language(String language, FieldChecks checks) {
        if (!LANGUAGES.contains(language)) {
            checks.reject("/language", "unknown-language", "A language is a code of two letters like de.");
        }
    }

    private static void languages(Set<String> languages, FieldChecks checks) {
        if (languages.size() > MANY || !LANGUAGES.containsAll(languages)) {
            checks.reject("/languages", "unknown-language", "A language is a code of two letters like de.");
        }
    }

    private void interests(Set<CompetenceId> wanted, FieldChecks checks) {
        if (wanted.size() > MANY) {
            checks.reject("/interests", "too-many", "At most " + MANY + " interests are kept.");
        } else if (!competences.byId(wanted).keySet().containsAll(wanted)) {
            checks.reject("/interests", "unknown-competence", "An interest names a competence that does not exist.");
        }
    }

    private void goals(List<WantedGoal> wanted, LearnerProfile profile, LocalDate today, FieldChecks checks) {
        if (wanted.size() > MANY) {
            checks.reject("/goals", "too-many", "At most " + MANY + " goals are kept.");
            return;
        }
        Set<GoalTarget> seen = new HashSet<>();
        Targets known = targets(wanted);
        for (int index = 0; index < wanted.size(); index++) {
            String pointer = "/goals/" + index;
            if (!seen.add(wanted.get(index).target())) {
                checks.reject(pointer, "duplicate", "An earlier goal has the same target.");
            }
            goal(pointer, wanted.get(index), known, profile, today, checks);
        }
    }

    /** What the goals name, as far as it exists: job profiles, and competences with the highest level on their scale. */
    private record Targets(Set<JobProfileId> jobs, Map<CompetenceId, Integer> scales) {}

    private Targets targets(List<WantedGoal> wanted) {
        Set<JobProfileId> jobs = new HashSet<>();
        Set<CompetenceId> skills = new HashSet<>();
        for (WantedGoal goal : wanted) {
            switch (goal.target()) {
                case GoalTarget.Job job -> jobs.add(job.jobProfile());
                case GoalTarget.Skill skill -> skills.add(skill.competence());
            }
        }
        return new Targets(
                jobs.isEmpty() ? Set.of() : jobProfiles.requirementsOf(jobs).keySet(),
                skills.isEmpty() ? Map.of() : competences.highestLevels(skills));
    }

    private static void goal(
            String pointer,
            WantedGoal wanted,
            Targets known,
            LearnerProfile profile,
            LocalDate today,
            FieldChecks checks) {
        boolean kept = profile.goals()
                .of(wanted.target())
                .filter(goal -> goal.due().equals(wanted.due()))
                .isPresent();
        checks.within(pointer + "/by", kept ? null : wanted.due(), DayRange.due(today));
        if (!kept && !wanted.due().isAfter(today)) {
            checks.reject(pointer + "/by", "not-in-future", "A goal must be due after today.");
        }
        switch (wanted.target()) {
            case GoalTarget.Job job -> {
                if (!known.jobs().contains(job.jobProfile())) {
                    checks.reject(pointer + "/jobProfile", "unknown-job-profile", "There is no such job profile.");
                }
            }
            case GoalTarget.Skill skill -> {
                Integer highest = known.scales().get(skill.competence());
                if (highest == null) {
                    checks.reject(pointer + "/competence", "unknown-competence", "There is no such competence.");
                } else if (!kept && skill.level().value() > highest) {
                    checks.reject(
                            pointer + "/level", "beyond-scale", "The framework of this competence has no such level.");
                }
            }
        }
    }

    private static void blockedTimes(List<BlockedTime> times, LocalDate today, FieldChecks checks) {
        if (times.size() > MANY) {
            checks.reject("/blockedTimes", "too-many", "At most " + MANY + " blocked times are kept.");
            return;
        }
        for (int index = 0; index < times.size(); index++) {
            BlockedTime time = times.get(index);
            String pointer = "/blockedTimes/" + index;
            checks.within(pointer + "/from", time.from(), DayRange.blocked(today));
            checks.within(pointer + "/to", time.to(), DayRange.blocked(today));
            if (time.to().isBefore(time.from())) {
                checks.reject(pointer, "ends-before-start", "The last day lies before the first.");
            }
            if (times.subList(0, index).stream().anyMatch(time::overlaps)) {
                checks.reject(pointer, "overlap", "The days overlap with an earlier blocked time.");
            }
        }
    }
}
