package org.kommunalcampus.admission;

/** How far an application has come. */
public enum AdmissionState {
    /** Nobody has followed the link in the mail yet; the operator does not see it. */
    UNCONFIRMED,
    /** The operator has to decide. */
    OPEN,
    /** The municipality takes part. */
    ACCEPTED,
    /** The operator has declined, with a reason. */
    REFUSED
}
