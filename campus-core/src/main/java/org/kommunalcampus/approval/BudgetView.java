package org.kommunalcampus.approval;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.UnitId;

/**
 * A budget with what is used of it; amounts in euro cents.
 *
 * @param unit whose budget it is, with all units below that have none of their own; {@code null} for the municipality
 * @param year the calendar year in which sessions begin, or in which a module without a session is booked
 * @param reserved for open requests and for bookings that are not completed
 * @param spent for completed modules, and what is owed for others
 * @param reservedTravel what of the reserved is for travel costs
 * @param spentTravel what of the spent is
 * @param version counts the changes
 */
public record BudgetView(
        BudgetId id,
        @Nullable UnitId unit,
        int year,
        long amount,
        @Nullable String costCentre,
        long reserved,
        long spent,
        long reservedTravel,
        long spentTravel,
        long version) {

    /** What is left; negative where HR let it be overdrawn. */
    public long free() {
        return amount - reserved - spent;
    }
}
