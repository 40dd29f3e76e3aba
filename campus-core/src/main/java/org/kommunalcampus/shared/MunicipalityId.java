package org.kommunalcampus.shared;

import java.util.UUID;

/** Identifies a municipality (Kommune), the employer of learners. */
public record MunicipalityId(UUID value) implements Comparable<MunicipalityId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static MunicipalityId of(String text) {
        return new MunicipalityId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static MunicipalityId next() {
        return new MunicipalityId(UUID.randomUUID());
    }

    @Override
    public int compareTo(MunicipalityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
