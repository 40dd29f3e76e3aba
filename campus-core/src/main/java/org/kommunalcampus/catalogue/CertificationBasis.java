package org.kommunalcampus.catalogue;

/** Why a module counts as certified. */
public enum CertificationBasis {
    /** The review board judged this very content; other content needs another review. */
    REVIEW,
    /** A partner's modules are taken over as they are by an agreement with the partner. */
    AGREEMENT
}
