package org.kommunalcampus.shared;

import java.util.UUID;

/** Identifies a roll-out area. */
public record RegionId(UUID value) implements Comparable<RegionId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static RegionId of(String text) {
        return new RegionId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static RegionId next() {
        return new RegionId(UUID.randomUUID());
    }

    @Override
    public int compareTo(RegionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
