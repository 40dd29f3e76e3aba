package org.kommunalcampus.web.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.exchange.ModuleBodies;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.privacy.Consents;
import org.kommunalcampus.profile.AttestedLevel;
import org.kommunalcampus.profile.GoalTarget;
import org.kommunalcampus.profile.GoalView;
import org.kommunalcampus.profile.ProfileView;
import org.kommunalcampus.profile.Releases;
import org.kommunalcampus.profile.SelfAssessedLevel;
import org.kommunalcampus.shared.Caller;
import org.springframework.stereotype.Component;

/** Gives profiles the form that the API shows. */
@Component
@RequiredArgsConstructor
class ProfileBodies {

    private final References references;
    private final Releases releases;
    private final Consents consents;
    private final PrivacyBodies privacy;
    private final Clock clock;

    ProfileBody of(Caller caller, ProfileView profile, Locale locale) {
        References.Words words = references.all(List.of(), competences(profile), locale);
        return new ProfileBody(
                Reference.named(profile.member(), caller.name()),
                profile.jobProfile() == null ? null : words.jobProfile(profile.jobProfile()),
                profile.jobSince(),
                profile.furtherJobs().stream()
                        .map(job -> new ProfileBody.OwnFurtherJobBody(words.jobProfile(job.profile()), job.since()))
                        .toList(),
                profile.goals().stream().map(goal -> goal(goal, words)).toList(),
                profile.interests().stream().sorted().map(words::competence).toList(),
                profile.formats().stream().sorted().toList(),
                ModuleBodies.hours(profile.weeklyMinutes()),
                profile.blockedTimes().stream()
                        .map(time -> new ProfileBody.BlockedDays(time.from(), time.to()))
                        .toList(),
                profile.language(),
                profile.languages(),
                levels(profile, words),
                privacy.consents(consents.of(caller, profile.member()), locale),
                releases.of(caller, profile.member()).stream()
                        .filter(release -> release.countsOn(LocalDate.now(clock)))
                        .map(release -> new ProfileBody.ReleaseBody(
                                release.id().toString(), release.field(), release.to(), release.until()))
                        .toList());
    }

    private static Collection<CompetenceId> competences(ProfileView profile) {
        Set<CompetenceId> ids = new LinkedHashSet<>(profile.interests());
        profile.selfAssessed().forEach(level -> ids.add(level.competence()));
        profile.attested().forEach(level -> ids.add(level.competence()));
        profile.goals().stream()
                .map(GoalView::target)
                .flatMap(target ->
                        target instanceof GoalTarget.Skill skill ? Stream.of(skill.competence()) : Stream.empty())
                .forEach(ids::add);
        return ids;
    }

    private static ProfileBody.GoalBody goal(GoalView goal, References.Words words) {
        String id = goal.id().toString();
        return switch (goal.target()) {
            case GoalTarget.Job job ->
                new ProfileBody.GoalBody(id, words.jobProfile(job.jobProfile()), null, null, goal.due());
            case GoalTarget.Skill skill ->
                new ProfileBody.GoalBody(
                        id,
                        null,
                        words.competence(skill.competence()),
                        skill.level().value(),
                        goal.due());
        };
    }

    private static List<ProfileBody.KnownLevel> levels(ProfileView profile, References.Words words) {
        Map<CompetenceId, Integer> own = new LinkedHashMap<>();
        for (SelfAssessedLevel level : profile.selfAssessed()) {
            own.put(level.competence(), level.level().value());
        }
        Set<CompetenceId> known = new LinkedHashSet<>(own.keySet());
        profile.attested().forEach(level -> known.add(level.competence()));
        return known.stream()
                .map(id -> new ProfileBody.KnownLevel(
                        words.competence(id),
                        own.get(id),
                        profile.attested().stream()
                                .filter(level -> level.competence().equals(id))
                                .map(ProfileBodies::proof)
                                .toList()))
                .toList();
    }

    private static ProfileBody.LevelProof proof(AttestedLevel level) {
        return new ProfileBody.LevelProof(
                level.level().value(), level.evidence().kind(), level.since(), level.expires());
    }
}
