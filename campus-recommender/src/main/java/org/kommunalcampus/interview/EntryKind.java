package org.kommunalcampus.interview;

/** What an answer can bring into a profile. */
public enum EntryKind {
    /** A level that people give themselves. */
    LEVEL,
    /** A competence that interests them. */
    INTEREST,
    /** How they like to learn. */
    FORMATS,
    /** Their time for learning per week. */
    LEARNING_TIME
}
