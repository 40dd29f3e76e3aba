package org.kommunalcampus.learning;

import java.util.UUID;

/** Identifies that somebody asks a colleague to take over a seat. */
public record SubstitutionId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static SubstitutionId of(String text) {
        return new SubstitutionId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static SubstitutionId next() {
        return new SubstitutionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
