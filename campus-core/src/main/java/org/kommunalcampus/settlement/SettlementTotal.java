package org.kommunalcampus.settlement;

/** Sums of a settlement in cents of a euro. */
public record SettlementTotal(long bookings, long fee, long share) {

    /** What remains to providers. */
    public long payout() {
        return fee - share;
    }
}
