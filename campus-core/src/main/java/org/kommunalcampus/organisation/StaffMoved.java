package org.kommunalcampus.organisation;

/** Somebody of the municipality changed the unit, the line manager or the day of entry. */
public record StaffMoved(MunicipalityId municipality) {}
