package org.kommunalcampus.absence;

/**
 * A row of a table of absences.
 *
 * @param personnelKey who is away
 */
public record AbsenceRow(String personnelKey, AbsenceDraft draft) {}
