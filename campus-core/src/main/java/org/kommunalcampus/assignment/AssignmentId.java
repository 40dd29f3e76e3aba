package org.kommunalcampus.assignment;

import java.util.UUID;

/** Identifies an assignment of a module. */
public record AssignmentId(UUID value) implements Comparable<AssignmentId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static AssignmentId of(String text) {
        return new AssignmentId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static AssignmentId next() {
        return new AssignmentId(UUID.randomUUID());
    }

    @Override
    public int compareTo(AssignmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
