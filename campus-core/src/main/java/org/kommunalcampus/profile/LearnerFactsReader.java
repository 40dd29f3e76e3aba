package org.kommunalcampus.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** What planning needs to know of learners, read for many at once. */
@UseCase
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class LearnerFactsReader {

    private final ProfileStore store;
    private final ProfileRows rows;
    private final LearnerProfileRepository profiles;
    private final ProfileChangeRules rules;
    private final Requirements requirements;
    private final GoalAgreementRepository agreements;
    private final Clock clock;

    /** The facts of each person as of today, in a constant number of queries for up to 500 people; people without a profile have the usual one. */
    @CapabilityOnly("the planner")
    public Map<MemberId, LearnerFacts> of(Collection<MemberId> members) {
        return facts(store.of(members).values());
    }

    /** The facts of one person as of today. */
    @CapabilityOnly("the planner and the comparison of actual and target")
    public LearnerFacts of(MemberId member) {
        return of(store.of(member));
    }

    /**
     * The facts of each person as far as the employer knows them anyway: job and what is proven. What people say of themselves, wish and prefer counts as not
     * there, released or not, and goals, too. As many queries as {@link #of(Collection)}.
     */
    @CapabilityOnly("what an employer asks about the own staff")
    public Map<MemberId, LearnerFacts> knownToEmployer(Collection<MemberId> members) {
        return facts(store.of(members).values().stream()
                .map(profile -> {
                    LearnerProfile known = profile.copy();
                    known.forgetWishes(Set.of());
                    return known;
                })
                .toList());
    }

    /** Everybody whose job is this job profile. */
    @CapabilityOnly("what an employer asks about the own staff")
    public Set<MemberId> holding(JobProfileId jobProfile) {
        return profiles.findMembersHolding(jobProfile.value()).stream()
                .map(MemberId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many people say or have proven that they reach a level of a competence; to be told in sums of many only. */
    @CapabilityOnly("whom a relation of competences concerns")
    public long countReaching(CompetenceId competence, int level) {
        return rows.countReaching(competence, level, today());
    }

    /** What the facts would be after the change, which is not stored; throws {@link Invalid} as the change itself would. */
    @CapabilityOnly("the planner's preview, for the person alone")
    public LearnerFacts preview(MemberId member, ProfileChange change) {
        LearnerProfile tried = store.of(member).copy();
        rules.check(change, tried, today());
        tried.apply(change);
        return of(tried);
    }

    /** Everybody whose job or goal is this job profile; a market profile, which is asked of everybody, is not looked up here. */
    @CapabilityOnly("the planner, when a job profile changed")
    public Set<MemberId> askedBy(JobProfileId jobProfile) {
        return profiles.findMembersAskedBy(jobProfile.value()).stream()
                .map(MemberId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The version of the person's profile, 0 for one that nobody has touched. */
    @CapabilityOnly("the planner, when it takes up a plan")
    public long version(MemberId member) {
        return profiles.findVersion(member.value()).orElse(0L);
    }

    /** A number that grows with every change of any profile; one query. */
    @CapabilityOnly("whoever counts over all learners and wants to know whether to count again")
    public long state() {
        return profiles.sumOfVersions();
    }

    /** The facts in a profile that has been read. */
    LearnerFacts of(LearnerProfile profile) {
        return facts(List.of(profile)).values().iterator().next();
    }

    private Map<MemberId, LearnerFacts> facts(Collection<LearnerProfile> of) {
        LocalDate today = today();
        Requirements.Asked asked = requirements.of(of, agreedGoals(of));
        return of.stream().collect(Collectors.toMap(LearnerProfile::member, profile -> facts(profile, asked, today)));
    }

    private Map<MemberId, Set<GoalTarget>> agreedGoals(Collection<LearnerProfile> of) {
        return agreements
                .findByMemberIdInAndState(
                        of.stream().map(profile -> profile.member().value()).toList(), GoalAgreementState.AGREED)
                .stream()
                .collect(Collectors.groupingBy(
                        GoalAgreement::member,
                        Collectors.mapping(agreement -> agreement.wanted().target(), Collectors.toSet())));
    }

    private static LearnerFacts facts(LearnerProfile profile, Requirements.Asked asked, LocalDate today) {
        Optional<LocalDate> nextExpiry = profile.levels().attested().stream()
                .filter(proof -> proof.countsOn(today))
                .flatMap(proof -> Optional.ofNullable(proof.expires()).stream())
                .min(LocalDate::compareTo);
        return new LearnerFacts(
                profile.member(),
                profile.version(),
                asked.jobsOf(profile),
                profile.weeklyMinutes(),
                profile.languages(),
                profile.formats(),
                profile.interests(),
                Map.copyOf(profile.levels().bestOn(today)),
                profile.levels().provenOn(today),
                asked.of(profile),
                profile.blockedTimes(),
                nextExpiry.orElse(null),
                profile.levels().lapsingAfter(today));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
