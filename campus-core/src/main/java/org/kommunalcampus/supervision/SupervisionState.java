package org.kommunalcampus.supervision;

/** How far somebody is with the supervision of an exam. */
public enum SupervisionState {
    /** The person agreed to be supervised. */
    GIVEN,
    /** The person no longer agrees; the exam counts without a certificate. */
    REVOKED,
    /** It was confirmed who took the exam and that it was in order. */
    CONFIRMED,
    /** It was not confirmed; the exam counts without a certificate. */
    REFUSED
}
