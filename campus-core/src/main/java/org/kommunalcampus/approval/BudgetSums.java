package org.kommunalcampus.approval;

/**
 * What of a budget is reserved for open requests and bookings, and what is spent, in euro cents.
 *
 * @param reservedTravel what of the first is for travel costs
 * @param spentTravel what of the second is
 */
record BudgetSums(long reserved, long spent, long reservedTravel, long spentTravel) {

    static final BudgetSums NOTHING = new BudgetSums(0, 0, 0, 0);

    long held() {
        return reserved + spent;
    }

    BudgetSums and(BudgetSums other) {
        return new BudgetSums(
                reserved + other.reserved,
                spent + other.spent,
                reservedTravel + other.reservedTravel,
                spentTravel + other.spentTravel);
    }
}
