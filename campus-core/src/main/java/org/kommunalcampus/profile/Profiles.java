package org.kommunalcampus.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/**
 * The profiles of learners. People read and change their own; the employer assigns the job profile and sees what is attested, never what people say of
 * themselves or what interests them.
 */
@UseCase
@RequiredArgsConstructor
public class Profiles {

    private final ProfileStore store;
    private final ProfileChangeRules rules;
    private final LearnerFactsReader facts;
    private final Members members;
    private final JobProfiles jobProfiles;
    private final Releases releases;
    private final GoalAgreementRepository agreements;
    private final Audit audit;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** The caller's own profile; one that nobody has touched yet has the usual settings and version 0. */
    @Transactional(readOnly = true)
    public ProfileView of(Caller caller, MemberId member) {
        caller.requireSelf(member);
        return store.of(member).view();
    }

    /**
     * Changes the caller's own profile and answers it as it is then. Throws {@link Stale} when it changed since {@code expectedVersion}, {@link Invalid} with every
     * wrong field otherwise.
     */
    public ProfileView change(Caller caller, MemberId member, ProfileChange change, long expectedVersion) {
        caller.requireSelf(member);
        LearnerProfile profile = store.toChange(member);
        Stale.check(expectedVersion, profile.version());
        rules.check(change, profile, today());
        keepAgreed(member, change);
        announce(profile, profile.apply(change));
        return store.stored(profile);
    }

    /** Adds a goal to the caller's own profile, or moves the one with the same target to another date; throws {@link Invalid} for a date that is not ahead. */
    public GoalId aimAt(Caller caller, MemberId member, WantedGoal wanted) {
        caller.requireSelf(member);
        LearnerProfile profile = store.toChange(member);
        rules.check(wanted, profile, today());
        announce(profile, profile.goals().add(wanted));
        return profile.goals().of(wanted.target()).orElseThrow().id();
    }

    /** Takes a goal out of the caller's own profile; throws {@link NotFound}. */
    public void dropGoal(Caller caller, MemberId member, GoalId goal) {
        caller.requireSelf(member);
        LearnerProfile profile = store.toChange(member);
        GoalTarget target = profile.goals().all().stream()
                .filter(own -> own.id().equals(goal))
                .findFirst()
                .map(GoalView::target)
                .orElseThrow(() -> new NotFound("goal", goal));
        if (agreedTargets(member).contains(target)) {
            throw new Refused("goal-agreed", "goal " + goal + " was agreed with the employer");
        }
        profile.goals().drop(goal);
        announce(profile, true);
    }

    /** Notes what the person says of their own level; a level that is attested higher stays. Throws {@link NotFound} for an unknown competence. */
    public void rateSelf(Caller caller, MemberId member, CompetenceId competence, Level level) {
        caller.requireSelf(member);
        rules.check(Map.of(competence, level.value()));
        LearnerProfile profile = store.toChange(member);
        announce(profile, profile.levels().assess(competence, level, today()));
    }

    /**
     * Notes what the person says of several own levels at once; 0 forgets the level that was said of a competence. Throws {@link Stale} when the profile changed since
     * {@code expectedVersion}, {@link NotFound} for an unknown competence.
     */
    public ProfileView rateSelf(
            Caller caller, MemberId member, Map<CompetenceId, Integer> levels, long expectedVersion) {
        caller.requireSelf(member);
        LearnerProfile profile = store.toChange(member);
        Stale.check(expectedVersion, profile.version());
        state(
                profile,
                levels,
                (competence, level) -> level == 0
                        ? profile.levels().forgetLevel(competence)
                        : profile.levels().assess(competence, level, today()));
        return store.stored(profile);
    }

    /**
     * Notes answers to the question for own levels; 0 says that the person can nothing of it yet. Competences that are not answered stay as they
     * are. Throws {@link NotFound} for an unknown competence.
     */
    public void answer(Caller caller, MemberId member, Map<CompetenceId, Integer> levels) {
        caller.requireSelf(member);
        LearnerProfile profile = store.toChange(member);
        state(profile, levels, (competence, level) -> profile.levels().assess(competence, level, today()));
    }

    private void state(
            LearnerProfile profile, Map<CompetenceId, Integer> levels, BiPredicate<CompetenceId, Integer> verb) {
        rules.check(levels);
        boolean changed = false;
        for (var stated : levels.entrySet()) {
            changed |= verb.test(stated.getKey(), stated.getValue());
        }
        announce(profile, changed);
    }

    /** Forgets what the person said of their own level; does nothing when there is nothing. Attested levels stay. */
    public void clearSelf(Caller caller, MemberId member, CompetenceId competence) {
        caller.requireSelf(member);
        LearnerProfile profile = store.toChange(member);
        announce(profile, profile.levels().forgetAssessment(competence));
    }

    /** Every competence in which the person is below what is asked for, the widest gap first. */
    @Transactional(readOnly = true)
    public List<Gap> gaps(Caller caller, MemberId member) {
        return comparison(caller, member).stream().filter(Gap::isOpen).toList();
    }

    /** Actual against target in every competence that is asked of the person, reached ones included. */
    @Transactional(readOnly = true)
    public List<Gap> comparison(Caller caller, MemberId member) {
        caller.requireSelf(member);
        return facts.of(member).comparison();
    }

    /** The caller's own profile together with {@link #comparison}, read once. */
    @Transactional(readOnly = true)
    public ComparedProfile compared(Caller caller, MemberId member) {
        caller.requireSelf(member);
        LearnerProfile profile = store.of(member);
        return new ComparedProfile(profile.view(), facts.of(profile).comparison());
    }

    /** What HR of the person's municipality, who leads the person, and the operator may see. The look is written down. */
    @Evaluation("levels")
    public EmployerView forEmployer(Caller caller, MemberId member) {
        members.mustSee(caller, member);
        audit.looked(caller, List.of(member), "profile");
        LearnerProfile profile = store.of(member);
        return new EmployerView(
                member,
                profile.jobs().main().orElse(null),
                profile.levels().attested(),
                profile.levels().byEmployer(),
                releases.permits(caller, member, ReleasedField.SELF_ASSESSMENTS)
                        ? profile.levels().selfAssessed()
                        : null,
                releases.permits(caller, member, ReleasedField.INTERESTS) ? profile.interests() : null);
    }

    /**
     * In what the person is below what the job and agreed goals ask for, for who leads the person and HR, while the person releases the own levels; empty
     * otherwise. Goals that nobody agreed to and the outside view are left out. The look is written down.
     */
    @Evaluation("levels")
    public Optional<List<Gap>> releasedGaps(Caller caller, MemberId member) {
        members.mustSee(caller, member);
        if (!releases.permits(caller, member, ReleasedField.SELF_ASSESSMENTS)) {
            return Optional.empty();
        }
        audit.looked(caller, List.of(member), "profile");
        return Optional.of(facts.of(member).comparison().stream()
                .flatMap(gap -> gap.askedByEmployer().stream())
                .filter(Gap::isOpen)
                .toList());
    }

    /** Says which jobs the person holds since when, by HR of the municipality or the operator; no job takes the assignment back. Throws {@link Invalid} for a day that cannot be, {@link NotFound}. */
    public void assignJobs(Caller caller, MemberId member, JobAssignment jobs) {
        members.mustOversee(caller, member);
        if (jobs.main() != null) {
            jobProfiles.find(jobs.main());
        }
        rules.check(jobs, today());
        LearnerProfile profile = store.toChange(member);
        boolean changed = profile.jobs().assign(jobs, today());
        if (changed) {
            String detail =
                    Optional.ofNullable(jobs.main()).map(JobProfileId::toString).orElse("none");
            audit.record(caller, "profile.job-profile-assigned", "member", member.toString(), detail);
            tell(NotificationKind.JOB_PROFILE_CHANGED, caller, member, DecisionFacts.none());
            events.publishEvent(new JobsAssigned(Set.of(member)));
        }
        announce(profile, changed);
    }

    private void tell(NotificationKind kind, Caller by, MemberId member, DecisionFacts about) {
        notifications.tellDecision(kind, by, "profile", Set.of(member), about);
    }

    /**
     * Makes whoever else changes what is proved of these people wait until the transaction ends. This is the one lock of a person's proofs: whoever decides by what was
     * completed, certified or suspended takes it before reading that, for all people at once, and before bookings and consents.
     */
    @CapabilityOnly("records of completions")
    public void hold(Collection<MemberId> people) {
        store.hold(people);
    }

    /** Adds proofs to the profile; a proof that is known already changes nothing, and nothing is ever lowered. */
    @CapabilityOnly("records of completions")
    public void attest(MemberId member, Collection<AttestedLevel> proofs) {
        LearnerProfile profile = store.toChange(member);
        boolean changed = false;
        for (AttestedLevel proof : proofs) {
            changed |= profile.levels().attest(proof);
        }
        announce(profile, changed);
    }

    /** What is attested of the person, the latest proof of each competence first. */
    @CapabilityOnly("records of completions")
    @Transactional(readOnly = true)
    public List<AttestedLevel> attestedOf(MemberId member) {
        return store.of(member).view().attested();
    }

    /** Takes back what this evidence proves, because it holds no more; levels sink to what else is proven or stated. */
    @CapabilityOnly("records of completions")
    public void retract(MemberId member, LevelEvidence evidence) {
        LearnerProfile profile = store.toChange(member);
        announce(profile, profile.levels().retract(evidence));
    }

    private void keepAgreed(MemberId member, ProfileChange change) {
        if (change.goals() != null
                && !change.goals().stream().map(WantedGoal::target).toList().containsAll(agreedTargets(member))) {
            throw new Invalid("/goals", "goal-agreed", "A goal that was agreed with the employer stays.");
        }
    }

    private List<GoalTarget> agreedTargets(MemberId member) {
        return agreements.findByMemberIdOrderByProposedAtDesc(member.value()).stream()
                .map(GoalAgreement::view)
                .filter(agreement -> agreement.binds(today()))
                .map(GoalAgreementView::target)
                .toList();
    }

    private void announce(LearnerProfile profile, boolean changed) {
        if (changed) {
            events.publishEvent(profile.changed());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
