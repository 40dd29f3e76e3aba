package org.kommunalcampus.curriculum.engine.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;

/**
 * A module of the year after, without dates.
 *
 * @param minutes learning time
 * @param cents fee, null if unknown
 * @param reasons at least one
 */
public record NextEntry(
        ModuleId module, int minutes, @Nullable Long cents, List<Reason> reasons) {

    public NextEntry {
        reasons = List.copyOf(reasons);
    }
}
