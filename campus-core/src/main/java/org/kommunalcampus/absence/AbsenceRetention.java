package org.kommunalcampus.absence;

/** How long absences are kept: a look back at the last months is enough for planning the next ones. */
final class AbsenceRetention {

    /** So many days after its last one an absence is erased. */
    static final int DAYS = 90;

    private AbsenceRetention() {}
}
