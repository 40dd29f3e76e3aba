package org.kommunalcampus.catalogue;

/**
 * How much one phase asks for.
 *
 * @param minutes of work
 * @param weeks over which the work is spread; 0 for a single day
 */
public record PhasePlan(Phase phase, int minutes, int weeks) {

    /** Refuses negative numbers. */
    public PhasePlan {
        if (minutes < 0 || weeks < 0) {
            throw new IllegalArgumentException("minutes and weeks must not be negative");
        }
    }
}
