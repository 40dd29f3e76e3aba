package org.kommunalcampus.topics;

import java.util.UUID;

/** Identifies a call for offers. */
public record CallId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static CallId of(String text) {
        return new CallId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static CallId next() {
        return new CallId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
