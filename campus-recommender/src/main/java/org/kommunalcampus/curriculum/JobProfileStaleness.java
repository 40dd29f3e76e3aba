package org.kommunalcampus.curriculum;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.JobProfileKind;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.profile.LearnerFactsReader;
import org.springframework.stereotype.Component;

/** Marks everybody of whom a job or market profile asks something. */
@Component
@RequiredArgsConstructor
class JobProfileStaleness {

    private final JobProfiles jobProfiles;
    private final LearnerFactsReader learners;
    private final Staleness staleness;

    void mark(JobProfileId profile) {
        if (jobProfiles.find(profile).kind() == JobProfileKind.MARKET) {
            staleness.markAll(Trigger.JOB_PROFILE_CHANGED);
        } else {
            staleness.mark(Trigger.JOB_PROFILE_CHANGED, learners.askedBy(profile));
        }
    }
}
