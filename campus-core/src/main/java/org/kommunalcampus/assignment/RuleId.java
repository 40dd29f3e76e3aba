package org.kommunalcampus.assignment;

import java.util.UUID;

/** Identifies a rule that assigns a module. */
public record RuleId(UUID value) implements Comparable<RuleId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static RuleId of(String text) {
        return new RuleId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static RuleId next() {
        return new RuleId(UUID.randomUUID());
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
