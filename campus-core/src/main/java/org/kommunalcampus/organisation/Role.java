package org.kommunalcampus.organisation;

/** What a caller may be on the platform; a caller often has several roles. */
public enum Role {
    /** An employee who learns. */
    LEARNER,
    /** Personnel development of a municipality. */
    HR,
    /** A line manager who approves for the own team. */
    MANAGER,
    /** Staff of an education provider. */
    PROVIDER,
    /** A member of the review board (Beirat). */
    REVIEWER,
    /** Staff of the platform's operator. */
    OPERATOR
}
