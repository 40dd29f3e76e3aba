package org.kommunalcampus.competence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** Job and market profiles and what they ask for. Reading takes one small query, because they are held in memory with the competences. */
@UseCase
@RequiredArgsConstructor
public class JobProfiles {

    private final CompetenceIndex index;
    private final JobProfileRepository profiles;
    private final JobProfileImport profileImport;
    private final JobProfileMapping mapping;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    /** All profiles by code. */
    @Open("job profiles are published")
    @Transactional(readOnly = true)
    public List<JobProfileView> all() {
        return index.current().jobs().values().stream()
                .map(CompetenceImage.KnownJob::profile)
                .toList();
    }

    /** The profile; throws {@link NotFound}. */
    @Open("job profiles are published")
    @Transactional(readOnly = true)
    public JobProfileView find(JobProfileId id) {
        return Optional.ofNullable(index.current().jobs().get(id))
                .map(CompetenceImage.KnownJob::profile)
                .orElseThrow(() -> new NotFound("job profile", id));
    }

    /** The profile with this code; upper and lower case are the same. */
    @Open("job profiles are published")
    @Transactional(readOnly = true)
    public Optional<JobProfileView> byCode(String code) {
        return profiles.findByCode(code.strip()).map(mapping::view);
    }

    /** What the profile asks for, in a stable order; throws {@link NotFound}. */
    @Open("job profiles are published")
    @Transactional(readOnly = true)
    public List<Requirement> requirements(JobProfileId id) {
        return Optional.ofNullable(requirementsOf(Set.of(id)).get(id))
                .orElseThrow(() -> new NotFound("job profile", id));
    }

    /** What each of the profiles asks for; unknown profiles are not in the answer. */
    @Open("job profiles are published")
    @Transactional(readOnly = true)
    public Map<JobProfileId, List<Requirement>> requirementsOf(Collection<JobProfileId> ids) {
        var known = index.current().jobs();
        Map<JobProfileId, List<Requirement>> found = new HashMap<>();
        for (JobProfileId id : ids) {
            CompetenceImage.KnownJob job = known.get(id);
            if (job != null) {
                found.put(id, job.requirements());
            }
        }
        return found;
    }

    /** What these profiles and all market profiles ask for, without competences that have retired. */
    @Open("job profiles are published")
    @Transactional(readOnly = true)
    public ProfileRequirements demandOf(Collection<JobProfileId> ids) {
        CompetenceImage image = index.current();
        Set<CompetenceId> retired = image.retired();
        Set<JobProfileId> wanted = Set.copyOf(ids);
        List<JobProfileId> markets = new ArrayList<>();
        Map<JobProfileId, String> codes = new HashMap<>();
        Map<JobProfileId, List<Requirement>> found = new HashMap<>();
        image.jobs().forEach((id, job) -> {
            boolean market = job.profile().kind() == JobProfileKind.MARKET;
            if (market) {
                markets.add(id);
            }
            if (market || wanted.contains(id)) {
                codes.put(id, job.profile().code());
                found.put(
                        id,
                        job.requirements().stream()
                                .filter(asked -> !retired.contains(asked.competence()))
                                .toList());
            }
        });
        return new ProfileRequirements(markets, codes, found, retired);
    }

    /**
     * Creates or updates profiles by their code. Rows with faults are left out and reported; profiles that are not in the list stay. Publishes one
     * {@link JobProfileChanged} for each profile that is new or different.
     */
    public ImportReport importProfiles(Caller caller, List<JobProfileRow> rows) {
        caller.requireOperator();
        var result = profileImport.run(rows);
        audit.record(
                caller,
                "job-profiles.imported",
                "job-profiles",
                "all",
                result.report().summary());
        result.changed().forEach(profile -> events.publishEvent(new JobProfileChanged(profile)));
        return result.report();
    }
}
