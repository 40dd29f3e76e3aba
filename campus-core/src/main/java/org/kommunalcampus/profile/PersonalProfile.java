package org.kommunalcampus.profile;

import static org.kommunalcampus.shared.PersonalFile.ended;
import static org.kommunalcampus.shared.PersonalFile.erased;
import static org.kommunalcampus.shared.PersonalFile.kept;
import static org.kommunalcampus.shared.PersonalFile.withAccount;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.kommunalcampus.shared.RetentionBasis;
import org.kommunalcampus.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a person says of their own levels, wishes and lets the employer see; and what the employer knows of the person's levels. */
@Component
@RequiredArgsConstructor
class PersonalProfile implements PersonalRecords {

    /** Goals that the employer agreed to stay as agreed; they are another file. */
    private static final String GOALS = """
            select g.job_profile_id job_profile, g.competence_id competence, g.level, g.due from goal g
            where g.member_id = :member and not exists (
                select 1 from goal_agreement a
                where a.member_id = g.member_id and a.state = 'AGREED' and a.due >= :today
                    and (a.job_profile_id = g.job_profile_id or a.competence_id = g.competence_id and a.level = g.level))
            order by g.due""";

    private static final String RELEASES = """
            select field released_field, audience, released_at, until_day, revoked_at from profile_release
            where member_id = :member order by released_at desc""";

    private static final String ATTESTATIONS = """
            select competence_id competence, level, evidence_kind, since, expires from attestation
            where member_id = :member order by since desc""";

    private static final String AGREEMENTS = """
            select job_profile_id job_profile, competence_id competence, level, due, state agreement_state, proposed_by proposer_person,
                proposed_at, answered_at
            from goal_agreement where member_id = :member order by proposed_at desc""";

    private static final String PROPOSED = """
            select member_id for_person, job_profile_id job_profile, competence_id competence, level, due, state agreement_state, proposed_at
            from goal_agreement where proposed_by = :member order by proposed_at desc""";

    private final ProfileStore store;
    private final GoalAgreementRepository agreements;
    private final ReleaseRepository releases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Override
    public List<PersonalFile> files() {
        return List.of(
                erased(
                        "self-assessments",
                        "select competence_id competence, level, since from self_assessment where member_id = :member order by since desc",
                        "self_assessment.member_id"),
                erased(
                        "interests",
                        "select competence_id competence from profile_interest where member_id = :member",
                        "profile_interest.member_id"),
                erased("goals", GOALS, "goal.member_id"),
                erased(
                        "learning-time",
                        "select weekly_minutes, language from learner_profile where member_id = :member",
                        "learner_profile.member_id"),
                erased(
                        "languages",
                        "select language from profile_language where member_id = :member order by language",
                        "profile_language.member_id"),
                erased(
                        "formats",
                        "select format from profile_format where member_id = :member order by format",
                        "profile_format.member_id"),
                erased(
                        "blocked-times",
                        "select from_date, to_date from blocked_time where member_id = :member order by from_date",
                        "blocked_time.member_id"),
                ended("releases", RetentionBasis.ACCOUNTABILITY, RELEASES, "profile_release.member_id"),
                withAccount(
                        "job",
                        "select job_profile_id job_profile, job_since from learner_profile where member_id = :member and job_profile_id is not null",
                        "learner_profile.member_id"),
                withAccount(
                        "further-jobs",
                        "select job_profile_id job_profile, since job_since from further_job where member_id = :member order by since",
                        "further_job.member_id"),
                kept("attestations", RetentionBasis.TRAINING_PROOF, ATTESTATIONS, "attestation.member_id"),
                withAccount("agreements", AGREEMENTS, "goal_agreement.member_id"),
                withAccount("proposed-goals", PROPOSED, "goal_agreement.proposed_by"));
    }

    @Override
    public void erase(MemberId person) {
        LocalDate today = LocalDate.now(clock);
        LearnerProfile profile = store.toChange(person);
        Set<GoalTarget> agreed = agreements.findByMemberIdOrderByProposedAtDesc(person.value()).stream()
                .map(GoalAgreement::view)
                .filter(agreement -> agreement.binds(today))
                .map(GoalAgreementView::target)
                .collect(Collectors.toSet());
        profile.forgetWishes(agreed);
        releases.findByMemberIdOrderByReleasedAtDesc(person.value()).stream()
                .filter(release -> release.view().countsOn(today))
                .forEach(release -> release.revoke(Times.now(clock)));
        events.publishEvent(profile.changed());
    }
}
