package org.kommunalcampus.organisation;

/** What a file of a municipality lists. */
public enum StaffList {
    /** People. */
    MEMBERS,
    /** Organisational units. */
    UNITS,
    /** Proofs that people have from before or from elsewhere. */
    PROOFS
}
