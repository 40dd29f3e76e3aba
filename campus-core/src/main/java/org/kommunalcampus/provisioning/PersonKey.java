package org.kommunalcampus.provisioning;

/** By what a directory looks for one person. */
public enum PersonKey {
    /** What it calls the person. */
    USER_NAME,
    /** Its own id of the person. */
    EXTERNAL_ID,
    /** An address of the person. */
    EMAIL,
    /** The municipality's key. */
    PERSONNEL_KEY
}
