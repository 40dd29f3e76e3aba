package org.kommunalcampus.approval;

import java.util.UUID;

/** How much of a budget is in that state, for fees and for travel costs. */
record BudgetSum(UUID budget, CommitmentState state, long cents, long travel) {}
