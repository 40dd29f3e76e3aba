package org.kommunalcampus.organisation;

import org.kommunalcampus.shared.MunicipalityId;

/** Somebody of the municipality changed the unit, the line manager or the day of entry. */
public record StaffMoved(MunicipalityId municipality) {}
