package org.kommunalcampus.web.learner;

import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.kommunalcampus.catalogue.ModuleContent;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.profile.JobAssignment;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.testing.SampleCampus;

/** People with a job, and modules for them. */
record Learners(SampleCampus campus, Profiles profiles, Curricula curricula) {

    private static final Caller TEST = Caller.system("test");

    /** Somebody whose job is not known, signed in. */
    Caller withoutJob() {
        return campus.learner(campus.member());
    }

    /** Somebody whose job asks for these levels, signed in. */
    Caller withJob(Map<CompetenceId, Integer> requirements) {
        MemberId member = campus.member();
        profiles.assignJobs(TEST, member, JobAssignment.of(campus.jobProfile(requirements)));
        return campus.learner(member);
    }

    /** The person, with a plan that follows all that happened so far. */
    Caller planned(Caller person) {
        await().until(() -> !curricula.afterOwnChange(person, Trigger.OPERATOR).stale());
        return person;
    }

    /** An offered module of a new provider. */
    ModuleId offer(ModuleContent content) {
        return campus.module(campus.provider(), content);
    }
}
