package org.kommunalcampus.profile;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.JobProfileId;

/** The jobs of one person: the main one, which may be missing, and others beside it. */
@Embeddable
class HeldJobs {

    @Column(name = "job_profile_id")
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID mainId;

    @Column(name = "job_since")
    private @Nullable LocalDate mainSince;

    @ElementCollection
    @CollectionTable(name = "further_job", joinColumns = @JoinColumn(name = "member_id"))
    @BatchSize(size = ProfileStore.CHUNK)
    private Set<FurtherJob> others = new HashSet<>();

    Optional<JobProfileId> main() {
        return Optional.ofNullable(mainId).map(JobProfileId::new);
    }

    /** First day in the main job, if anybody said. */
    @Nullable
    LocalDate since() {
        return mainSince;
    }

    /** Jobs beside the main one, the longest held first. */
    List<HeldJob> further() {
        return others.stream()
                .sorted(Comparator.comparing(FurtherJob::since).thenComparing(FurtherJob::jobProfileId))
                .map(FurtherJob::view)
                .toList();
    }

    /** The main job first, then the others. */
    List<HeldJob> all() {
        List<HeldJob> jobs = new ArrayList<>();
        main().ifPresent(main -> jobs.add(new HeldJob(main, mainSince)));
        jobs.addAll(further());
        return jobs;
    }

    /** Gives the person these jobs; returns whether anything is different. */
    boolean assign(JobAssignment jobs, LocalDate today) {
        UUID main = jobs.main() == null ? null : jobs.main().value();
        LocalDate since = sinceOf(main, jobs.since(), today);
        boolean changed = !Objects.equals(main, mainId) || !Objects.equals(since, mainSince);
        mainId = main;
        mainSince = since;
        if (jobs.further() != null) {
            Set<FurtherJob> wanted = jobs.further().stream().map(FurtherJob::of).collect(Collectors.toSet());
            changed |= others.retainAll(wanted) | others.addAll(wanted);
        }
        return others.removeIf(job -> job.jobProfileId().equals(main)) | changed;
    }

    private @Nullable LocalDate sinceOf(@Nullable UUID main, @Nullable LocalDate stated, LocalDate today) {
        if (main == null) {
            return null;
        }
        if (main.equals(mainId)) {
            return stated == null ? mainSince : stated;
        }
        if (stated != null && !stated.equals(mainSince)) {
            return stated;
        }
        return others.stream()
                .filter(job -> job.jobProfileId().equals(main))
                .map(FurtherJob::since)
                .findFirst()
                .orElse(mainId == null ? null : today);
    }

    /** Takes over a row that is stored. */
    void hold(@Nullable UUID main, @Nullable LocalDate since) {
        mainId = main;
        mainSince = since;
    }

    /** Takes over a row that is stored. */
    void hold(FurtherJob job) {
        others.add(job);
    }

    void takeOver(HeldJobs stored) {
        hold(stored.mainId, stored.mainSince);
        others.addAll(stored.others);
    }
}
