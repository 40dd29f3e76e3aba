package org.kommunalcampus.privacy;

import java.util.UUID;

/** Identifies a person's consent. */
public record ConsentId(UUID value) {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ConsentId of(String text) {
        return new ConsentId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static ConsentId next() {
        return new ConsentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
