package org.kommunalcampus.absence;

import java.util.UUID;

/** Identifies an absence. */
public record AbsenceId(UUID value) implements Comparable<AbsenceId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static AbsenceId of(String text) {
        return new AbsenceId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static AbsenceId next() {
        return new AbsenceId(UUID.randomUUID());
    }

    @Override
    public int compareTo(AbsenceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
