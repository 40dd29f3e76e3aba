package org.kommunalcampus.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/** Fills the profiles of many people at once; each person whose profile changes is announced once. */
@UseCase
@RequiredArgsConstructor
public class ProfileImports {

    private final ProfileStore store;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Stores a profile with the usual settings for each person who has none; needs not be called before anything else. */
    @CapabilityOnly("imports of members")
    public void ensure(Collection<MemberId> members) {
        store.toChange(members);
    }

    /**
     * Takes what a staff list says of jobs and learning time, for the municipality's HR and the operator; throws {@link NotFound} for somebody whom it does not
     * employ.
     *
     * @param weeklyMinutes learning time, used where the person has not chosen another one already
     */
    public void takeStaffList(
            Caller caller,
            MunicipalityId municipality,
            Map<MemberId, JobAssignment> jobs,
            Map<MemberId, Integer> weeklyMinutes) {
        caller.requireAnyRole(Role.HR, Role.OPERATOR);
        Set<MemberId> people = new HashSet<>(jobs.keySet());
        people.addAll(weeklyMinutes.keySet());
        Set<MemberId> own = members.among(caller, municipality, people).keySet();
        people.stream().filter(person -> !own.contains(person)).findAny().ifPresent(foreign -> {
            throw new NotFound("member", foreign);
        });
        assignJobs(jobs);
        suggestWeeklyMinutes(weeklyMinutes);
    }

    /** Says what the jobs of these people ask for. */
    @CapabilityOnly("the demo's start")
    public void assignJobProfiles(Map<MemberId, JobProfileId> jobProfiles) {
        Map<MemberId, JobAssignment> jobs = new HashMap<>();
        jobProfiles.forEach((member, job) -> jobs.put(member, JobAssignment.of(job)));
        assignJobs(jobs);
    }

    /** Says which jobs these people hold since when. */
    @CapabilityOnly("the demo's start")
    public void assignJobs(Map<MemberId, JobAssignment> jobs) {
        LocalDate today = LocalDate.now(clock);
        changeEach(
                jobs.keySet(),
                profile -> profile.jobs().assign(Objects.requireNonNull(jobs.get(profile.member())), today));
        if (!jobs.isEmpty()) {
            events.publishEvent(new JobsAssigned(jobs.keySet()));
        }
    }

    /** Sets the learning time in minutes per week where the person has not chosen another one already. */
    @CapabilityOnly("imports of members")
    public void suggestWeeklyMinutes(Map<MemberId, Integer> minutes) {
        changeEach(
                minutes.keySet(),
                profile -> profile.weeklyMinutes() == LearnerProfile.DEFAULT_WEEKLY_MINUTES
                        && profile.spend(Objects.requireNonNull(minutes.get(profile.member()))));
    }

    /** Adds self-assessments as of today; where the person has one for the competence already, it is replaced. */
    @CapabilityOnly("the demo's start and the take-over of what people said elsewhere")
    public void importSelfRatings(Map<MemberId, Map<CompetenceId, Level>> ratings) {
        LocalDate today = LocalDate.now(clock);
        changeEach(ratings.keySet(), profile -> {
            boolean changed = false;
            for (var rating :
                    Objects.requireNonNull(ratings.get(profile.member())).entrySet()) {
                changed |= profile.levels().assess(rating.getKey(), rating.getValue(), today);
            }
            return changed;
        });
    }

    private void changeEach(Collection<MemberId> members, Predicate<LearnerProfile> verb) {
        for (LearnerProfile profile : store.toChange(members)) {
            if (verb.test(profile)) {
                events.publishEvent(profile.changed());
            }
        }
    }
}
