package org.kommunalcampus.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where somebody works and since when, as one query finds it. */
record EmployeeRecord(
        UUID id, @Nullable UUID unit, @Nullable LocalDate entryDate) {

    Employee view() {
        return new Employee(new MemberId(id), unit == null ? null : new UnitId(unit), entryDate);
    }
}
