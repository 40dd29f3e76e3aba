package org.kommunalcampus.approval;

import java.util.UUID;

/** Identifies the budget of a unit, or of a whole municipality, for a year. */
public record BudgetId(UUID value) implements Comparable<BudgetId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static BudgetId of(String text) {
        return new BudgetId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static BudgetId next() {
        return new BudgetId(UUID.randomUUID());
    }

    @Override
    public int compareTo(BudgetId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
