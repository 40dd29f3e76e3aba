package org.kommunalcampus.venue;

/** What a room has: the first ones are equipment, those that {@link #isForAccess} says are for accessibility. */
public enum Feature {
    PROJECTOR,
    WHITEBOARD,
    WIFI,
    COMPUTERS,
    VIDEO_CONFERENCE,
    LABORATORY,
    STEP_FREE,
    ACCESSIBLE_TOILET,
    HEARING_LOOP,
    ACCESSIBLE_PARKING,
    TACTILE_GUIDANCE;

    /** Whether it helps people with disabilities to take part. */
    public boolean isForAccess() {
        return compareTo(STEP_FREE) >= 0;
    }
}
