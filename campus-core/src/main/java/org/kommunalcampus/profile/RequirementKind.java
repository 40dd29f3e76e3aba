package org.kommunalcampus.profile;

/** Who asks for a level. */
public enum RequirementKind {
    /** The job, as the municipality describes it. */
    JOB_PROFILE,
    /** A goal of the learner. */
    GOAL,
    /** The outside view that is asked of everybody, e.g. digital basics. */
    MARKET
}
