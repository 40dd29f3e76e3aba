package org.kommunalcampus.survey;

/** How a question is answered; each step of a scale has words of its own. */
public enum AnswerForm {
    /** From "does not apply at all" to "applies fully". */
    AGREEMENT,
    /** From "very poor" to "very good". */
    QUALITY,
    /** From "never" to "very often". */
    FREQUENCY,
    /** In one's own words. */
    TEXT;

    /** The highest step of a scale; the lowest is 1, the best is the highest. */
    public static final int STEPS = 5;

    /** Whether one of {@value #STEPS} steps is chosen. */
    public boolean isScale() {
        return this != TEXT;
    }
}
