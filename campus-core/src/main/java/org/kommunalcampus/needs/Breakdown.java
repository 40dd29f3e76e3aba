package org.kommunalcampus.needs;

/** By what the people of a gap picture are told apart. */
public enum Breakdown {
    /** By the units directly below the one that is shown. */
    UNITS,
    /** By job profile; for the municipality as a whole alone, because with units it would give small groups away. */
    JOBS
}
