package org.kommunalcampus.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UnitId;

/** Where somebody works and since when, as one query finds it. */
record EmployeeRecord(
        UUID id,
        @Nullable UUID unit,
        @Nullable LocalDate entryDate,
        @Nullable LocalDate leftOn,
        @Nullable EmploymentStatus status) {

    Employee view() {
        return new Employee(new MemberId(id), unit == null ? null : new UnitId(unit), entryDate, leftOn, status);
    }
}
