package org.kommunalcampus.approval;

/**
 * What of a budget is reserved for open requests and bookings, and what is spent, in euro cents.
 *
 * @param travel what of both is for travel costs
 */
record BudgetSums(long reserved, long spent, long travel) {

    static final BudgetSums NOTHING = new BudgetSums(0, 0, 0);

    long held() {
        return reserved + spent;
    }

    BudgetSums and(BudgetSums other) {
        return new BudgetSums(reserved + other.reserved, spent + other.spent, travel + other.travel);
    }
}
