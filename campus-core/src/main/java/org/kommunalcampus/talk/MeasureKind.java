package org.kommunalcampus.talk;

/** The kinds of measures of § 5 (3) TVöD. */
public enum MeasureKind {
    /** Develops what the present work asks for (Erhaltungsqualifizierung). */
    MAINTENANCE,
    /** Adds further qualifications (Fort- und Weiterbildung). */
    FURTHER_TRAINING,
    /** Secures the employment by qualifying for other work (Umschulung). */
    RETRAINING,
    /** Leads back into the work during or after a long absence (Wiedereinstiegsqualifizierung). */
    RE_ENTRY
}
