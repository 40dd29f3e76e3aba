package org.kommunalcampus.provisioning;

/** What a directory tells about. */
public enum DirectoryEntryKind {
    /** An employee. */
    PERSON,
    /** An organisational unit. */
    UNIT
}
