package org.kommunalcampus.privacy;

import java.util.UUID;

/** Identifies a request for erasure. */
public record ErasureId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ErasureId of(String text) {
        return new ErasureId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static ErasureId next() {
        return new ErasureId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
