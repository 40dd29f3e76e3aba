package org.kommunalcampus.curriculum.engine.input;

/** How a level of a competence is known, from the surest to nothing. */
public enum Knowledge {

    /** A proof says so. */
    ATTESTED,

    /** The learner says so. */
    SELF_ASSESSED,

    /** Another competence that the learner has on a known level includes it. */
    IMPLIED,

    /** The learner has long been in a job that asks for it, so the policy takes it for granted, less one level. */
    ASSUMED,

    /** Nobody said anything. */
    UNKNOWN;

    /** Whether a plan may rest on the level without asking the learner first. */
    public boolean known() {
        return this == ATTESTED || this == SELF_ASSESSED || this == IMPLIED;
    }
}
