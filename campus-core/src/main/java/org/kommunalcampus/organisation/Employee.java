package org.kommunalcampus.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UnitId;

/**
 * Where somebody works and since when: what rules about many people ask.
 *
 * @param entryDate first day at work, {@code null} where nobody noted it
 * @param leftOn last day at work, {@code null} where none is known
 * @param status by which law the person works, {@code null} where nobody has said so
 */
public record Employee(
        MemberId id,
        @Nullable UnitId unit,
        @Nullable LocalDate entryDate,
        @Nullable LocalDate leftOn,
        @Nullable EmploymentStatus status) {

    /** Somebody of unknown status. */
    public Employee(MemberId id, @Nullable UnitId unit, @Nullable LocalDate entryDate, @Nullable LocalDate leftOn) {
        this(id, unit, entryDate, leftOn, null);
    }

    /** Whether the person belongs to the staff on that day. */
    public boolean isEmployedOn(LocalDate day) {
        return (entryDate == null || !day.isBefore(entryDate)) && (leftOn == null || !day.isAfter(leftOn));
    }
}
