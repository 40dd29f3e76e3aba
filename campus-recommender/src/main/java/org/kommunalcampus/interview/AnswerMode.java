package org.kommunalcampus.interview;

/** How a question is answered. */
public enum AnswerMode {
    /** By one of the options. */
    CHOICE,
    /** By any number of the options. */
    SEVERAL,
    /** By a level of one competence, in the words of its framework. */
    SCALE,
    /** In the person's own words. */
    FREE_TEXT
}
