package org.kommunalcampus.catalogue;

/** The parts of a blended module, in their order. */
public enum Phase {
    /** Online, before the event. */
    PREPARATION,
    /** In person. */
    EVENT,
    /** Online, in the weeks after the event. */
    FOLLOW_UP
}
