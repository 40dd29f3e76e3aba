package org.kommunalcampus.catalogue;

/** How a module is held. */
public enum Format {
    /** At any place with a network, without a fixed meeting. */
    ONLINE,
    /** At a place, all of it. */
    IN_PERSON,
    /** Online preparation or follow-up around an event in person. */
    BLENDED
}
