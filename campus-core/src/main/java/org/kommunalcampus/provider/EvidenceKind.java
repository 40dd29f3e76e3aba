package org.kommunalcampus.provider;

/** What a provider proves its quality by. */
public enum EvidenceKind {
    /** Admission under the German regulation on the approval of providers of employment promotion (AZAV). */
    AZAV,
    /** Management system for educational organisations by ISO 21001. */
    ISO_21001,
    /** State recognition as a university. */
    UNIVERSITY,
    /** Anything else; a note says what. */
    OTHER
}
