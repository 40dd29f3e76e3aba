package org.kommunalcampus.provisioning;

/** What a directory tells about. */
public enum EntryKind {
    /** An employee. */
    PERSON,
    /** An organisational unit. */
    UNIT
}
