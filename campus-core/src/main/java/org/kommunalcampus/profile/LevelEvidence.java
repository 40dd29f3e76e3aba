package org.kommunalcampus.profile;

/**
 * What proves a level.
 *
 * @param ref names the proof within its kind, e.g. the id of a completion; one proof counts once for a competence; at most 200 characters
 */
public record LevelEvidence(Kind kind, String ref) {

    static final int LONGEST_REF = 200;

    /** Who or what vouches for the level. */
    public enum Kind {
        /** A module that was completed. */
        COMPLETION,
        /** The employer, from what was seen at work. */
        EMPLOYER
    }

    /** Refuses a reference that says nothing or is too long to be kept. */
    public LevelEvidence {
        if (ref.isBlank() || ref.length() > LONGEST_REF) {
            throw new IllegalArgumentException("evidence needs a reference of at most " + LONGEST_REF + " characters");
        }
    }
}
