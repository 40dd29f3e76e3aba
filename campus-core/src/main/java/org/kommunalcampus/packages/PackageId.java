package org.kommunalcampus.packages;

import java.util.UUID;

/** Identifies a package. */
public record PackageId(UUID value) implements Comparable<PackageId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static PackageId of(String text) {
        return new PackageId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static PackageId next() {
        return new PackageId(UUID.randomUUID());
    }

    @Override
    public int compareTo(PackageId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
