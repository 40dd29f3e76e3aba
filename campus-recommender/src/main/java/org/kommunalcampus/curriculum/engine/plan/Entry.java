package org.kommunalcampus.curriculum.engine.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;

/**
 * One module of a curriculum.
 *
 * @param position place in the plan, from 1
 * @param mandatory a legal duty or an assignment asks for it, or for something that presupposes it
 * @param due the earliest day by which something wants it done, null if nothing does
 * @param plannedStart first day of learning, preparation included
 * @param plannedEnd last day of learning, follow-up included
 * @param session the date to book or booked, null for a module without dates
 * @param reasons at least one
 * @param phases preparation, event and follow-up in their order; empty if the module is not divided. Plans of older versions do not name them
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
        List<Reason> reasons,
        @Nullable List<EntryPhase> phases) {
    public Entry {
        reasons = List.copyOf(reasons);
        phases = phases == null ? List.of() : List.copyOf(phases);
    }

    /** Preparation, event and follow-up in their order; empty if the module is not divided. */
    @Override
    public List<EntryPhase> phases() {
        return Objects.requireNonNull(phases);
    }
}
