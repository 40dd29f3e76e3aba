package org.kommunalcampus.catalogue;

/** The achievement records that a module may offer; each level includes the ones before. */
public enum RecordKind {
    /** Confirmation of participation. */
    PARTICIPATION,
    /** Record of achievement with points. */
    ACHIEVEMENT,
    /** Certificate, for those who agreed to supervision. */
    CERTIFICATE
}
