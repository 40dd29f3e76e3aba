package org.kommunalcampus.competence;

/** Whose view a profile is. */
public enum JobProfileKind {
    /** What a job in a municipality asks for. */
    MUNICIPAL,
    /** What is asked for in general, outside view. */
    MARKET
}
