package org.kommunalcampus.curriculum.engine.input;

/** Who asks for something, from the most to the least binding. */
public enum RequirementOrigin {
    /** A law or an official duty asks for it. */
    LEGAL_DUTY,
    /** The employer assigned it. */
    HR_ASSIGNMENT,
    /** The job profile of the person asks for it. */
    JOB_PROFILE,
    /** A goal was agreed. */
    GOAL,

    /** The person set a goal that nobody else agreed to. */
    PRIVATE_GOAL,

    /** What everybody needs to work with computers at all. */
    DIGITAL_BASICS,
    /** The market profile, the view from outside the administration, asks for it. */
    MARKET,
    /** The person is interested in it. */
    INTEREST;

    /** Nobody may drop it but the one who asked: a legal duty or an assignment of the employer. */
    public boolean binding() {
        return this == LEGAL_DUTY || this == HR_ASSIGNMENT;
    }
}
