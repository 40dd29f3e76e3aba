package org.kommunalcampus.assignment;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.UnitId;

/**
 * What somebody wants to see of what is due.
 *
 * @param days how far ahead
 * @param unit the unit and all below it, {@code null} for the municipality
 * @param module {@code null} for any
 * @param overdueOnly without what is still to come
 */
public record DueFilter(
        int days, @Nullable UnitId unit, @Nullable ModuleId module, boolean overdueOnly) {

    /** Everything within the days. */
    public static DueFilter within(int days) {
        return new DueFilter(days, null, null, false);
    }
}
