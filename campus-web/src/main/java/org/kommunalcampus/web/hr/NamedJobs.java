package org.kommunalcampus.web.hr;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.JobProfileView;

/** Job profiles as HR names them: by their codes, or by their German or English names where these are clear. */
record NamedJobs(Map<String, JobProfileId> byCode, Map<String, JobProfileId> byName, Map<JobProfileId, String> names) {

    static NamedJobs of(Collection<JobProfileView> jobs) {
        Map<String, JobProfileId> codes = new HashMap<>();
        Map<String, JobProfileId> names = new HashMap<>();
        Map<JobProfileId, String> german = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (JobProfileView job : jobs) {
            codes.put(fold(job.code()), job.id());
            german.put(job.id(), job.name().de());
            Stream.of(job.name().in(Locale.GERMAN), job.name().in(Locale.ENGLISH))
                    .map(NamedJobs::fold)
                    .distinct()
                    .forEach(name -> {
                        if (names.put(name, job.id()) != null) {
                            shared.add(name);
                        }
                    });
        }
        names.keySet().removeAll(shared);
        return new NamedJobs(codes, names, german);
    }

    /** The German name of the job profile, empty for one that there is no more. */
    String name(JobProfileId job) {
        return names.getOrDefault(job, "");
    }

    /** The job profile that is meant. */
    Optional<JobProfileId> find(String text) {
        JobProfileId coded = byCode.get(fold(text));
        return Optional.ofNullable(coded == null ? byName.get(fold(text)) : coded);
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.GERMAN);
    }
}
