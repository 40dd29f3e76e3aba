package org.kommunalcampus.curriculum.engine.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;

/**
 * One module of a curriculum.
 *
 * @param position place in the plan, from 1
 * @param mandatory a legal duty or an assignment asks for it, or for something that presupposes it
 * @param due the earliest day by which something wants it done, null if nothing does
 * @param plannedStart first day of learning
 * @param plannedEnd last day of learning
 * @param session the date to book or booked, null for a module without dates
 * @param reasons at least one
 */
public record Entry(
        int position,
        ModuleId module,
        boolean mandatory,
        @Nullable LocalDate due,
        LocalDate plannedStart,
        LocalDate plannedEnd,
        @Nullable SessionId session,
        EntryState state,
        List<Reason> reasons) {
    public Entry {
        reasons = List.copyOf(reasons);
    }
}
