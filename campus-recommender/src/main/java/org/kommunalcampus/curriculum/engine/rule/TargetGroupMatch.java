package org.kommunalcampus.curriculum.engine.rule;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.kommunalcampus.curriculum.engine.input.Job;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.input.TargetGroup;

/** Tells by the jobs of a learner whether a module is made for such people. */
public final class TargetGroupMatch {
    private final List<Job> jobs;
    private final Policy policy;
    private final LocalDate today;

    TargetGroupMatch(List<Job> jobs, Policy policy, LocalDate today) {
        this.jobs = jobs;
        this.policy = policy;
        this.today = today;
    }

    /** Whether the learner belongs to those for whom a module is made. */
    public boolean contains(TargetGroup target) {
        if (target.isEverybody()) {
            return true;
        }
        return jobs.stream().anyMatch(job -> belongs(job, target));
    }

    private boolean belongs(Job job, TargetGroup target) {
        boolean group = target.groups().isEmpty() || !Collections.disjoint(target.groups(), job.groups());
        return group && (!target.leading() || job.leads()) && fits(job, target.experience());
    }

    private boolean fits(Job job, TargetGroup.Experience wanted) {
        if (wanted == TargetGroup.Experience.ANY || job.since() == null) {
            return true;
        }
        boolean isNew = job.since().plusMonths(policy.path().experienceMonths()).isAfter(today);
        return isNew == (wanted == TargetGroup.Experience.NEWCOMER);
    }
}
