package org.kommunalcampus.provisioning;

/** A fact about a person that a directory may state; what it states once, it goes on to keep. */
public enum StatedFact {
    /** Given name and family name. */
    NAME,
    /** Where mails go. */
    EMAIL,
    /** The unit in which the person works. */
    UNIT,
    /** Who leads the person. */
    MANAGER,
    /** By what the municipality knows the person. */
    PERSONNEL_KEY,
    /** By which law the person works. */
    EMPLOYMENT_STATUS,
    /** Whether the person works here. */
    ACTIVE
}
