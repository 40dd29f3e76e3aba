package org.kommunalcampus.settlement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;

/**
 * The bookings of one municipality in one run of a module that are owed for the same, in cents of a euro. Nobody is named.
 *
 * @param on the day on which the run ended, or the first on which one without a session was booked
 * @param basis what it is owed for; {@code null} for corrections, which may take back what was owed for something else, and for months that were closed before it was kept
 * @param correction whether it changes what an earlier month has settled; fee and share may then be negative
 */
public record SettlementLine(
        String providerName,
        String municipalityName,
        ModuleId module,
        String title,
        LocalDate on,
        @Nullable FeeBasis basis,
        boolean correction,
        long bookings,
        long fee,
        long share) {

    /** What remains to the provider. */
    public long payout() {
        return fee - share;
    }
}
