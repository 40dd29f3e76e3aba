package org.kommunalcampus.curriculum.engine.plan;

/** How far an entry has come. */
public enum EntryState {
    /** Proposed by the planner. */
    PLANNED,
    /** The learner holds a booking. */
    BOOKED,
    /** The learner is at it. */
    BEGUN
}
