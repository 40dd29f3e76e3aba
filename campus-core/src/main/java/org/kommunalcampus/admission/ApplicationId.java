package org.kommunalcampus.admission;

import java.util.UUID;

/** Identifies a municipality's application. */
public record ApplicationId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ApplicationId of(String text) {
        return new ApplicationId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static ApplicationId next() {
        return new ApplicationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
