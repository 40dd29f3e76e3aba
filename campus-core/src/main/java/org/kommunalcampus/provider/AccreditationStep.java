package org.kommunalcampus.provider;

/** What changes a provider's standing. */
enum AccreditationStep {
    /** An application is granted, the first or a later one. */
    ACCREDIT,
    /** The operator suspends with a reason. */
    SUSPEND,
    /** The operator ends a suspension. */
    LIFT,
    /** The last day of the accreditation has passed. */
    LAPSE
}
