package org.kommunalcampus.profile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.organisation.Employee;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.Staff;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** What the employer may know of many people at once: their jobs and what is attested. */
@UseCase
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class StaffProfiles {

    private final LearnerProfileRepository profiles;
    private final Members members;
    private final Staff staff;

    /** The main job profile of each of these people; people without one are missing. One query for up to 500 people. */
    @CapabilityOnly("lists, rules and figures of HR")
    public Map<MemberId, JobProfileId> jobsOf(Collection<MemberId> members) {
        List<UUID> ids = members.stream().map(MemberId::value).distinct().toList();
        Map<MemberId, JobProfileId> jobs = new HashMap<>();
        for (int start = 0; start < ids.size(); start += ProfileStore.CHUNK) {
            profiles.findJobs(ids.subList(start, Math.min(start + ProfileStore.CHUNK, ids.size())))
                    .forEach(job -> jobs.put(new MemberId(job.member()), new JobProfileId(job.jobProfile())));
        }
        return jobs;
    }

    /** Like {@link #jobsOf(Collection)}, for the municipality's HR and for managers of these people; others than those are missing. */
    @Evaluation(value = "jobs", alwaysOn = Evaluation.OWN_STATEMENT)
    public Map<MemberId, JobProfileId> jobsOf(Caller caller, MunicipalityId municipality, Collection<MemberId> people) {
        return jobsOf(members.among(caller, municipality, people).keySet());
    }

    /** All jobs of each of these people; people without any are missing. Two queries for up to 500 people. */
    @CapabilityOnly("lists and rules of HR")
    public Map<MemberId, JobAssignment> heldBy(Collection<MemberId> members) {
        List<UUID> ids = members.stream().map(MemberId::value).distinct().toList();
        Map<MemberId, JobAssignment> held = new HashMap<>();
        for (int start = 0; start < ids.size(); start += ProfileStore.CHUNK) {
            List<UUID> chunk = ids.subList(start, Math.min(start + ProfileStore.CHUNK, ids.size()));
            Map<UUID, List<HeldJob>> further = profiles.findFurtherJobs(chunk).stream()
                    .collect(Collectors.groupingBy(
                            MemberJob::member,
                            Collectors.mapping(
                                    job -> new HeldJob(new JobProfileId(job.jobProfile()), job.since()),
                                    Collectors.toList())));
            further.forEach((member, jobs) -> held.put(new MemberId(member), new JobAssignment(null, null, jobs)));
            profiles.findJobs(chunk)
                    .forEach(job -> held.put(
                            new MemberId(job.member()),
                            new JobAssignment(
                                    new JobProfileId(job.jobProfile()),
                                    job.since(),
                                    further.getOrDefault(job.member(), List.of()))));
        }
        return held;
    }

    /** Like {@link #heldBy(Collection)}, for the municipality's HR and for managers of these people; others than those are missing. */
    @Evaluation(value = "jobs", alwaysOn = Evaluation.OWN_STATEMENT)
    public Map<MemberId, JobAssignment> heldBy(
            Caller caller, MunicipalityId municipality, Collection<MemberId> people) {
        return heldBy(members.among(caller, municipality, people).keySet());
    }

    /** Who works in the municipality today in this job; for its HR. */
    @Evaluation(value = "jobs", readers = Role.HR, alwaysOn = Evaluation.OWN_STATEMENT)
    public Set<MemberId> holders(Caller caller, MunicipalityId municipality, JobProfileId job) {
        caller.requireAffiliation(municipality, Role.HR);
        Set<JobProfileId> wanted = Set.of(job);
        return heldBy(staff.of(municipality).stream().map(Employee::id).toList()).entrySet().stream()
                .filter(held -> held.getValue().includesAnyOf(wanted))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
