package org.kommunalcampus.report;

import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.UnitId;

/**
 * A report on a municipality. Groups of fewer people than may be told about are put together; see {@link ReportRow#key()}.
 *
 * @param all figures of the whole municipality, {@code null} where even that is too few people
 * @param units figures of its units of the first level with all below, in their order, and of those who belong to none
 * @param modules figures by module, most people first; people of the row without module are counted once a module
 * @param months of a year in their order; people of the row without month are counted once a month; empty for a report on today
 */
public record Report<F>(
        @Nullable F all,
        List<ReportRow<UnitShare, F>> units,
        List<ReportRow<ModuleId, F>> modules,
        List<ReportRow<Month, F>> months) {

    /**
     * A unit with all below it, or those who belong to none.
     *
     * @param unit {@code null} for those who belong to none
     * @param name of the unit, empty without one
     */
    public record UnitShare(@Nullable UnitId unit, String name) {}
}
