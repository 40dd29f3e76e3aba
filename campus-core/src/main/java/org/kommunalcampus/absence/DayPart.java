package org.kommunalcampus.absence;

/** How much of a single day somebody is away. */
public enum DayPart {
    /** All of it. */
    WHOLE,
    /** Until noon. */
    MORNING,
    /** From noon on. */
    AFTERNOON
}
