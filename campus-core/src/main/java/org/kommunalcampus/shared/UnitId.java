package org.kommunalcampus.shared;

import java.util.UUID;

/** Identifies an organisational unit of a municipality. */
public record UnitId(UUID value) implements Comparable<UnitId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static UnitId of(String text) {
        return new UnitId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static UnitId next() {
        return new UnitId(UUID.randomUUID());
    }

    @Override
    public int compareTo(UnitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
