package org.kommunalcampus.approval;

/** What of a budget is reserved for open requests and bookings, and what is spent, in euro cents. */
record BudgetSums(long reserved, long spent) {

    static final BudgetSums NOTHING = new BudgetSums(0, 0);

    long held() {
        return reserved + spent;
    }
}
