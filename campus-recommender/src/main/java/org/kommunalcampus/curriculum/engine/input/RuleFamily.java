package org.kommunalcampus.curriculum.engine.input;

/** The four families of rules, in the order in which they act. */
public enum RuleFamily {
    /** May this module be planned for this person at all? */
    ELIGIBILITY,
    /** Which modules must be in the plan, whatever they cost? */
    OBLIGATION,
    /** What is a gap worth and what does a module cost? */
    SCORING,
    /** What comes first, and when? */
    ORDERING
}
