package org.kommunalcampus.settlement;

import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;

/**
 * What a municipality owes a provider for a month, in cents of a euro; corrections of earlier months may make it negative.
 *
 * @param bookings how many bookings it is about, corrections included
 * @param share what the platform keeps of the fee
 */
public record SettlementSum(
        ProviderId provider,
        String providerName,
        MunicipalityId municipality,
        String municipalityName,
        long bookings,
        long fee,
        long share) {

    /** What remains to the provider. */
    public long payout() {
        return fee - share;
    }
}
