package org.kommunalcampus.discussion;

/** How far a report of abuse is. */
public enum ReportState {
    /** Nobody has decided. */
    OPEN,
    /** The post was taken out of sight. */
    UPHELD,
    /** The post stays as it is. */
    DISMISSED
}
