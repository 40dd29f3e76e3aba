package org.kommunalcampus.profile;

import java.util.UUID;

/** Identifies a release of personal facts. */
public record ReleaseId(UUID value) implements Comparable<ReleaseId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ReleaseId of(String text) {
        return new ReleaseId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static ReleaseId next() {
        return new ReleaseId(UUID.randomUUID());
    }

    @Override
    public int compareTo(ReleaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
