package org.kommunalcampus.approval;

import java.util.UUID;

/** A budget and whose it is: a unit's, or the municipality's. */
record BudgetScope(UUID id, UUID scope) {}
