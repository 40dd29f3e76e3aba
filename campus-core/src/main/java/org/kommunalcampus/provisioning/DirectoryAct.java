package org.kommunalcampus.provisioning;

/** What a step of a directory came to. */
public enum DirectoryAct {
    /** A person who was not in the list is in it now. */
    JOINED,
    /** The directory keeps somebody, or a unit, that was there already. */
    LINKED,
    /** Something is different. */
    CHANGED,
    /** The person works here no more. */
    LEFT,
    /** The person works here again. */
    RETURNED,
    /** A unit that was not there is there now. */
    UNIT_MADE,
    /** The directory keeps the unit no more; it stays as it is. */
    UNIT_RELEASED,
    /** Nothing is different. */
    NOTHING,
    /** It could not be taken in. */
    REFUSED
}
